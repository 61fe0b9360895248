import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import type { Quantity } from '../3-quantities'
import { unitOf } from '../3-quantities/units'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'

const outgoings = phrases('outgoings')
const putBy = phrases('putBy')

/** A clause of no more tokens than this is a figure and hardly more. */
const SHORT = 3

/** True where a figure of report `i` counts something other than the money, hours or miles of the goal. */
export function countsElse(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  i: number,
  quantity: Quantity,
  measure: Measure,
): boolean {
  const kind = measure.unit === null ? undefined : unitOf(measure.unit)?.kind
  if (kind === undefined || kind === 'time' || kind === 'day' || kind === 'thing') return false
  if (isOfThings(tokens, quantity)) return true
  if (kind !== 'money' || measure.direction !== 'do') return false
  if (costs.test(readings[i]?.words ?? '')) return true
  return saves.test(measure.activity) && goesOut(readings, i, owed.test(measure.activity))
}

/** Whatever a goal does with money, this is not it. */
const costs = / (?:cost|costs|costing|set me back|shelled out|owes? me|owed me) /
const saves = /\b(?:sav\w{1,4}|put|set|stash|keep)\b/
/** Money put on what is owed is paid, not put by. */
const owed = /\b(?:debts?|loans?|overdraft|arrears|mortgage|cards?|owe|fines?|tab|rent|bills?)\b/

/** "four of them": things are counted, which no sum, hour or mile is. */
function isOfThings(tokens: readonly Token[], { from, kind }: Quantity): boolean {
  const of = tokens[from + 1]?.norm === 'of'
  return kind === 'bare' && of && /^(?:them|those|these|us)$/.test(tokens[from + 2]?.norm ?? '')
}

const paid = / (?:paid|pay|paying) /g

/** A sum told of what was paid is not put by; a bare sum goes with what is told right before it. */
function goesOut(readings: readonly ClauseReading[], i: number, owing: boolean): boolean {
  const at = readings[i]
  const before = readings[i - 1]
  if (!at || putBy.test(at.words)) return false
  if (owing) return at.close < 2 && outgoings.test(at.words.replace(paid, ' '))
  if (outgoings.test(at.words)) return true
  const short = at.clause.to - at.clause.from <= SHORT
  return short && before?.clause.sentence === at.clause.sentence && outgoings.test(before.words)
}
