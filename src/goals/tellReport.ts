import type { Progress, Tally } from '../reading/reading'
import type { Goal } from './goal'
import { parseGoal } from './parseGoal'
import { tellAmount } from './tellAmount'

/**
 * What was done at a check-in, against the figure the goal had then: "one of the three runs" stays that after the goal
 * has become two. Undefined where the goal no longer counts the same thing, or where no phrase reads well.
 */
export function tellReport(
  goal: Goal,
  report: { progress: Progress; amount: number | null; target: number | null; tally?: Tally },
): string | undefined {
  const then = goal.revisions.map(({ words }) => parseGoal(words)).filter(({ target }) => target === report.target)
  const { unit, bound } = goal.measure
  const measure = then.at(-1)
  if (!measure || then.some((other) => other.unit !== unit || other.bound !== bound)) return undefined
  return tellAmount(measure, report.progress, report.amount, report.tally)
}
