import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs'
import { gerundGoal } from '../src/goals/gerundGoal'
import type { Goal } from '../src/goals/goal'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { quotedStep } from '../src/reflecting/quotedStep'
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
  const piece = quotedStep(goal)
  const promise = lastPromise(scene, goal)
  const asked = piece ? 'open check-in step' : promise ? 'open check-in promise' : 'open check-in'
  const question = state.scheduled ? `${asked} scheduled` : asked
  say(
    scene,
    { name: 'open', question, because: 'A check-in opens with how it went.' },
    { goaling: gerundGoal(goal.words), goal: quotableGoal(goal.words), piece, promise },
  )
  return Dialog.EndOfTurn
}

/** A plan is named in an opening of few words. */
const MOST_WORDS = 9

/** What they planned in the last check-in about the goal, where it is short and stands as it was said. */
function lastPromise({ record }: Scene, { id }: Goal): string | undefined {
  const before = record.checkIns.filter(({ goal, report }) => goal === id && report !== undefined).at(-1)
  const promise = record.said.findLast(({ what, checkIn }) => what === 'promise' && before && checkIn === before.id)
  return promise && quotable(promise.words, MOST_WORDS) === promise.words ? promise.words : undefined
}
