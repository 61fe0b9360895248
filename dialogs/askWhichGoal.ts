import type { Goal } from '../src/goals/goal'
import { quotableGoal } from '../src/reflecting/quotable'
import { type Scene, say } from './scene'

/** Asks which of several goals it is about: a list by number, answered by number or by any of its words (matchGoal). */
export function askWhichGoal(scene: Scene, goals: readonly Goal[]): void {
  const list = goals.map((goal, i) => `${i + 1}. “${quotableGoal(goal.words)}”`).join('\n')
  const suggestions = goals.map((_, i) => String(i + 1))
  const because = 'They say which goal it is about.'
  say(scene, { name: 'which goal', question: 'several goals ask', suggestions, because }, { list })
}
