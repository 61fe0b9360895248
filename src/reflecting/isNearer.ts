import type { Goal } from '../goals/goal'

/** Whether one amount came nearer to the goal than another: more of it, or less where less is the goal. */
export function isNearer(
  { measure }: Goal,
  now: number | null | undefined,
  before: number | null | undefined,
): boolean {
  if (now == null || before == null) return false
  return measure.direction === 'do' ? now > before : now < before
}
