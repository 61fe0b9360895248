import { swapFigure } from './swapFigure'

/**
 * The goal as its client now puts it. A bare figure or period ("maybe two mornings", "once", "every month instead") goes
 * into the goal's own words; anything longer is the new wording, verbatim.
 */
export function rewordGoal(words: string, answer: string): string {
  return swapFigure(words, answer) ?? answer.trim()
}
