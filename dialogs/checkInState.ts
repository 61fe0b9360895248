import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs'
import type { Goal } from '../src/goals/goal'
import type { TalkSoFar } from '../src/reflecting/talkSoFar'
import { endCheckIn } from './endCheckIn'
import type { Scene } from './scene'

/** Where a check-in is; kept between messages. */
export interface CheckInState {
  step: 'pick' | 'talk' | 'letGo'
  scheduled: boolean
  /** They asked for another goal than the one just talked about. */
  except?: string
  talk?: TalkSoFar
  /** How often they were asked which goal it is about. */
  picks?: number
}

/** The state of the dialog as the framework keeps it. */
export function stateOf(instance: DialogInstance | undefined): CheckInState {
  return (instance as DialogInstance).state as CheckInState
}

/** The goal that the talk is about. */
export function goalOf(scene: Scene, state: CheckInState): Goal {
  return scene.record.goal(state.talk?.goal) as Goal
}

/** Ends the check-in and the dialog. */
export async function close(dc: DialogContext, scene: Scene, state: CheckInState): Promise<DialogTurnResult> {
  endCheckIn(scene, state.talk as TalkSoFar)
  return dc.endDialog()
}
