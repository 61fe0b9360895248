import type { Measure, Weekday } from '../../goals/goal'
import type { Token } from '../1-normalise'
import type { DayMention } from '../3-quantities/findDays'
import { unitOf } from '../3-quantities/units'
import lexicon from '../lexicon/clauses.json'
import { type Claim, judgeAmount, type Shape } from './claim'
import { isDaily } from './claimExceptions'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import { daysOfWeek, tallyDays } from './tally'

const everyDay = phrases('everyDay')
const rest = phrases('rest')
const failed = phrases('failed')
const affirmed = phrases('affirmed')
const fellOff = / (?:stopped|then|fell off|gave up|but|only|just) /

/** A clause of days alone: "Mon and Wed", "on Tuesday, and Friday both". */
const onlyDays =
  /^ (?:(?:on|and|then|plus|also|just|only|both|&|to|-|the|this|last|at|morning|evening|night|mornings|evenings|nights|afternoon|again|yes|days|of|so|as|planned|usual|agreed|promised|properly|definitely|fine|good|i|did|went|one|two|three|four|five|\d{1,2}|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?) ){1,40}$/

/** A day told beside the named ones without its name. */
const recent = / (?:and|then|again|plus) (?:again )?(?:today|yesterday|tonight|last night|this morning) /

interface Sorted {
  done: Set<Weekday>
  missed: Set<Weekday>
  doneAt?: ClauseReading
  missedAt?: ClauseReading
}

/** A day that only bounds a time ("since Monday", "until Friday") is not told as done. */
const bounds = /^(?:since|until|till|by|before|after)$/

/** Where someone was instead: no day of it is a day of the goal. */
const elsewhere = new RegExp(
  ` (?:had|been|was|were|stuck|at|in) (?:(?:at|in|on|a|an|the|my|to|back|double|late|night|long) ){0,4}(?:${lexicon.places.join('|')}) | (?:went|came|got) (?:straight |right |back )?(?:home|to bed) `,
)

/** "Sunday came", "nan passed Tuesday", "that's my Saturday gone": the day is told, and nothing done on it. */
const passing = / (?:[a-z]{3,6}days? (?:came|comes|passed|gone|starts|was spent)|is to|ready for) /

