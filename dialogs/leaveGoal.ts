import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import type { Goal } from '../src/goals/goal'
import { quotableGoal } from '../src/reflecting/quotable'
import type { GoalState } from './askGoal'
import { GOAL_SETTLED } from './goalOptions'
import { type Scene, say } from './scene'

/** Ends the goal dialog with everything as it was. */
export async function leaveGoal(dc: DialogContext, scene: Scene, state: GoalState): Promise<DialogTurnResult> {
  const goal = scene.record.goal(state.goal)
  const reflection = goal ? 'goal stays' : 'cancelled'
  const because = 'They do not want to go on with this now.'
  say(scene, { name: reflection, reflection, because }, { goal: goal && quotableGoal(goal.words) })
  return dc.endDialog(GOAL_SETTLED)
}

/** Lets a goal go that was to be reworded. */
export async function letGoalGo(dc: DialogContext, scene: Scene, goal: Goal): Promise<DialogTurnResult> {
  scene.record.add({ at: scene.now, kind: 'goalStatus', goal: goal.id, status: 'letGo' })
  say(scene, { name: 'goal let go', reflection: 'goal let go', because: 'The goal is theirs to let go.' })
  return dc.endDialog(GOAL_SETTLED)
}
