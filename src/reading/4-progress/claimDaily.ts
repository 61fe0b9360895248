import type { Measure } from '../../goals/goal'
import { isDayUnit } from '../3-quantities/units'
import { type Claim, judgeAmount } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import type { Candidate } from './weighFigures'

const someDays = phrases('someDays')
const everyDay = phrases('everyDay')

/** A clause of no more tokens than this is the figure and hardly more. */
const SHORT = 3

/** So much a day is the goal and only days or times are told: "only walked on three days". */
export function claimSomeDays(readings: readonly ClauseReading[]): Claim | undefined {
  const at = readings.find(
    (reading) =>
      !reading.negated &&
      (reading.close > 0 ||
        reading.generic ||
        / only /.test(reading.words) ||
        reading.clause.to - reading.clause.from <= SHORT) &&
      reading.quantities.some(({ kind, value }) => (kind === 'day' || kind === 'time') && value > 0 && value < 7),
  )
  return at && { progress: 'partial', amount: null, sure: 0.58, because: 'only days told', at }
}

/** So much a day: one figure for every day settles the amount; uneven days or only some of them settle the progress alone. */
export function claimDaily(
  found: readonly Candidate[],
  best: Candidate,
  measure: Measure,
  words: string,
  sure: number,
): Claim {
  const target = measure.target ?? 0
  const same = found.filter((each) => each.quantity.unit === best.quantity.unit && each.rank > best.rank - 1.5)
  const values = same.map((each) => each.value)
  const even = values.every((value) => value === values[0])
  const all = everyDay.test(words) || best.quantity.each !== undefined
  const claim = (progress: Claim['progress'], amount: number | null, less: number, because: string): Claim => ({
    progress,
    amount,
    sure: sure - less,
    because,
    at: best.at,
    counted: true,
  })
  if (isDayUnit(best.quantity.unit) || (best.quantity.kind === 'time' && measure.unit !== 'time')) {
    return best.value >= 7 ? claim('met', target, 0.1, 'only days told') : claim('partial', null, 0.1, 'only days told')
  }
  if (even && (all || !someDays.test(words))) {
    return claim(judgeAmount(measure, best.value), best.value, all ? 0 : 0.1, best.because)
  }
  if (even) return claim('partial', null, 0.1, 'some days')
  const low = judgeAmount(measure, Math.min(...values))
  const high = judgeAmount(measure, Math.max(...values))
  if (low === high && !/ (?:once|one (?:day|night)|missed|skipped) /.test(words)) {
    return claim(low, null, 0.1, 'uneven days')
  }
  if (Math.min(...values) >= target && measure.bound !== 'atMost') return claim('exceeded', null, 0.1, 'uneven days')
  return claim('partial', null, 0.1, 'uneven days')
}