/** "Mon yes Tue no": what is said of the day right after its name; undefined where that is no yes or no. */
function tickOf(tokens: readonly Token[], mention: DayMention, to: number): boolean | undefined {
  const said = tokens.slice(mention.to, to).map((token) => token.norm)
  const word = said.find((norm) => /\p{L}|✅|✔|❌|👍|👎/u.test(norm)) ?? ''
  if (said.length > 3) return undefined
  if (/^(?:yes|yep|yeah|y|done|did|tick|ok|✅|✔|👍)$/.test(word)) return true
  return /^(?:no|nope|nah|n|missed|skipped|didn't|❌|👎|x)$/.test(word) ? false : undefined
}

/** "Mon and Tue then I gave up": the days before "then" stand for themselves. */
const upToThen = (words: string): string => words.replace(/ then .*$/, ' ')

/**
 * The days named as done and as missed, in the order they come; a later word on a day overrules an earlier one.
 * Where the goal names its days, a miss on another day is none of it.
 */
function sortDays(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  planned: readonly Weekday[],
  bareDays: boolean,
): Sorted {
  const sorted: Sorted = { done: new Set(), missed: new Set() }
  for (const [i, reading] of readings.entries()) {
    const mentions = reading.days.filter((mention) => !bounds.test(tokens[mention.from - 1]?.norm ?? ''))
    const days = mentions.flatMap((mention) => mention.days)
    if (days.length === 0 || (reading.close === 0 && elsewhere.test(reading.words))) continue
    const ticks = mentions.map((mention, n) => tickOf(tokens, mention, mentions[n + 1]?.from ?? reading.clause.to))
    if (ticks.length > 1 && ticks.every((tick) => tick !== undefined)) {
      for (const [n, mention] of mentions.entries())
        for (const day of mention.days) (ticks[n] ? sorted.done : sorted.missed).add(day)
      sorted.doneAt ??= reading
      sorted.missedAt = reading
      continue
    }
    if (reading.close === 0 && passing.test(reading.words)) continue
    const grouped = reading.days.every((mention) => mention.group === 'weekdays')
    if (grouped && !/ (?:all|every|each|on) /.test(reading.words)) continue
    const next = readings[i + 1]
    const acted =
      reading.close > 0 ||
      reading.generic ||
      (bareDays && onlyDays.test(upToThen(reading.words))) ||
      affirmed.test(reading.words)
    const nextFails =
      next !== undefined &&
      next.clause.sentence === reading.clause.sentence &&
      next.negated &&
      next.days.length === 0 &&
      next.clause.opener !== 'but'
    const fails =
      (reading.negated && !/ yes /.test(reading.words)) || failed.test(reading.words) || (!acted && nextFails)
    if (fails && planned.length > 0 && !days.some((day) => planned.includes(day))) continue
    // "took her Sunday … I wasn't on my phone": what else was not done that day takes nothing back
    const onceDone = days.every((day) => sorted.done.has(day))
    if (fails && onceDone && reading.close === 0 && !reading.generic && !reading.deniesAct) continue
    const [to, from] = fails ? [sorted.missed, sorted.done] : [sorted.done, sorted.missed]
    if (!fails && !acted) continue
    for (const day of days) {
      to.add(day)
      from.delete(day)
    }
    if (fails) sorted.missedAt = reading
    else sorted.doneAt ??= reading
  }
  return sorted
}

/** "so Wednesday": after a miss, a day and nothing told of it is when it is to be. */
const soNext = /^ (?:so |then |now |maybe |try |trying |aiming for |it's |its )(?:on )?\w{3,9} $/

function claimOnce({ done, doneAt, missedAt }: Sorted, readings: readonly ClauseReading[]): Claim[] {
  if (doneAt && done.size > 0) {
    return [{ progress: 'met', amount: 1, sure: 0.65, because: 'the day named as done', at: doneAt }]
  }
  if (!missedAt) return []
  const later = readings.find(
    (at) =>
      at.clause.start > missedAt.clause.end &&
      at.days.length > 0 &&
      !at.negated &&
      !failed.test(at.words) &&
      !(at.clause.opener === 'so' && at.clause.to - at.clause.from <= 2) &&
      !soNext.test(at.words),
  )
  if (later) return [{ progress: 'met', amount: 1, sure: 0.55, because: 'another day named after it', at: later }]
  return [{ progress: 'missed', amount: 0, sure: 0.6, because: 'the day named as missed', at: missedAt }]
}

/** "9.40 on Saturday. Every other night I was in": all days of a daily goal but those named apart. */
function claimOthers(readings: readonly ClauseReading[], week: number, each: boolean): Claim | undefined {
  const other = readings.find((reading) => rest.test(reading.words))
  if (!other || other.negated) return undefined
  if (each && other.close === 0 && !other.generic && !affirmed.test(other.words)) return undefined
  const apart = readings.filter((reading) => reading !== other)
  const named = new Set(apart.flatMap((reading) => reading.days.flatMap((mention) => mention.days))).size
  if (named === 0 || named >= week) return undefined
  const at = apart.find(({ days }) => days.length > 0) ?? other
  const left = week - named
  const told = each ? { amount: null, tally: { count: left, of: week, unit: 'day' as const } } : { amount: left }
  return { progress: 'partial', ...told, sure: 0.66, because: 'all days but those named', at }
}

/**
 * The claims that the days named make: lists of days done or missed. A list that is days and nothing else counts where
 * the goal counts days or times and the message answers how it went.
 */
export function claimDays(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  measure: Measure,
  shape: Shape,
  reportAsked: boolean,
): Claim[] {
  const daily = isDaily(measure, shape)
  const { target } = measure
  // money, pages or miles are not counted by the days on which they came
  const kind = measure.unit === null ? undefined : unitOf(measure.unit)?.kind
  if (shape === 'count' && kind !== undefined && kind !== 'day' && kind !== 'time' && kind !== 'thing') return []
  const week = daily ? target : shape === 'each' ? daysOfWeek(measure) : null
  const others = week === null ? undefined : claimOthers(readings, week, shape === 'each')
  if (others) return [others]
  const bareDays = reportAsked && (shape === 'days' || shape === 'count' || shape === 'each')
  const sorted = sortDays(tokens, readings, shape === 'once' ? measure.days : [], bareDays)
  const { done, missed, doneAt, missedAt } = sorted
  if (shape === 'once') return claimOnce(sorted, readings)
  if (shape === 'open' && doneAt && done.size > 0) {
    const otherDay = readings.some(
      (reading) => reading !== doneAt && reading.days.some(({ days }) => days.some((day) => !done.has(day))),
    )
    const partly = missedAt !== undefined || otherDay || readings.some((reading) => fellOff.test(reading.words))
    return [{ progress: partly ? 'partial' : 'met', amount: done.size, sure: 0.56, because: 'days named', at: doneAt }]
  }
  const some = done.size > 0 && done.size < daysOfWeek(measure) && !readings.some((at) => everyDay.test(at.words))
  if (shape === 'each' && doneAt && !missedAt && some)
    return [
      {
        progress: 'partial',
        amount: null,
        tally: tallyDays(done.size, measure),
        sure: 0.52,
        because: 'days named',
        at: doneAt,
      },
    ]
  if (shape === 'each' && missedAt && done.size === 0 && missed.size < daysOfWeek(measure)) {
    const tally = tallyDays(daysOfWeek(measure) - missed.size, measure)
    return [{ progress: 'partial', amount: null, tally, sure: 0.52, because: 'days missed', at: missedAt }]
  }
  if (shape === 'each' || shape === 'limit' || shape === 'open') {
    return doneAt && missedAt
      ? [{ progress: 'partial', amount: null, sure: 0.6, because: 'days done and missed', at: doneAt, counted: true }]
      : []
  }
  if (target === null || shape === 'stop') return []
  const everyDayNamed = daily || (measure.days.length > 0 && measure.days.length === target)
  if (missedAt && missed.size > 0 && everyDayNamed && (done.size === 0 || done.size + missed.size >= target)) {
    const left = Math.max(0, target - missed.size)
    return [{ progress: judgeAmount(measure, left), amount: left, sure: 0.72, because: 'days missed', at: missedAt }]
  }
  if (!doneAt || done.size === 0) return []
  const today = readings.some((at) => at.days.length > 0 && !at.negated && recent.test(at.words)) ? 1 : 0
  const amount = done.size + today
  return [
    { progress: judgeAmount(measure, amount), amount, sure: 0.7, because: 'days named', at: doneAt, counted: true },
  ]
}
