import type { Measure, Weekday } from '../../goals/goal'
import { type Claim, judgeAmount, type Shape } from './claim'
import { isDaily } from './claimExceptions'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'

const rest = phrases('rest')
const failed = phrases('failed')
const affirmed = phrases('affirmed')
const fellOff = / (?:stopped|then|fell off|gave up|but|only|just) /

/** A clause of days alone: "Mon and Wed", "on Tuesday, and Friday both". */
const onlyDays =
  /^ (?:(?:on|and|then|plus|also|just|only|both|&|to|-|the|this|last|morning|evening|night|mornings|evenings|nights|afternoon|again|yes|days|of|so|properly|definitely|fine|good|i|did|went|one|two|three|four|five|\d|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?) )+$/

/** A day told beside the named ones without its name. */
const recent = / (?:and|then|again|plus) (?:again )?(?:today|yesterday|tonight|last night|this morning) /

interface Sorted {
  done: Set<Weekday>
  missed: Set<Weekday>
  doneAt?: ClauseReading
  missedAt?: ClauseReading
}

/** "Mon and Tue then I gave up": the days before "then" stand for themselves. */
const upToThen = (words: string): string => words.replace(/ then .*$/, ' ')

/**
 * The days named as done and as missed, in the order they come; a later word on a day overrules an earlier one.
 * Where the goal names its days, a miss on another day is none of it.
 */
function sortDays(readings: readonly ClauseReading[], planned: readonly Weekday[]): Sorted {
  const sorted: Sorted = { done: new Set(), missed: new Set() }
  for (const [i, reading] of readings.entries()) {
    const days = reading.days.flatMap((mention) => mention.days)
    if (days.length === 0) continue
    const grouped = reading.days.every((mention) => mention.group === 'weekdays')
    if (grouped && !/ (?:all|every|each|on) /.test(reading.words)) continue
    const next = readings[i + 1]
    const acted =
      reading.close > 0 || reading.generic || onlyDays.test(upToThen(reading.words)) || affirmed.test(reading.words)
    const nextFails =
      next !== undefined &&
      next.clause.sentence === reading.clause.sentence &&
      next.negated &&
      next.days.length === 0 &&
      next.clause.opener !== 'but'
    const fails =
      (reading.negated && !/ yes /.test(reading.words)) || failed.test(reading.words) || (!acted && nextFails)
    if (fails && planned.length > 0 && !days.some((day) => planned.includes(day))) continue
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

function claimOnce({ done, doneAt, missedAt }: Sorted, readings: readonly ClauseReading[]): Claim[] {
  if (doneAt && done.size > 0) {
    return [{ progress: 'met', amount: 1, sure: 0.65, because: 'the day named as done', at: doneAt }]
  }
  if (!missedAt) return []
  const later = readings.find(
    (at) => at.clause.start > missedAt.clause.end && at.days.length > 0 && !at.negated && !failed.test(at.words),
  )
  if (later) return [{ progress: 'met', amount: 1, sure: 0.55, because: 'another day named after it', at: later }]
  return [{ progress: 'missed', amount: 0, sure: 0.6, because: 'the day named as missed', at: missedAt }]
}

/** "9.40 on Saturday. Every other night I was in": all days of a daily goal but those named apart. */
function claimOthers(readings: readonly ClauseReading[], target: number): Claim | undefined {
  const other = readings.find((reading) => rest.test(reading.words))
  if (!other || other.negated) return undefined
  const apart = readings.filter((reading) => reading !== other)
  const named = new Set(apart.flatMap((reading) => reading.days.flatMap((mention) => mention.days))).size
  if (named === 0 || named >= target) return undefined
  return { progress: 'partial', amount: target - named, sure: 0.66, because: 'all days but those named', at: other }
}

/** The claims that the days named make: lists of days done or missed. */
export function claimDays(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  const daily = isDaily(measure, shape)
  const { target } = measure
  const others = daily && target !== null ? claimOthers(readings, target) : undefined
  if (others) return [others]
  const sorted = sortDays(readings, shape === 'once' ? measure.days : [])
  const { done, missed, doneAt, missedAt } = sorted
  if (shape === 'once') return claimOnce(sorted, readings)
  if (shape === 'open' && doneAt && done.size > 0) {
    const partly = missedAt !== undefined || readings.some((reading) => fellOff.test(reading.words))
    return [{ progress: partly ? 'partial' : 'met', amount: done.size, sure: 0.56, because: 'days named', at: doneAt }]
  }
  if (shape === 'each' || shape === 'limit' || shape === 'open') {
    return doneAt && missedAt
      ? [{ progress: 'partial', amount: null, sure: 0.6, because: 'days done and missed', at: doneAt }]
      : []
  }
  if (target === null || shape === 'stop') return []
  if (missedAt && missed.size > 0 && daily && (done.size === 0 || done.size + missed.size >= target)) {
    const left = Math.max(0, target - missed.size)
    return [{ progress: judgeAmount(measure, left), amount: left, sure: 0.72, because: 'days missed', at: missedAt }]
  }
  if (!doneAt || done.size === 0) return []
  const today = readings.some((at) => at.days.length > 0 && !at.negated && recent.test(at.words)) ? 1 : 0
  const amount = done.size + today
  return [{ progress: judgeAmount(measure, amount), amount, sure: 0.7, because: 'days named', at: doneAt }]
}
