import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import { isClock } from '../3-quantities/isClock'
import { numberOf } from '../3-quantities/words'
import type { Claim, Shape } from './claim'
import type { ClauseReading } from './readClause'

/** The hour that the time of day at `i` tells, on a line where the small hours follow the evening: 2 am is 26. */
function hourAt(tokens: readonly Token[], i: number, length: number, evening: boolean): number | undefined {
  const norms = tokens.slice(i, i + length).map((token) => token.norm)
  if (norms[0] === 'midnight') return 24
  const digits = /^(\d{1,2})[:.](\d{2})$/.exec(norms[0] ?? '')
  const base = digits
    ? Number(digits[1]) + Number(digits[2]) / 60
    : numberOf(norms[0] === 'half' ? (norms[1] ?? '') : (norms[0] ?? ''))
  if (base === undefined || base > 24) return undefined
  const hour = base + (norms[0] === 'half' ? 0.5 : 0)
  if (!evening) return hour
  if (norms.includes('am') || hour < 6) return (hour % 12) + 24
  return hour >= 12 && hour < 13 ? hour + 12 : hour < 12 ? hour + 12 : hour
}

/** "in bed by 11", "home before six": the latest hour that a goal allows, or undefined. */
function latestHour(goal: readonly Token[], evening: boolean): number | undefined {
  for (let i = 1; i < goal.length; i++) {
    if (!/^(?:by|before|at)$/.test(goal[i - 1]?.norm ?? '')) continue
    const length = isClock(goal, i, 0, goal.length)
    const hour = length > 0 ? hourAt(goal, i, length, evening) : undefined
    if (hour !== undefined) return hour
  }
  return undefined
}

/** Where the goal names an hour: a list of the hours it came to ("midnight, 1, half 12") held against it. */
export function claimClocks(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  goal: readonly Token[],
  measure: Measure,
  shape: Shape,
): Claim[] {
  const evening = goal.some(({ norm }) =>
    /^(?:bed|sleep|asleep|lights|night|nights|weeknights|midnight|curfew|screens?)$/.test(norm),
  )
  const latest = latestHour(goal, evening)
  if (latest === undefined) return []
  const hours: number[] = []
  let at: ClauseReading | undefined
  for (const reading of readings) {
    for (let i = reading.clause.from; i < reading.clause.to; i++) {
      const length = isClock(tokens, i, reading.clause.from, reading.clause.to)
      const hour = length > 0 ? hourAt(tokens, i, length, evening) : undefined
      if (hour !== undefined) {
        hours.push(hour)
        at ??= reading
      }
      i += Math.max(0, length - 1)
    }
  }
  if (!at || hours.length < 2) return []
  const kept = hours.filter((hour) => hour <= latest).length
  const all = hours.length === measure.target && shape === 'days'
  const amount = all ? kept : null
  if (kept === 0) return [{ progress: 'missed', amount, sure: 0.66, because: 'every hour told is late', at }]
  if (kept === hours.length) return [{ progress: 'met', amount, sure: 0.6, because: 'every hour told is in time', at }]
  return [{ progress: 'partial', amount, sure: 0.64, because: 'some of the hours told are late', at }]
}
