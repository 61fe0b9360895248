import type { Measure } from '../../goals/goal'
import { unitOf } from '../3-quantities/units'
import type { Progress, Tally } from '../reading'
import type { ClauseReading } from './readClause'

/** What one rule makes of the message; the surest claim decides. */
export interface Claim {
  progress: Progress
  /** In the goal's own unit; null where the words do not settle it. */
  amount: number | null
  /** Days or times of the week, where the goal is so much a day. */
  tally?: Tally
  /** 0 to 1: how sure the rule is by itself. */
  sure: number
  because: string
  /** True where it rests on a figure, or on days, told as done. */
  counted?: boolean
  /** The clause it rests on. */
  at: ClauseReading
}

/** How sure a claim is that stands against any figure told beside it. */
export const SEALED = 0.96

/** Adds one claim of a rule. */
export type Push = (at: ClauseReading, progress: Progress, amount: number | null, sure: number, because: string) => void

/** How a measure is held against a report. */
export type Shape =
  | 'stop' // none at all
  | 'limit' // at most so many
  | 'once' // one act, done or not
  | 'each' // so much every day
  | 'days' // on so many days
  | 'count' // so many, or so much, in all
  | 'open' // no figure

/** The shape of a measure. */
export function shapeOf(measure: Measure): Shape {
  const { bound, target, unit, per } = measure
  if (bound === 'none') return 'stop'
  if (target === null) return measure.direction === 'less' ? 'limit' : 'open'
  if (bound === 'atMost') return 'limit'
  const kind = unit === null ? undefined : unitOf(unit)?.kind
  if (per === 'day' && kind !== 'day') return 'each'
  if (target === 1 && (kind === undefined || kind === 'time')) return 'once'
  return kind === 'day' ? 'days' : 'count'
}

/** True where what is aimed at is so much on each day, to do or at most. */
export function isPerDay(measure: Measure, shape: Shape): boolean {
  return shape === 'each' || (shape === 'limit' && measure.per === 'day' && measure.target !== null)
}

/** How far over a limit still counts as near it: short of double. */
const NEAR = 1.8

/** The progress that a settled amount means for a measure with a figure. */
export function judgeAmount(measure: Measure, amount: number): Progress {
  const target = measure.target ?? 0
  if (measure.bound === 'atMost') {
    if (amount <= target) return 'met'
    return measure.per === 'day' || amount > target * NEAR ? 'missed' : 'partial'
  }
  if (measure.bound === 'none') return amount > 0 ? 'missed' : 'met'
  if (amount <= 0) return 'missed'
  if (amount < target) return 'partial'
  return amount > target ? 'exceeded' : 'met'
}
