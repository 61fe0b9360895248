import type { Goal } from '../goals/goal'
import { openStep } from '../goals/openStep'
import { quotable } from './quotable'

/** A step is named beside its goal, so it has few words. */
const MOST_WORDS = 10

/** The step under a goal, ready to stand in quotation marks; undefined where there is none. */
export function quotedStep(goal: Goal): string | undefined {
  const step = openStep(goal)
  return step === undefined ? undefined : quotable(step, MOST_WORDS)
}
