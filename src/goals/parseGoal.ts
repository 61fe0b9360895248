import { normalise, type Token } from '../reading/1-normalise'
import { findQuantities, type Quantity } from '../reading/3-quantities'
import { type DayMention, findDays } from '../reading/3-quantities/findDays'
import { isDayUnit, unitOf } from '../reading/3-quantities/units'
import { findActivity } from './findActivity'
import type { Bound, Direction, Measure, Weekday } from './goal'
import { dropLeadIn, isGoalVerb, isOneOffVerb, singular } from './goalWords'

const stops =
  /^(?:(?:quit|stop|avoid|never|cease|abstain|refrain|don't|not|kick|quitting|stopping|avoiding)\b|(?:give|giving) up\b|(?:cut|cutting) out\b|(?:stay|staying|keep|keeping|remain) (?:my (?:hands|fingers|nose) )?(?:off|out of|away from)\b|(?:stay|staying|keep|keeping|remain|be|being|get|getting|go) (?:clean|sober|abstinent|dry|drug[- ]free|smoke[- ]free|alcohol[- ]free)\b|no (?!more than|less than|fewer than|later than))|\bno-\w{2,20}\b|\b(?:alcohol|smoke|drug|sugar|screen|drink|booze|gambling|nicotine|meat|tobacco|vape)[- ]free\b/
const limits =
  /\b(?:no more than|not more than|at most|max|maximum|under|less than|fewer than|below|up to|or less|or fewer|and no more|no more$|tops|at the most|(?:limit|cap|restrict)(?:ing)?\b|(?:cut|cutting|reduce|reducing|drop|lower)\b.{0,60}?\bto\b|down to|(?:keep|keeping|stick|sticking) (?:it |them )?to (?:an? |my )?[£$€\d]|budget)|^(?:only|just)\b|\bonly\b.{0,20}$/
const fewer =
  /\b(?:less|fewer|smaller|cut down|cutting down|cut back|reduce|limit|lower|only at|only on|weekends only)\b/
const more = /\b(?:at least|minimum|or more)\b/
const daily =
  /\b(?:every|each) (?:single )?(?:day|morning|night|evening|afternoon|lunchtime|bedtime)\b|\b(?:daily|nightly|(?<!within )a day|per day)\b/
const weekdays = /\b(?:weekdays?|weeknights?|workdays?|(?:school|work|week) (?:nights?|days?))\b/
const dry =
  /\b(?:without (?!stopping|resting|a (?:break|rest)|help)|(?:dry|sober|clean|no-\w{2,12}|[a-z]{3,10}[- ]free) (?:days?|nights?|evenings?|weekends?|weeks?)\b|(?:days?|nights?|weeks?) (?:clean|sober|dry|off (?:drink|alcohol|booze)|[a-z]{3,10}[- ]free))/
/** Words that make a habit of what would else be one act: a condition, a place or hour it always goes with. */
const always =
  /\b(?:when|whenever|during|every time|before (?!the end\b)|instead of (?!isolating)|in bed|at (?:lunch|dinner|breakfast|work|school|night|weekends)|with (?:food|dinner|meals|lunch|breakfast)|all (?:my|the|week)|regularly|more|less|better|often|early|earlier|on time|again|back (?:to|into)|on (?:weekends|mornings))\b/

/** A plural with nothing before it that picks one out: "view some flats", "send the pay slips". */
const many =
  /^\w+ (?:up |out |off |over |my \w+ )?(?:some|the|my|our|a few|any|more) (?:\w{2,15} ){0,2}(?!glass|class|dress|boss|bus|address|process|news|dishes|less|stress|always|this)\w{2,15}[^sui']s$/

function pickQuantity(quantities: Quantity[]): Quantity | undefined {
  const usable = quantities.filter(
    (q) => q.kind !== 'span' && q.kind !== 'fraction' && q.word !== 'both' && q.word !== 'none',
  )
  const first = usable[0]
  if (!first || usable.length === 1 || first.each) return first
  return usable.find((q) => q.kind === 'time' || q.kind === 'day') ?? first
}

/** The noun that a figure in a goal counts: the next plural within four words ("3 job applications" → "application"). */
function countedNoun(tokens: readonly Token[], quantity: Quantity): string | null {
  if (quantity.word === 'k') return quantity.unit ?? 'km'
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
    /\b(?:each|every|on|per) (?:weekdays?|weeknights?|(?:school|work) (?:nights?|days?))\b/.test(norm) &&
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
  if (stops.test(norm)) return { bound: 'none', direction: 'stop' }
  if (!figure && fewer.test(norm)) return { bound: 'vague', direction: 'less' }
  return { bound: figure ? 'atLeast' : 'vague', direction: 'do' }
}

/** Habit verbs that with one definite thing after them still name a single act: "read the contract", "cook a roast". */
const actOnThing =
  /^(?:(?:read|wash|delete|block|bake|test|turn|cut|check) (?:the|a|an|that)|cook an?|say (?:sorry|thank|thanks|hello|goodbye)|be honest|put in|leave (?!me\b)\w+ (?:a|the)) /
const dated =
  /\b(?:by (?:the end|friday|monday|tuesday|wednesday|thursday|saturday|sunday|tomorrow|tonight)|once|in one go|by heart)\b/
/** A verb that is in no list, with one definite thing after it: "mend the fence". */
const thing = /^[a-z]{3,15} (?:up |out |off |in )?(?:the|my|a|an|our|that) /

/** True where the words name one act, done or not done: "call my sister", "attend physiotherapy", "walk with my group". */
function isOneOff(norm: string, named: boolean, verb: string): boolean {
  if (always.test(norm) || /\b(?:on|at) weekends\b/.test(norm)) return false
  if (!norm.includes(' ')) return false
  if (dated.test(norm) || named || actOnThing.test(norm)) return true
  if (many.test(norm) || /^(?:get|go) (?:more|less|back|fit|to sleep|up|off|outside)\b/.test(norm)) return false
  return isOneOffVerb(verb) || (!isGoalVerb(verb) && thing.test(norm))
}

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
  if (every || /\b(?:daily|nightly)\b/.test(norm) || (five && days.length === 5)) {
    const unit = every?.[1] ?? (/night/.test(norm) ? 'night' : 'day')
    return { bound: 'atLeast', target: five ? 5 : 7, unit, per: 'week', because: ['every day'] }
  }
  if (anchored && mentions.every((mention) => !mention.group)) {
    if (/\bby \w+day\b/.test(norm)) return { bound: 'once', target: 1, unit: 'time', because: ['by a day'] }
    const weekly = /\b(?:(?:every|each) \w+day|\w+days)\b/.test(norm)
    const bound = weekly || days.length > 1 ? 'atLeast' : 'once'
    return { bound, target: days.length, unit: 'time', ...(weekly ? { per: 'week' } : {}), because: ['days named'] }
  }
  if (/\b(?:every|each) week\b|\bweekly\b/.test(norm)) {
    return { bound: 'atLeast', target: 1, unit: 'time', per: 'week', because: ['every week'] }
  }
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

/**
 * The measure in the words of a goal: bound, figure, unit, period and days, as far as the words say them and no further.
 * Works for any domain; reads at most what {@link normalise} reads.
 */
export function parseGoal(words: string): Measure {
  const { tokens } = normalise(dropLeadIn(words))
  const norm = tokens.map((token) => token.norm).join(' ')
  const mentions = findDays(tokens, 0, tokens.length)
  const anchored = mentions.length > 0 && onDay.test(norm)
  const quantities = findQuantities(tokens, 0, tokens.length).filter(
    (quantity) => !/^(?:early|late|earlier|later|ahead)$/.test(tokens[quantity.to]?.norm ?? ''),
  )
  const quantity = pickQuantity(quantities)
  const { bound, direction } = findBound(norm, quantity !== undefined)
  const plain: Measure = {
    bound,
    direction,
    target: null,
    unit: null,
    per: findPeriod(norm, quantity),
    days: anchored ? daysOf(mentions) : [],
    activity: findActivity(words, quantities),
    because: [],
  }
  if (quantity) {
    const once = quantity.value === 1 && quantity.unit === 'time' && plain.per === null && bound === 'atLeast'
    const target = figureOf(quantity)
    const because = [`figure ${target} in the words`]
    return { ...plain, bound: once ? 'once' : bound, target, unit: countedNoun(tokens, quantity), because }
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
