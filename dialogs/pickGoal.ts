import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import type { Goal } from '../src/goals/goal'
import { matchGoal } from '../src/goals/matchGoal'
import { quotableGoal } from '../src/reflecting/quotable'
import type { TalkSoFar } from '../src/reflecting/talkSoFar'
import { askWhichGoal } from './askWhichGoal'
import { type CheckInState, close, goalOf } from './checkInState'
import { type Scene, say } from './scene'

/** Asked so often which goal it is about without an answer, the talk is left to them. */
export const MOST_PICKS = 2

/** None was named: what they say is theirs to lead. */
export function leavePick(dc: DialogContext, scene: Scene): Promise<DialogTurnResult> {
  say(scene, { name: 'no goal picked', reflection: 'autonomy', question: 'ask lead', because: 'No goal was named.' })
  return dc.endDialog()
}

/** Asks which of the goals it is about. */
export function pick(scene: Scene, state: CheckInState, goals: Goal[]): DialogTurnResult {
  state.step = 'pick'
  state.picks = (state.picks ?? 0) + 1
  askWhichGoal(scene, goals)
  return Dialog.EndOfTurn
}

/** They said which of several goals is to go; anything else leaves all of them as they are and asks once more. */
export async function letOneGo(
  dc: DialogContext,
  scene: Scene,
  state: CheckInState,
  text: string,
): Promise<DialogTurnResult> {
  const goal = matchGoal(text, scene.record.activeGoals(scene.now))
  if (!goal) {
    state.step = 'talk'
    return takeUp(scene, state)
  }
  scene.record.add({ at: scene.now, kind: 'goalStatus', goal: goal.id, status: 'letGo' })
  say(scene, { name: 'goal let go', reflection: 'goal let go', because: 'The goal is theirs to let go.' })
  return close(dc, scene, state)
}

/** None was named: the goals stay, and the talk goes on with what they lead to. */
function takeUp(scene: Scene, state: CheckInState): DialogTurnResult {
  const talk = state.talk as TalkSoFar
  const because = 'No goal was named, so none goes.'
  say(
    scene,
    { name: 'goal stays', reflection: 'goal stays', question: 'ask lead', because },
    { goal: quotableGoal(goalOf(scene, state).words) },
  )
  state.talk = { ...talk, asked: [...talk.asked, 'ask lead'] }
  return Dialog.EndOfTurn
}

/** The goals to choose from: those that are open, without the one just talked about where they want another. */
export function goalsToAsk({ record, now }: Scene, { except }: CheckInState): Goal[] {
  const goals = record.activeGoals(now)
  const others = goals.filter(({ id }) => id !== except)
  return others.length > 0 ? others : goals
}
