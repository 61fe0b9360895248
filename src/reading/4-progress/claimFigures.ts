import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import { type Claim, isPerDay, judgeAmount, type Shape } from './claim'
import { claimDaily } from './claimDaily'
import { claimOfWeek, claimOutOf, claimSomeDays } from './claimTally'
import type { ClauseReading } from './readClause'
import type { Topic } from './topicOf'
import { addUp, type Candidate, corrections, weighFigures } from './weighFigures'

/** The claim that the figures of the reports make, or undefined where none fits the goal. */
export function claimFigures(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  measure: Measure,
  topic: Topic,
  shape: Shape,
): Claim | undefined {
  if (shape === 'limit' && measure.target === null) return undefined
  const perDay = isPerDay(measure, shape)
  const outOf = perDay ? claimOutOf(readings, measure) : undefined
  if (outOf) return outOf
  const found = weighFigures(tokens, readings, measure, topic, shape)
  let best: Candidate | undefined
  for (const each of found)
    if (!best || each.rank > best.rank + (corrections.test(each.at.words) ? 0 : 0.01)) best = each
  const someDays = perDay ? claimSomeDays(tokens, readings, measure, shape, topic) : undefined
  if (!best || isAfterDays(best, someDays)) return someDays
  const sure = Math.min(0.95, 0.45 + best.rank * 0.1)
  if (best.quantity.high !== undefined) return claimRange(measure, best, sure)
  const ofWeek = shape === 'each' ? claimOfWeek(best, measure, readings) : undefined
  if (ofWeek) return ofWeek
  if (perDay) return claimDaily(found, best, measure, readings, sure)
  const value = addUp(found, best, measure)
  if (shape === 'stop')
    return {
      progress: value > 0 ? 'missed' : 'met',
      amount: value,
      sure: sure - 0.1,
      because: best.because,
      at: best.at,
    }
  if (shape === 'open') return claimOpen(best, value, readings, sure, compares.test(` ${measure.activity} `))
  if (shape === 'once') {
    const repeated = measure.per !== null && best.quantity.kind === 'time'
    if (/ so far /.test(best.at.words) && !repeated)
      return { progress: 'partial', amount: null, sure: sure - 0.15, because: 'so far', at: best.at }
    const figured = measure.because.some((why) => why.startsWith('figure'))
    const progress = value > 1 && (repeated || figured) ? 'exceeded' : 'met'
    return { progress, amount: value, sure: sure - 0.15, because: best.because, at: best.at }
  }
  const andMore = value === measure.target && measure.bound === 'atLeast' && beyond.test(best.at.words)
  return {
    progress: andMore ? 'exceeded' : judgeAmount(measure, value),
    amount: andMore ? null : value,
    sure,
    because: best.because,
    at: best.at,
    counted: true,
  }
}

/** "The whole 200 and a bit more". */
const beyond = / and (?:then some|some more|more|a (?:bit|little) (?:more|extra|over)|a few more) /
/** "Four days. The other three were ice": a bare figure after days told is no amount of each. */
function isAfterDays({ quantity, at }: Candidate, days: Claim | undefined): boolean {
  return days?.tally !== undefined && quantity.kind === 'bare' && days.at.clause.start < at.clause.start
}

/** A goal that measures itself against before: a figure alone does not say whether it came to more. */
const compares =
  / (?:more|less|fewer|better|healthier|fitter|earlier|later|longer|further|faster|stronger|calmer|tidier|often|regularly|properly) /

/** No figure in the goal: how often it was done is told, and whether all of it was only where the words say so. */
function claimOpen(
  best: Candidate,
  value: number,
  readings: readonly ClauseReading[],
  sure: number,
  comparing: boolean,
): Claim {
  const { of, word } = best.quantity
  const whole = of === undefined ? word === 'both' || / (?:all|every) /.test(best.at.words) : value >= of
  if (comparing && of === undefined && !whole)
    return {
      progress: 'unknown',
      amount: null,
      sure,
      because: `figure ${value}, and no figure to hold it against`,
      at: best.at,
    }
  const short = (of !== undefined && value < of) || word === 'couple'
  const rest = readings.some(
    (at) =>
      / (?:the rest|others?|stopped|then stopped|still|rest of|but) /.test(at.words) || (at !== best.at && at.negated),
  )
  const progress = whole ? 'met' : short || rest || best.at.quantities.length > 1 ? 'partial' : 'met'
  return {
    progress,
    amount: comparing && of === undefined ? null : value,
    sure: whole || short ? sure : Math.min(sure, 0.6),
    because: best.because,
    at: best.at,
  }
}

function claimRange(measure: Measure, best: Candidate, sure: number): Claim {
  const low = measure.target === null ? 'unknown' : judgeAmount(measure, best.value)
  const high = measure.target === null ? 'unknown' : judgeAmount(measure, best.quantity.high ?? best.value)
  return {
    progress: low === high ? low : 'partial',
    amount: null,
    sure: low === high ? sure : sure - 0.2,
    because: 'a range',
    at: best.at,
  }
}
