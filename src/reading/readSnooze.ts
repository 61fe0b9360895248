import { normalise } from './1-normalise'
import { compilePhrases } from './compilePhrases'
import { foldText } from './foldText'
import lexicon from './lexicon/snooze.json'
import { CLOCK, readClock } from './readClock'

/** How long a check-in is put off: so many hours, to a time of today, to a day; without any of these, to the next day. */
export interface Snooze {
  hours?: number
  /** Today still, at that time of 24 hours. */
  today?: string
  days?: number
  /** 1 Monday to 7 Sunday. */
  weekday?: number
  /** The time of that day, 24 hours, where it is named. */
  time?: string
}

const MOST_CHARACTERS = 120
const LATER_HOURS = 3
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  'a couple of': 2,
  'a few': 3,
}
const COUNT = `(\\d{1,2}|${Object.keys(NUMBERS).reverse().join('|')})`
const DAYS = [
  'mon(?:day)?',
  'tue(?:s|sday)?',
  'wed(?:s|nesday)?',
  'thu(?:r|rs|rsday)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
]
const PARTS: Record<string, string> = { morning: '10:00', afternoon: '15:00', evening: '19:00', night: '20:00' }

const whole = (phrases: readonly string[]) =>
  compilePhrases(
    phrases.map((phrase) => `^(?:${phrase})$`),
    lexicon.lists,
  )
const BARE = whole(lexicon.bare)
const NOW = whole(lexicon.now)
const ASKS = compilePhrases(['^(?:{polite} ){0,3}(?:{asks})(?= )'], lexicon.lists)
const ASKS_OPENING = compilePhrases(['^(?:{polite} ){0,3}(?:{asksOpening})(?= )'], lexicon.lists)
const FIRST =
  /^(?:not now|not today|(?:im )?(?:too )?busy(?: (?:right )?now| today)?|cant (?:talk )?(?:right )?now|no time(?: now)?) (?:, |\. )?/
const BUT = /^(?:sorry|hi|hey|hello|ok|okay|no|hmm|but|[,.!])$/
const COURTESY = /^(?:please|thanks|thank you|ok|okay|instead|maybe|if you can|sorry|pls|[,.!?])$/

/** Reads a wish to put the check-in off; `opening`: one was just opened, and "not now" or "tomorrow" are about it. */
export function readSnooze(message: string, opening = false): Snooze | undefined {
  if (message.length > MOST_CHARACTERS) return undefined
  const words = foldText(normalise(message)).text.split(' ')
  while (BUT.test(words[0] ?? '')) words.shift()
  while (COURTESY.test(words.at(-1) ?? '')) words.pop()
  const said = words.join(' ')
  if (BARE.test(said)) return {}
  if (opening && NOW.test(said))
    return readWhen(said.replace(/^maybe | maybe$/g, '')) ?? (/later/.test(said) ? { hours: LATER_HOURS } : {})
  const rest = said.replace(FIRST, '')
  const asks = (opening ? ASKS_OPENING : ASKS).exec(rest)
  // "Ask me at 7" is about every time; "ask me again at 7" is about this one.
  const once = opening || /\bagain$/.test(asks?.[0] ?? '')
  return asks ? readWhen(rest.slice(asks[0].length).trim(), once) : undefined
}

/** The time that words name and nothing else. */
function readWhen(words: string, once = true): Snooze | undefined {
  const when = words.replace(/^(?:for|until|till|til|to|on|at|again|,) /, '').replace(/^(?:on|again) /, '')
  if (/^(?:later(?: on)?(?: today)?|in a (?:bit|while)|(?:a bit|a little) later|today)$/.test(when))
    return { hours: LATER_HOURS }
  if (/^in half an hour$/.test(when)) return { hours: 1 }
  if (/^(?:another|some other) (?:time|day)$/.test(when)) return {}
  const hours = new RegExp(`^(?:in )?${COUNT} (?:more )?(?:hours?|hrs?)$`).exec(when)
  if (hours) return { hours: Math.min(countOf(hours[1]), 72) }
  const days = new RegExp(`^(?:in )?${COUNT} (days?|weeks?)(?: time)?$`).exec(when)
  if (days) return { days: Math.min(countOf(days[1]) * (days[2]?.startsWith('week') ? 7 : 1), 365) }
  if (/^(?:in )?(?:the )?next week$/.test(when)) return { days: 7 }
  const today = /^(?:tonight|this (afternoon|evening)|(?:in )?the (evening|afternoon))$/.exec(when)
  if (today) return { today: PARTS[today[1] ?? today[2] ?? 'evening'] }
  return readDay(when, once)
}

function readDay(when: string, once: boolean): Snooze | undefined {
  const day = new RegExp(
    `^(?:(tomorrow)|(?:next )?(${DAYS.join('|')}))(?: (?:in the )?(morning|afternoon|evening|night))?(?: at (${CLOCK}))?$`,
  ).exec(when)
  if (!day) {
    const clock = new RegExp(`^(${CLOCK})(?: today| tonight)?$`).exec(when)
    return clock && (once || / to(?:day|night)$/.test(when)) ? { today: readClock(clock[1] as string) } : undefined
  }
  const [, tomorrow, name, part, clock] = day
  const time = clock ? readClock(clock) : part ? PARTS[part] : undefined
  if (tomorrow) return { days: 1, ...(time ? { time } : {}) }
  return {
    weekday: DAYS.findIndex((names) => new RegExp(`^${names}$`).test(name as string)) + 1,
    ...(time ? { time } : {}),
  }
}

const countOf = (word = ''): number => NUMBERS[word] ?? Number(word)
