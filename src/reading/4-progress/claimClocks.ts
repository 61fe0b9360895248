import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import { isClock } from '../3-quantities/isClock'
import { numberOf } from '../3-quantities/words'
import { type Claim, SEALED, type Shape } from './claim'
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

/** "in bed by 11", "home before six": the latest hour that a goal allows, or undefined; `ends` for what is to stop then: "no emails after 7". */
function latestHour(goal: readonly Token[], evening: boolean, ends: boolean): number | undefined {
  for (let i = 1; i < goal.length; i++) {
    if (!(ends ? /^after$/ : /^(?:by|before|at)$/).test(goal[i - 1]?.norm ?? '')) continue
    const length = isClock(goal, i, 0, goal.length)
    const hour = length > 0 ? hourAt(goal, i, length, evening) : undefined
    if (hour !== undefined) return hour
  }
  return undefined
}

const everyNight =
  / (?:(?:every|each|most) (?:single )?(?:\w+ )?(?:day|night|evening|morning|weeknight|one|time)s?|all week|nightly|all (?:five|seven|5|7)(?: (?:days|nights))?|(?:five|seven|5|7) (?:nights|days)) /
const took = / (?:had|ate|drank|sent|checked|opened|answered|replied|bought|cooked|made|scoffed|was on) /
const someNights = / most /
const lateWords = / (?:past|never before|after|till|til|until|gone|later than|not (?:before|until|till)) /

/** One hour for every night: "off by half 11 every night", "past midnight every night", "4am. every night". */
function claimOneHour(
  readings: readonly ClauseReading[],
  hour: number,
  latest: number,
  at: ClauseReading,
  measure: Measure,
  shape: Shape,
): Claim[] {
  const next = readings[readings.indexOf(at) + 1]
  const beside = next && next.clause.to - next.clause.from <= 4 ? next.words : ' '
  const whole = [at.words, beside].find((words) => everyNight.test(words))
  if (/ never before /.test(at.words) && hour >= latest)
    return [{ progress: 'missed', amount: shape === 'days' ? 0 : null, sure: 0.7, because: 'never in time', at }]
  if (whole === undefined || at.negated) return []
  const late = hour > latest || (hour === latest && lateWords.test(at.words))
  const most = someNights.test(whole)
  const amount = shape === 'days' && !most ? (late ? 0 : measure.target) : null
  if (!late && most) return [{ progress: 'partial', amount: null, sure: 0.7, because: 'in time most nights', at }]
  return [{ progress: late ? 'missed' : 'met', amount, sure: SEALED, because: 'one hour for every night', at }]
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
    /^(?:bed|sleep|asleep|lights?|night|nights|nite|weeknights|bedtime|midnight|curfew|screens?|off|tv|telly)$/.test(
      norm,
    ),
  )
  const latest = latestHour(goal, evening || shape === 'stop', shape === 'stop')
  if (latest === undefined) return []
  const hours: number[] = []
  let at: ClauseReading | undefined
  for (const reading of readings) {
    for (let i = reading.clause.from; i < reading.clause.to; i++) {
      const length = isClock(tokens, i, reading.clause.from, reading.clause.to)
      const hour = length > 0 ? hourAt(tokens, i, length, evening || shape === 'stop') : undefined
      if (hour !== undefined) {
        hours.push(hour)
        at ??= reading
      }
      i += Math.max(0, length - 1)
    }
  }
  if (!at) return []
  if (shape === 'stop') {
    const over = hours.some((hour) => hour >= latest)
    return over && !at.negated && (at.close > 0 || took.test(at.words))
      ? [{ progress: 'missed', amount: null, sure: 0.6, because: 'told at an hour after it', at }]
      : []
  }
  if (hours.length === 1) return claimOneHour(readings, hours[0] ?? 0, latest, at, measure, shape)
  const kept = hours.filter((hour) => hour <= latest).length
  const all = hours.length === measure.target && shape === 'days'
  const amount = all ? kept : null
  if (kept === 0) return [{ progress: 'missed', amount, sure: 0.66, because: 'every hour told is late', at }]
  if (kept === hours.length) return [{ progress: 'met', amount, sure: 0.6, because: 'every hour told is in time', at }]
  return [{ progress: 'partial', amount, sure: 0.64, because: 'some of the hours told are late', at }]
}
