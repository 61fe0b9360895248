import type { Every } from '../record/schedule'
import { normalise } from './1-normalise'
import { foldText } from './foldText'
import lexicon from './lexicon/schedule.json'
import { CLOCK, readClock, SURE_CLOCK } from './readClock'
import { readZoneWish } from './readZoneWish'

/** What a client wants of when they are asked. Without anything in it: they want it changed and have not said how. */
export interface ScheduleWish {
  every?: Every
  /** 1 Monday to 7 Sunday. */
  weekday?: number
  /** 1 to 31; 31 is the last. */
  dayOfMonth?: number
  /** 24 hours, 19:00. */
  time?: string
  /** `time` stands for a part of the day, and may be moved. */
  about?: boolean
  /** 24 hours: not asked before, not asked after. */
  notBefore?: string
  notAfter?: string
  /** IANA zone. */
  zone?: string
  /** A place they named, or '' where they say that their zone changed; without `zone` it has to be asked which. */
  place?: string
  /** They ask when it is, and change nothing. */
  tell?: boolean
}

/**
 * Where a message stands: `free`: nothing is open; `asked`: it answers our question of when; `talk`: something else was
 * asked, and a day or a time there belongs to that.
 */
export type SchedulePlace = 'free' | 'asked' | 'talk'

/** A wish is short; longer messages tell something. */
const MOST_WORDS = 24
const MOST_CHARACTERS = 240

const list = (words: readonly string[]) => words.join('|')
const whole = (words: readonly string[]) => new RegExp(`^(?:${list(words)})$`)
const among = (words: readonly string[]) => new RegExp(`(?<= )(?:${list(words)})(?= )`)

const BECAUSE =
  /(?: ,| \.)? (?:because|as|since|cos|coz|cause|bc|so that) (?:i|im|my|its|we|the|of|that|then|work)\b.*$/
const TELL = whole(lexicon.tell)
/** In a talk "a different time" is about what they do, unless it says that it is about us; the last are words we offer. */
const OF_US = /\b(?:check ins?|messages?|texts?|you|(?:ask|text|message|write to) me)\b|^change the time\b/
const CHANGE = whole(lexicon.change)
const US = among(lexicon.us)
const MARKER = among(lexicon.marker)
const MARKERS = new RegExp(MARKER.source, 'g')
const FILLER = new Set(lexicon.filler)
const WEEKDAYS = lexicon.weekdays.map((names) => list(names))
const WEEKDAY = new RegExp(
  `(?<= )(?:(?:on|every|each|by|to|for) )?(${WEEKDAYS.map((n) => `(?:${n})`).join('|')})(s?)(?= )`,
)
const EVERY = Object.entries(lexicon.every).map(([every, words]) => ({ every: every as Every, words: among(words) }))
const PARTS = Object.entries(lexicon.parts).map(([time, words]) => ({ time, words: among(words) }))
/** One word that names a rhythm is a wish by itself. */
const BARE_RHYTHM = /^ (?:daily|weekly|monthly|fortnightly)(?: please)? $/
const DATE =
  /(?<= )(?:on |from )?(?:the )?(?:(\d{1,2}) ?(?:st|nd|rd|th)|(first|last)(?: day)?)(?: of (?:the month|@))?(?= )/
const BETWEEN = new RegExp(`(?<= )between (${CLOCK}) and (${CLOCK})(?= )`)
const BEFORE = new RegExp(
  `(?<= )(?:(?:not|never|nothing|none|no) (?:before|earlier than|sooner than|until|till)|(?:only|any ?time) (?:after|from)) (${CLOCK})(?: on(?:wards?)?)?(?= )`,
)
const AFTER = new RegExp(
  `(?<= )(?:(?:not|never|nothing|none) (?:after|later than|past)|no later than|any ?time before) (${CLOCK})(?= )`,
)
const US_BOUND = new RegExp(`(?<= @ )(before|after) (${CLOCK})(?= )`)
const TIME = new RegExp(
  `(?<= )(?:(?:at|around|about|by|to|for|from) )?(${SURE_CLOCK})(?= )|(?<= )(?:at|around|about|by|to) (${CLOCK})(?= )`,
)
const BARE = new RegExp(`^ (?:@ )?(${CLOCK})(?: @)? $`)

/**
 * What a message wants of when Oars asks; undefined where it is about anything else. A day and a time are in many reports
 * and goals: it counts only where the message as a whole is such a wish, and in a talk only where it speaks of our asking.
 */
