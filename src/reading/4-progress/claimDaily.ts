import type { Measure } from '../../goals/goal'
import { isDayUnit } from '../3-quantities/units'
import { type Claim, judgeAmount } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import { daysOfWeek, tallyDays } from './tally'
import type { Candidate } from './weighFigures'

const someDays = phrases('someDays')
const everyDay = phrases('everyDay')
const restOf = phrases('restOf')

/** True where days are counted, and fewer than the goal is for. */
function someCounted(readings: readonly ClauseReading[], week: number): boolean {
  const days = readings.flatMap((at) => at.quantities.filter(({ kind }) => kind === 'day'))
  if (readings.some((at) => restOf.test(at.words))) return false
  return days.length === 1 && days.every(({ value, of }) => value > 1 && value < week && of === undefined)
}

/** "2 hours on Mon, Tue and Wed": the days named beside the figure are not all of the goal's. */
function namesSomeDays(same: readonly Candidate[], readings: readonly ClauseReading[], measure: Measure): boolean {
  const named = new Set(same.flatMap(({ at }) => at.days.flatMap((mention) => mention.days)))
  return named.size > 0 && named.size < daysOfWeek(measure) && !readings.some((at) => restOf.test(at.words))
}

/** So much a day: one figure for every day settles the amount; uneven days or only some of them settle the progress alone. */
export function claimDaily(
  found: readonly Candidate[],
  best: Candidate,
  measure: Measure,
  readings: readonly ClauseReading[],
  sure: number,
): Claim {
  const words = readings.map((reading) => reading.words).join('')
  const target = measure.target ?? 0
  const week = daysOfWeek(measure)
  const same = found.filter((each) => each.quantity.unit === best.quantity.unit && each.rank > best.rank - 1.5)
  const values = same.map((each) => each.value)
  const even = values.every((value) => value === values[0])
  // "3 nights, ten minutes each" is ten on those alone
  const eachOfSome = best.quantity.each === 'time' && someCounted(readings, week)
  const all = !eachOfSome && (everyDay.test(words) || best.quantity.each !== undefined)
  const claim = (progress: Claim['progress'], amount: number | null, less: number, because: string): Claim => ({
    progress,
    amount,
    sure: sure - less,
    because,
    at: best.at,
    counted: true,
  })
  if (
    best.quantity.kind === 'time' &&
    measure.unit !== 'time' &&
    everyDay.test(words) &&
    !/ (?:only|just|not) /.test(words)
  )
    return claim('unknown', null, 0, 'times told of something else')
  if (isDayUnit(best.quantity.unit) || (best.quantity.kind === 'time' && measure.unit !== 'time')) {
    if (measure.bound === 'atMost') return claim('unknown', null, 0, 'times told of something else')
    const tally = best.quantity.high === undefined && best.value <= week ? tallyDays(best.value, measure) : undefined
    const kept = best.value >= week
    return { ...claim(kept ? 'met' : 'partial', kept ? target : null, 0.1, 'only days told'), tally }
  }
  if (even && (all || !(eachOfSome || someDays.test(words) || namesSomeDays(same, readings, measure)))) {
    return claim(judgeAmount(measure, best.value), best.value, all ? 0 : 0.1, best.because)
  }
  if (even) {
    const days = readings.flatMap((at) => at.quantities).find(({ kind }) => kind === 'day')
    const enough = best.value >= target && someCounted(readings, week) && days !== undefined
    return { ...claim('partial', null, 0.1, 'some days'), ...(enough ? { tally: tallyDays(days.value, measure) } : {}) }
  }
  const low = judgeAmount(measure, Math.min(...values))
  const high = judgeAmount(measure, Math.max(...values))
  if (low === high && !/ (?:once|one (?:day|night)|missed|skipped) /.test(words)) {
    return claim(low, null, 0.1, 'uneven days')
  }
  if (Math.min(...values) >= target && measure.bound !== 'atMost') return claim('exceeded', null, 0.1, 'uneven days')
  return claim('partial', null, 0.1, 'uneven days')
}
