import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import type { Goal, GoalStatus } from '../src/goals/goal'
import { matchGoal } from '../src/goals/matchGoal'
import { readDuration } from '../src/reading/readDuration'
import { readMessage } from '../src/reading/readMessage'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { daysOn } from '../src/schedule/nextCheckIn'
import { tellDay } from '../src/schedule/tellTime'
import { nextTime } from './nextTime'
import { passOn } from './passOn'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'

/** Id of the dialog that lets a goal go, pauses it, or brings it back. */
export const GOAL_STATUS_DIALOG = 'goalStatus'

/** What is to become of a goal, and the message that asks for it. */
export interface GoalStatusOptions {
  status: Exclude<GoalStatus, 'done'>
  text: string
}

interface GoalStatusState {
  status: GoalStatusOptions['status']
  /** The message that asked for it; how long a pause lasts stands there. */
  text: string
  /** They have been asked twice which goal it is. */
  again?: boolean
}

/** Days of a pause whose length is not named. */
const TWO_WEEKS = 14

/** A list is a text that informs, of 90 words at most. */
const MOST_LISTED = 9
const QUOTED_WORDS = 7

const SAID: Record<GoalStatusOptions['status'], { heading: string; none: string }> = {
  letGo: { heading: 'goal let go', none: 'no goals yet' },
  paused: { heading: 'goal paused', none: 'no goals yet' },
  active: { heading: 'goal back', none: 'nothing to bring back' },
}

/** A goal is theirs to let go, to pause and to bring back, at any time. Where it could be several, they say which. */
export class GoalStatusDialog extends Dialog<GoalStatusOptions> {
  constructor() {
    super(GOAL_STATUS_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options?: GoalStatusOptions): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { status, text } = options as GoalStatusOptions
    Object.assign(stateOf(dc.activeDialog), { status, text })
    const goals = inQuestion(scene, status)
    if (goals.length === 0) {
      const heading = SAID[status].none
      say(scene, { name: heading, reflection: heading, because: 'There is no such goal.' })
      return dc.endDialog()
    }
    const goal = goals.length === 1 ? goals[0] : matchGoal(text, goals)
    return goal ? settle(dc, scene, goal) : ask(scene, goals)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const text = dc.context.activity.text
    const state = stateOf(dc.activeDialog)
    const goals = inQuestion(scene, state.status)
    const goal = matchGoal(text, goals)
    if (goal) return settle(dc, scene, goal)
    const { stance } = readMessage({ message: text, goal: '', said: [] })
    if (stance === 'no' || stance === 'bye') {
      say(scene, { name: 'cancelled', reflection: 'cancelled', because: 'They want to leave it as it is.' })
      return dc.endDialog()
    }
    if (state.again) return passOn(dc)
    state.again = true
    return ask(scene, goals)
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const scene = sceneOf(context)
    ask(scene, inQuestion(scene, stateOf(instance).status))
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }
}

function stateOf(instance: DialogInstance | undefined): GoalStatusState {
  return (instance as DialogInstance).state as GoalStatusState
}

/** The goals that it can be about; one that is paused can be let go too. */
function inQuestion({ record, now }: Scene, status: GoalStatus): Goal[] {
  const active = record.activeGoals(now)
  if (status === 'paused') return active
  if (status === 'active') return record.goals.filter((goal) => !active.includes(goal))
  return record.goals.filter((goal) => goal.status === 'paused' || active.includes(goal))
}

function ask(scene: Scene, goals: Goal[]): DialogTurnResult {
  const shown = goals.slice(0, MOST_LISTED)
  const list = shown.map((goal, i) => `${i + 1}. “${quotable(quotableGoal(goal.words), QUOTED_WORDS)}”`).join('\n')
  const suggestions = shown.map((_, i) => String(i + 1))
  const because = 'They say which goal it is about.'
  say(scene, { name: 'which goal', reflection: 'ask which goal', suggestions, because }, { list })
  return Dialog.EndOfTurn
}

async function settle(dc: DialogContext, scene: Scene, goal: Goal): Promise<DialogTurnResult> {
  const { record, now } = scene
  const { status, text } = stateOf(dc.activeDialog)
  const until =
    status === 'paused' ? daysOn(now, readDuration(text) ?? TWO_WEEKS, record.zone, record.schedule?.quiet) : undefined
  record.add({ at: now, kind: 'goalStatus', goal: goal.id, status, until })
  if (status === 'active' && record.due === null && !record.stopped) {
    record.add({ at: now, kind: 'nextCheckIn', due: nextTime(record, now) })
  }
  const { heading } = SAID[status]
  const slots = { goal: quotableGoal(goal.words), until: until === undefined ? undefined : tellDay(until, record.zone) }
  say(scene, { name: heading, reflection: heading, because: 'The goal is theirs.' }, slots)
  return dc.endDialog()
}
