import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs'
import { gerundGoal } from '../src/goals/gerundGoal'
import type { Goal } from '../src/goals/goal'
import { quotableGoal } from '../src/reflecting/quotable'
import { startTalk } from '../src/reflecting/talkSoFar'
import type { CheckInState } from './checkInState'
import { type Scene, say } from './scene'

/** Opens a check-in about a goal in the record, and an empty talk in the state. */
export function openCheckIn(scene: Scene, state: CheckInState, goal: Goal): void {
  const checkIn = `c${scene.record.checkIns.length + 1}`
  scene.record.add({ at: scene.now, kind: 'checkInOpened', checkIn, goal: goal.id, scheduled: state.scheduled })
  state.step = 'talk'
  state.talk = startTalk(checkIn, goal.id, scene.record.reports(goal.id)[0]?.mismatches.at(-1)?.kind)
}

/** Asks how it went with the goal. */
export function askHowItWent(scene: Scene, state: CheckInState, goal: Goal): DialogTurnResult {
  const question = state.scheduled ? 'open check-in scheduled' : 'open check-in'
  say(
    scene,
    { name: 'open', question, because: 'A check-in opens with how it went.' },
    { goaling: gerundGoal(goal.words), goal: quotableGoal(goal.words) },
  )
  return Dialog.EndOfTurn
}
