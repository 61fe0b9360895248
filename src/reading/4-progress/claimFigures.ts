import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import { type Claim, judgeAmount, type Shape } from './claim'
import { claimDaily, claimDaysOf, claimSomeDays, daysOfWeek } from './claimDaily'
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
  const daysOf =
    shape === 'each' || (shape === 'limit' && measure.per === 'day') ? claimDaysOf(readings, measure) : undefined
  if (daysOf) return daysOf
  const found = weighFigures(tokens, readings, measure, topic, shape)
  let best: Candidate | undefined
  for (const each of found)
    if (!best || each.rank > best.rank + (corrections.test(each.at.words) ? 0 : 0.01)) best = each
  if (!best) return shape === 'each' ? claimSomeDays(readings) : undefined
  const sure = Math.min(0.95, 0.45 + best.rank * 0.1)
  if (best.quantity.high !== undefined) return claimRange(measure, best, sure)
  if (shape === 'each' && best.quantity.each === undefined && inAll.test(best.at.words) && measure.unit !== 'time')
    return claimTotal(measure, best, sure)
  if (shape === 'each' || (shape === 'limit' && measure.per === 'day'))
    return claimDaily(found, best, measure, readings, sure)
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
const inAll = / (?:in total|total|altogether|all told|in all|over the week|for the week|across the week) /

/** So much a day is the goal and only the sum of the week is told: enough for every day or not. */
function claimTotal(measure: Measure, best: Candidate, sure: number): Claim {
  const enough = best.value >= (measure.target ?? 0) * daysOfWeek(measure)
  return {
    progress: enough ? 'met' : best.value > 0 ? 'partial' : 'missed',
    amount: null,
    sure: Math.min(sure, 0.6),
    because: 'only the sum told',
    at: best.at,
  }
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