export function readSchedule(message: string, place: SchedulePlace = 'free'): ScheduleWish | undefined {
  const { text } = foldText(normalise(message.slice(0, MOST_CHARACTERS)))
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\bst \. /, 'st ')
  if (message.length > MOST_CHARACTERS || plain.split(' ').length > MOST_WORDS) return undefined
  const said = plain
    .replace(/(?: [.,!?])+$/, '')
    .replace(/^(?:(?:hi|hey|hello|please|ok|okay|so|and|sorry|oars|actually)(?: [,.!])? )+/, '')
  const ofUs = place !== 'talk' || OF_US.test(said)
  if (ofUs && TELL.test(said)) return { tell: true }
  const bare = said.replace(/ (?:please|thanks|thank you|now|then)$/, '')
  if (ofUs && CHANGE.test(bare)) return {}
  const zone = readZoneWish(said, place)
  if (zone) return zone
  return readTimes(` ${said.replace(BECAUSE, '')} `, place)
}

/** Takes what names a rhythm, a day or a time out of the words; what is left must say nothing else. */
function readTimes(said: string, place: SchedulePlace): ScheduleWish | undefined {
  const wish: ScheduleWish = {}
  const habits: string[] = []
  let rest = said
  const take = (pattern: RegExp, note: (found: RegExpMatchArray) => void) => {
    const found = rest.match(pattern)
    if (!found) return
    note(found)
    rest = rest.replace(pattern, '@')
  }
  const speaksOfUs = rest.match(US)
  const us = speaksOfUs !== null
  if (us) rest = rest.replace(US, '@')
  take(US_BOUND, ([, side, time = '']) => {
    const not = /\b(?:dont|do not|never)\b/.test(speaksOfUs?.[0] ?? '')
    Object.assign(wish, (side === 'before') === not ? { notBefore: readClock(time) } : { notAfter: readClock(time) })
  })
  take(BETWEEN, ([, from = '', to = '']) =>
    Object.assign(wish, { notBefore: readClock(from), notAfter: readClock(to) }),
  )
  take(AFTER, ([, time = '']) => Object.assign(wish, { notAfter: readClock(time) }))
  take(BEFORE, ([, time = '']) => Object.assign(wish, { notBefore: readClock(time) }))
  for (const { every, words } of EVERY) {
    if (!wish.every) take(words, () => Object.assign(wish, { every }))
  }
  take(WEEKDAY, ([said = '', name = '', plural]) => {
    wish.weekday = WEEKDAYS.findIndex((names) => new RegExp(`^(?:${names})$`).test(name)) + 1
    if (plural || /every|each/.test(said)) habits.push('weekday')
  })
  if (WEEKDAY.test(rest) && wish.weekday !== undefined) return us ? {} : undefined
  take(TIME, ([, sure, bare]) => Object.assign(wish, { time: readClock(sure ?? bare ?? '') }))
  if (wish.every === 'month' || us || place === 'asked') take(DATE, ([, day, word]) => dayOf(wish, day, word))
  for (const { time, words } of PARTS) take(words, () => Object.assign(wish, wish.time ? {} : { time, about: true }))
  const number =
    wish.time === undefined && (place === 'asked' || habits.length > 0 || wish.every) ? rest.match(BARE) : null
  if (number) {
    wish.time = readClock(number[1] as string)
    rest = ''
  }
  if (Object.values(wish).every((value) => value === undefined)) return undefined
  const marked = MARKER.test(rest)
  if (us && wish.weekday !== undefined && !wish.every && habits.length === 0 && !marked) return undefined
  if (!rest.replaceAll(MARKERS, '@').split(' ').every(isFiller)) return undefined
  return meant(wish, { us, marked, bareRhythm: BARE_RHYTHM.test(said), habits, place }) ? wish : undefined
}

function dayOf(wish: ScheduleWish, day: string | undefined, word: string | undefined): void {
  const number = word === 'last' ? 31 : word === 'first' ? 1 : Number(day)
  if (number >= 1 && number <= 31) wish.dayOfMonth = number
}

const isFiller = (word: string) => word === '' || word === '@' || FILLER.has(word)

/** Whether words that name nothing but a rhythm, a day or a time are about our asking. */
function meant(
  { every, weekday, time, notBefore, notAfter, dayOfMonth }: ScheduleWish,
  {
    us,
    marked,
    bareRhythm,
    habits,
    place,
  }: {
    us: boolean
    marked: boolean
    bareRhythm: boolean
    habits: string[]
    place: SchedulePlace
  },
): boolean {
  if (us || place === 'asked') return true
  if (place === 'talk') return false
  if (marked || bareRhythm) return true
  if (notBefore !== undefined || notAfter !== undefined) return true
  if (every === 'twoWeeks' || (every === 'month' && (dayOfMonth !== undefined || time !== undefined))) return true
  return time !== undefined && (every !== undefined ? every !== 'day' : weekday !== undefined && habits.length > 0)
}
