import type { Measure } from '../../goals/goal'
import { isDayUnit } from '../3-quantities/units'
import { type Claim, judgeAmount } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import type { Candidate } from './weighFigures'

const someDays = phrases('someDays')
const everyDay = phrases('everyDay')
const restOf = phrases('restOf')
const sessions = /^(?:session|sitting|lesson|class|round|set|go)(?:s|es)?$/
const someMissed = / (?:missed|skipped|forgot|failed|over|off|late) /

/** A clause of no more tokens than this is the figure and hardly more. */
const SHORT = 3

/** How many days of a week a goal of so much a day is for. */
export const daysOfWeek = (measure: Measure): number => (measure.days.length > 0 ? measure.days.length : 7)

/** "5/7", "6 of 7 days": days out of those of the goal, where what is aimed at is so much on each. */
export function claimDaysOf(readings: readonly ClauseReading[], measure: Measure): Claim | undefined {
  const week = daysOfWeek(measure)
  if (measure.target === week) return undefined
  for (const at of readings) {
    if (at.negated || someMissed.test(at.words)) continue
    const found = at.quantities.find(
      ({ kind, of, value }) => of === week && value <= of && (kind === 'day' || kind === 'time' || kind === 'bare'),
    )
    if (!found) continue
    const progress = found.value >= week ? 'met' : found.value > 0 ? 'partial' : 'missed'
    const amount = found.value >= week && measure.bound !== 'atMost' ? measure.target : null
    return { progress, amount, sure: 0.8, because: 'days of those in the week', at, counted: true }
  }
  return undefined
}

/** So much a day is the goal and only days or times are told: "only walked on three days". */
export function claimSomeDays(readings: readonly ClauseReading[]): Claim | undefined {
  if (readings.some((reading) => everyDay.test(reading.words) && !reading.negated)) return undefined
  const at = readings.find(
    (reading) =>
      !reading.negated &&
      (reading.close > 0 ||
        reading.generic ||
        / only /.test(reading.words) ||
        reading.clause.to - reading.clause.from <= SHORT) &&
      reading.quantities.some(
        ({ kind, value, noun = '' }) =>
          (kind === 'day' || kind === 'time' || (kind === 'bare' && sessions.test(noun))) && value > 0 && value < 7,
      ),
  )
  return at && { progress: 'partial', amount: null, sure: 0.58, because: 'only days told', at }
}

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
  const same = found.filter((each) => each.quantity.unit === best.quantity.unit && each.rank > best.rank - 1.5)
  const values = same.map((each) => each.value)
  const even = values.every((value) => value === values[0])
  // "3 nights, ten minutes each" is ten on those alone
  const eachOfSome = best.quantity.each === 'time' && someCounted(readings, daysOfWeek(measure))
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
    return best.value >= 7 ? claim('met', target, 0.1, 'only days told') : claim('partial', null, 0.1, 'only days told')
  }
  if (even && (all || !(eachOfSome || someDays.test(words) || namesSomeDays(same, readings, measure)))) {
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
