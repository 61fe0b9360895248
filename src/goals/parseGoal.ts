import { normalise, type Token } from '../reading/1-normalise'
import { findQuantities, type Quantity } from '../reading/3-quantities'
import { type DayMention, findDays } from '../reading/3-quantities/findDays'
import { isDayUnit, unitOf } from '../reading/3-quantities/units'
import { findActivity } from './findActivity'
import { findClock } from './findClock'
import type { Bound, Direction, Measure, Weekday } from './goal'
import { dropLeadIn, singular } from './goalWords'
import { isGoalVerb } from './isGoalVerb'
import { isOneOff } from './isOneOff'
import vices from './lexicon/vices.json'
import { splitPicture } from './splitPicture'

const stops =
  /^(?:(?:quit|stop|avoid|never|cease|abstain|refrain|don't|not(?! (?:sure|certain|really|quite|exactly|yet|much|too|so)\b)|none|nothing|kick|quitting|stopping|avoiding)\b|(?:give|giving) up\b|(?:cut|cutting) out\b|(?:stay|staying|keep|keeping|remain) (?:my (?:hands|fingers|nose) )?(?:off|out of|away from)\b|(?:stay|staying|keep|keeping|remain|be|being|get|getting|go) (?:clean|sober|abstinent|dry|drug[- ]free|smoke[- ]free|alcohol[- ]free)\b|no (?!more than|less than|fewer than|later than))|\bno-\w{2,20}\b|\b(?:alcohol|smoke|drug|sugar|screen|drink|booze|gambling|nicotine|meat|tobacco|vape)[- ]free\b/
const limits =
  /\b(?:no more than|not more than|at most|max|maximum|under|less than|fewer than|below|up to|or less|or fewer|and no more|no more$|tops|at the most|(?:limit|cap|restrict)(?:ing)?\b|(?:cut|cutting|reduce|reducing|drop|lower)\b.{0,60}?\bto\b|down to|(?:keep|keeping|stick|sticking) (?:it |them )?to (?:an? |my )?[£$€\d]|budget)|^(?:only|just)\b|\bonly\b(?! (?:on|until|till|from|at|in|during|when|if|after|before)\b).{0,20}$/
const fewer =
  /\b(?:less|fewer|smaller|cut down|cutting down|cut back|reduce|limit|lower|only at|only on|weekends only|go(?:ing)? (?:easy|easier|light|lighter|steady) on|ease (?:off|up)|take it easy (?:on|with))\b/
/** What is named without a verb and nobody wants more of: "alcohol", "my smoking". */
const vice = new RegExp(`^(?:my |the |too much |all the )?(?:${vices.words.join('|')})$`)
/** Acts that nobody sets out to do more of: a figure for them is a limit. */
const consumes =
  /^(?:smoke|vape|gamble|bet|scroll|swear|shout|yell)\b|^(?:drink|have)\b.{0,20}\b(?:beers?|pints?|wine|wines|units|vodka|whisky|shots|cans|alcohol|drinks|joints?|spliffs?|cigarettes?)\b/
/** "Stop eating so much" is less, not none. */
const soMuch = /\b(?:so|as|that|too) (?:much|many|often|late|long|hard|fast)\b/
const more = /\b(?:at least|minimum|or more)\b/
const daily =
  /\b(?:every|each) (?:single )?(?:day|morning|night|evening|afternoon|lunchtime|bedtime)\b|\b(?:daily|nightly|(?<!within )a day|per day)\b/
const weekdays = /\b(?:weekdays?|weeknights?|workdays?|(?:school|work|working|week) (?:nights?|days?|mornings?))\b/
/** Two words for what one says: "on school days", "every work day". */
const eachSchoolDay = /\b(?:on|each|every|in the)(?: an?)? (?:school|work|working|week) (?:days?|nights?|mornings?)\b/
const dry =
  /\b(?:without (?!stopping|resting|a (?:break|rest)|help)|(?:dry|sober|clean|no-\w{2,12}|[a-z]{3,10}[- ]free) (?:days?|nights?|evenings?|weekends?|weeks?)\b|(?:days?|nights?|weeks?) (?:clean|sober|dry|off (?:drink|alcohol|booze)|[a-z]{3,10}[- ]free))/

/** A stretch that frames the goal and is no figure of it: "in 90 days", "every 2 days". */
const framed = /^(?:in|within|over|every)$/

function pickQuantity(tokens: readonly Token[], quantities: Quantity[]): Quantity | undefined {
  const usable = quantities.filter(
    (q) =>
      q.kind !== 'span' &&
      q.kind !== 'fraction' &&
      q.word !== 'both' &&
      q.word !== 'none' &&
      !(q.kind === 'day' && framed.test(tokens[q.from - 1]?.norm ?? '')) &&
      !(tokens[q.from - 1]?.norm === 'to' && tokens[q.from - 2]?.norm === 'count'),
  )
  const first = usable[0]
  if (!first || usable.length === 1 || first.each) return first
  const oftenAs = usable.find((q) => q.kind === 'time' || q.kind === 'day')
  // "couch to 5k, 3 runs a week": the distance names the plan, and what is counted is so many a week
  return oftenAs ?? (first.word === 'k' ? usable.find((q) => q.each !== undefined) : undefined) ?? first
}

/** Verbs that make pounds a weight. */
const ofBody = /^(?:lose|gain|drop|shed|weigh)$/

/** The noun that a figure in a goal counts: the next plural within four words ("3 job applications" → "application"). */
function countedNoun(tokens: readonly Token[], quantity: Quantity): string | null {
  if (quantity.word === 'k') return quantity.unit ?? 'km'
  if (quantity.unit === '£' && /^pounds?$/.test(quantity.noun ?? '') && ofBody.test(tokens[0]?.norm ?? '')) return 'lb'
  if (quantity.unit) return quantity.unit
  let start = quantity.from + 1
  while (start < quantity.to && tokens[start]?.norm !== quantity.noun) start++
  const words = tokens.slice(start, start + 5)
  for (const [i, { norm, kind, text }] of words.entries()) {
    if (kind === 'mark' && norm !== '-') break
    if (/^(?:a|an|per|each|every|on|in|at|for|to|with|by|of|from|this|before|after|max)$/.test(norm)) break
    const last = /^(?:a|an|per|each|every|on|in|at|for|to|with|by|of|from|this|before|after|max)?$/.test(
      words[i + 1]?.norm ?? '',
    )
    const isPlural = /[^sui']s$/.test(norm) || /^(?:people|children|glasses|classes)$/.test(norm)
    if (isPlural || (last && (quantity.value === 1 || i > 0))) return singular(/^[A-Z]{2}/.test(text) ? text : norm)
  }
  const before = tokens[quantity.from - 2]?.norm ?? ''
  return tokens[quantity.from - 1]?.norm === 'to' && /[^sui']s$/.test(before) ? singular(before) : null
}

function findPeriod(norm: string, quantity: Quantity | undefined): Measure['per'] {
  if (quantity?.each === 'day' || (quantity && daily.test(norm))) return 'day'
  if (
    quantity &&
    /\b(?:each|every|on|per)(?: an?)? (?:weekdays?|weeknights?|(?:school|work) (?:nights?|days?))\b/.test(norm) &&
    !isDayUnit(quantity.unit)
  )
    return 'day'
  if (quantity?.each === 'week' || /\b(?:a|per|each|every|this|the) week\b|\bweekly\b/.test(norm)) return 'week'
  if (/\b(?:a|per|each|every|this) month\b|\bmonthly\b/.test(norm)) return 'month'
  return null
}

function findBound(norm: string, figure: boolean): { bound: Bound; direction: Direction } {
  if (figure && more.test(norm)) return { bound: 'atLeast', direction: 'do' }
  if (figure && dry.test(norm)) return { bound: 'atLeast', direction: 'stop' }
  if (figure && limits.test(norm)) return { bound: 'atMost', direction: 'less' }
  if (figure && consumes.test(norm)) return { bound: 'atMost', direction: 'less' }
  if (stops.test(norm) && soMuch.test(norm)) return { bound: 'vague', direction: 'less' }
  if (stops.test(norm)) return { bound: 'none', direction: 'stop' }
  if (!figure && (fewer.test(norm) || vice.test(norm))) return { bound: 'vague', direction: 'less' }
  return { bound: figure ? 'atLeast' : 'vague', direction: 'do' }
}

/** Rhythms that no count a week or a month says: "every other day", "every 2 weeks". */
const rhythm =
  /\b(?:every|each) (?:other|second|third|few|couple of|\d{1,2}|two|three|four|six) (?:\w+days?|days?|nights?|mornings?|weeks?|months?)\b|\b(?:every|each|a) fortnight\b|\bfortnightly\b/

/** The measure of a goal that has no figure: every day, on the days named, every week, one act, or none that can be told. */
function measurePlain(
  norm: string,
  mentions: readonly DayMention[],
  anchored: boolean,
  verb: string,
): Partial<Measure> {
  const days = daysOf(mentions)
  const every = /\b(?:every|each) (?:single )?(day|morning|night|evening|afternoon)\b/.exec(norm)
  const five = weekdays.test(norm)
  if (every || /\b(?:daily|nightly)\b/.test(norm) || (five && (days.length === 5 || eachSchoolDay.test(norm)))) {
    const unit = every?.[1] ?? (/night/.test(norm) ? 'night' : 'day')
    return { bound: 'atLeast', target: five ? 5 : 7, unit, per: 'week', because: ['every day'] }
  }
  if (anchored && mentions.every((mention) => !mention.group)) {
    if (/\bby \w+day\b/.test(norm)) return { bound: 'once', target: 1, unit: 'time', because: ['by a day'] }
    const weekly = /\b(?:(?:every|each) \w+day|\w+days)\b/.test(norm)
    const bound = weekly || days.length > 1 ? 'atLeast' : 'once'
    return { bound, target: days.length, unit: 'time', ...(weekly ? { per: 'week' } : {}), because: ['days named'] }
  }
  if (/\b(?:every|each) week(?:end)?\b|\bweekly\b/.test(norm)) {
    return { bound: 'atLeast', target: 1, unit: 'time', per: 'week', because: ['every week'] }
  }
  if (/\b(?:every|each) month\b|\bmonthly\b/.test(norm)) {
    return { bound: 'atLeast', target: 1, unit: 'time', per: 'month', because: ['every month'] }
  }
  if (rhythm.test(norm)) return { because: ['a rhythm named'] }
  if (isOneOff(norm, mentions.length > 0, verb)) {
    return { bound: 'once', target: 1, unit: 'time', because: ['one act'] }
  }
  return { because: ['no figure'] }
}

const daysOf = (mentions: readonly DayMention[]): Weekday[] =>
  ([...new Set(mentions.flatMap((mention) => mention.days))] as Weekday[]).sort((a, b) => a - b)

/** True where the day is when it is to be done, not part of a name: "on Friday", not "the Friday off". */
const onDay =
  /\b(?:on|every|each|by|this|next|until|and|or) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:weekdays?|weeknights?|weekends?|workdays?|(?:school|work|week) nights?)\b/

const dayNames = ['', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const workingWeek: Weekday[] = [1, 2, 3, 4, 5]

/** "During the week" and "not at weekends" both leave Monday to Friday. */
const duringWeek =
  /\bduring the week\b|\b(?:not|except|but not|apart from|besides) (?:on |at |over )?(?:the )?weekends?\b/

/** The tokens in one string, days in full: "mon" and "monday" both say "monday". */
function normOf(tokens: readonly Token[], mentions: readonly DayMention[]): string {
  return tokens
    .map(({ norm }, i) => {
      const day = mentions.find(({ from, to, days }) => days.length === 1 && from <= i && i < to)?.days[0]
      return day && !norm.includes('day') ? (dayNames[day] as string) : norm
    })
    .join(' ')
}

/**
 * The measure in the words of a goal: bound, figure, unit, period and days, as far as the words say them and no further.
 * Works for any domain; reads at most what {@link normalise} reads. In "eat less sugar: one biscuit a day" the figure comes
 * from the second part and its direction from the first: no more than one.
 */
export function parseGoal(words: string): Measure {
  const parts = splitPicture(words)
  const front = parts && parseWords(parts.front)
  const picture = parts && parseWords(parts.picture)
  if (!parts || !front || !picture || !isSharpened(front, picture)) return parseWords(words)
  const opening = /^[a-z]+/i.exec(dropLeadIn(parts.picture))?.[0] ?? ''
  const activity = isGoalVerb(opening) || picture.bound === 'none' ? picture.activity : front.activity
  if (front.direction === 'do' || picture.bound === 'none' || picture.direction === 'stop')
    return { ...picture, activity }
  const bound = picture.target === null ? 'vague' : 'atMost'
  return { ...picture, bound, direction: 'less', activity, because: [...front.because, ...picture.because] }
}

/** A vague goal, or one of none that has become a limit, with what it looks like after it. */
function isSharpened(front: Measure, picture: Measure): boolean {
  return front.bound === 'vague' || (front.bound === 'none' && picture.target !== null)
}

function parseWords(words: string): Measure {
  const plainWords = dropLeadIn(words)
  const { tokens } = normalise(plainWords)
  const mentions = findDays(tokens, 0, tokens.length)
  const norm = normOf(tokens, mentions)
  const range = mentions.some(({ days, group }) => days.length > 1 && !group)
  const anchored = range || (mentions.length > 0 && onDay.test(norm))
  const clock = findClock(plainWords, tokens)
  const quantities = findQuantities(tokens, 0, tokens.length).filter(
    (quantity) => !/^(?:early|late|earlier|later|ahead)$/.test(tokens[quantity.to]?.norm ?? ''),
  )
  const quantity = pickQuantity(tokens, quantities)
  const { bound, direction } = findBound(norm, quantity !== undefined)
  const plain: Measure = {
    bound,
    direction,
    target: null,
    unit: null,
    per: findPeriod(norm, quantity),
    days: duringWeek.test(norm) ? workingWeek : anchored ? daysOf(mentions) : [],
    activity: findActivity(words, quantities),
    ...(clock ? { clock } : {}),
    because: [],
  }
  // "20 minutes on Monday and Friday": how long is part of the act, and what is counted are the days.
  const named = anchored && plain.days.length > 1 && mentions.every((mention) => !mention.group)
  const lasting = quantity?.kind === 'duration' && named && plain.per !== 'day' && bound === 'atLeast'
  if (lasting) {
    return { ...plain, ...measurePlain(norm, mentions, anchored, tokens[0]?.norm ?? '') }
  }
  if (quantity) {
    const once = quantity.value === 1 && quantity.unit === 'time' && plain.per === null && bound === 'atLeast'
    const target = figureOf(quantity)
    const because = [`figure ${target} in the words`, ...(rhythm.test(norm) ? ['a rhythm named'] : [])]
    const unit = countedNoun(tokens, quantity)
    // Nobody tells half an hour in hours.
    if (unit === 'hour' && target < 1) return { ...plain, bound, target: target * 60, unit: 'minute', because }
    return { ...plain, bound: once ? 'once' : bound, target, unit, because }
  }
  if (bound === 'none') return { ...plain, because: ['a word for none'] }
  if (direction === 'less') return { ...plain, because: ['a word for less'] }
  return { ...plain, ...measurePlain(norm, mentions, anchored, tokens[0]?.norm ?? '') }
}

/** "5k" is a distance; "10k steps" and "£2k" are thousands. */
function figureOf(quantity: Quantity): number {
  const thousands = quantity.kind === 'money' || unitOf(quantity.unit ?? '')?.kind === 'thing'
  return quantity.word === 'k' && thousands ? quantity.value * 1000 : quantity.value
}
