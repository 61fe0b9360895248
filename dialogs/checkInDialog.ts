import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { gerundGoal } from '../src/goals/gerundGoal'
import type { Goal } from '../src/goals/goal'
import { matchGoal } from '../src/goals/matchGoal'
import { parseGoal } from '../src/goals/parseGoal'
import { readDuration } from '../src/reading/readDuration'
import { readFitChoice } from '../src/reading/readFitChoice'
import { quotableGoal } from '../src/reflecting/quotable'
import type { Outcome } from '../src/reflecting/situations/situation'
import { startTalk, type TalkSoFar } from '../src/reflecting/talkSoFar'
import { daysOn, nextCheckIn, tellDay, tellWhen } from '../src/schedule/nextCheckIn'
import { takeTurn } from '../src/turn'
import { askWhichGoal } from './askWhichGoal'
import { GOAL_DIALOG, GOAL_SETTLED, type GoalOptions } from './goalDialog'
import { leaveOpenCheckIn } from './leaveOpenCheckIn'
import { noteHeard } from './noteHeard'
import { addLine, type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'

export const CHECK_IN_DIALOG = 'checkIn'

/** `scheduled` when Oars opens it; `report` when the client told how it went before being asked. */
export interface CheckInOptions {
  scheduled?: boolean
  report?: string
}

interface CheckInState {
  step: 'pick' | 'talk'
  scheduled: boolean
  talk?: TalkSoFar
}

const TWO_WEEKS = 14

/** One conversation about how it went with one goal, driven by what is read and not by a form (src/turn.ts). */
export class CheckInDialog extends Dialog<CheckInOptions> {
  constructor() {
    super(CHECK_IN_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options: CheckInOptions = {}): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    state.scheduled = options.scheduled ?? false
    const goals = scene.record.activeGoals(scene.now)
    if (goals.length === 0) {
      say(scene, { name: 'no goals yet', reflection: 'no goals yet', because: 'There is no goal to ask about.' })
      return dc.endDialog()
    }
    const goal = goals.length === 1 ? goals[0] : options.report ? matchGoal(options.report, goals) : undefined
    if (!goal) return pick(scene, state, goals)
    open(scene, state, goal)
    if (options.report) return this.takeTurn(dc, scene, state, options.report)
    return askHowItWent(scene, state, goal)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text
    switch (state.step) {
      case 'pick': {
        const goals = scene.record.activeGoals(scene.now)
        const goal = matchGoal(text, goals)
        if (!goal) return pick(scene, state, goals)
        open(scene, state, goal)
        return askHowItWent(scene, state, goal)
      }
      case 'talk':
        return this.takeTurn(dc, scene, state, text)
    }
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const scene = sceneOf(context)
    const state = stateOf(instance)
    if (state.step === 'pick') {
      pick(scene, state, scene.record.activeGoals(scene.now))
      return
    }
    const goal = goalOf(scene, state)
    const question = state.talk?.asked.at(-1) ?? 'open check-in'
    const move = { name: 'back', reflection: 'back to', question, because: 'An interruption is over.' }
    say(scene, move, { ...slotsOf(scene), goal: quotableGoal(goal.words), goaling: gerundGoal(goal.words) })
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) {
      leaveOpenCheckIn(sceneOf(dc.context))
      return dc.cancelAllDialogs()
    }
    if (result === GOAL_SETTLED) return this.afterRewording(dc)
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }

  private async takeTurn(
    dc: DialogContext,
    scene: Scene,
    state: CheckInState,
    message: string,
  ): Promise<DialogTurnResult> {
    const talk = state.talk as TalkSoFar
    if (talk.asked.at(-1) === 'ask fit' && isNewMeasure(message)) {
      return dc.beginDialog(GOAL_DIALOG, { goal: talk.goal, words: message } satisfies GoalOptions)
    }
    const slots = { ...slotsOf(scene), until: tellDay(pauseEnd(scene, message), scene.record.zone) }
    const turn = takeTurn(message, { ...scene, talk, slots })
    addLine(scene, turn.move, turn.line)
    scene.voice.reading = turn.reading
    noteHeard(scene, message, turn)
    state.talk = turn.talk
    return this.conclude(dc, scene, state, turn.outcome, message)
  }

  private async conclude(
    dc: DialogContext,
    scene: Scene,
    state: CheckInState,
    outcome: Outcome | undefined,
    message: string,
  ): Promise<DialogTurnResult> {
    const { record, now } = scene
    const goal = (state.talk as TalkSoFar).goal
    switch (outcome) {
      case 'letGo':
        record.add({ at: now, kind: 'goalStatus', goal, status: 'letGo' })
        return close(dc, scene, state)
      case 'pause':
        record.add({ at: now, kind: 'goalStatus', goal, status: 'paused', until: pauseEnd(scene, message) })
        return close(dc, scene, state)
      case 'reword':
        return dc.beginDialog(GOAL_DIALOG, { goal, asked: true } satisfies GoalOptions)
      case 'end':
        return close(dc, scene, state)
      default:
        return Dialog.EndOfTurn
    }
  }

  /** The goal dialog has settled how the goal reads: on to what is next, or to the end where that was asked already. */
  private async afterRewording(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const talk = state.talk as TalkSoFar
    const question = talk.asked.includes('ask next') || talk.step ? 'close' : 'ask next'
    say(scene, { name: 'after rewording', question, because: 'The goal reads as they want it.' }, slotsOf(scene))
    state.talk = { ...talk, asked: [...talk.asked, 'ask fit', question] }
    return question === 'close' ? close(dc, scene, state) : Dialog.EndOfTurn
  }
}

function stateOf(instance: DialogInstance | undefined): CheckInState {
  return (instance as DialogInstance).state as CheckInState
}

function goalOf(scene: Scene, state: CheckInState): Goal {
  return scene.record.goal(state.talk?.goal) as Goal
}

function pick(scene: Scene, state: CheckInState, goals: Goal[]): DialogTurnResult {
  state.step = 'pick'
  askWhichGoal(scene, goals)
  return Dialog.EndOfTurn
}

function open(scene: Scene, state: CheckInState, goal: Goal): void {
  const checkIn = `c${scene.record.checkIns.length + 1}`
  scene.record.add({ at: scene.now, kind: 'checkInOpened', checkIn, goal: goal.id, scheduled: state.scheduled })
  state.step = 'talk'
  state.talk = startTalk(checkIn, goal.id, scene.record.reports(goal.id)[0]?.mismatches.at(-1)?.kind)
}

function askHowItWent(scene: Scene, state: CheckInState, goal: Goal): DialogTurnResult {
  const question = state.scheduled ? 'open check-in scheduled' : 'open check-in'
  say(
    scene,
    { name: 'open', question, because: 'A check-in opens with how it went.' },
    { goaling: gerundGoal(goal.words) },
  )
  return Dialog.EndOfTurn
}

async function close(dc: DialogContext, scene: Scene, state: CheckInState): Promise<DialogTurnResult> {
  const { record, now } = scene
  const talk = state.talk as TalkSoFar
  const how = talk.situations.at(-1) === 'end' ? 'finished' : 'left'
  record.add({ at: now, kind: 'checkInClosed', checkIn: talk.checkIn, how })
  if (!record.stopped && (record.due === null || record.due <= now)) {
    record.add({ at: now, kind: 'nextCheckIn', due: nextCheckIn(now, record.zone) })
  }
  const others = record.activeGoals(now).filter((goal) => goal.id !== talk.goal)
  scene.voice.suggestions = others.length > 0 ? ['Another goal'] : []
  return dc.endDialog()
}

function slotsOf({ record, now }: Scene) {
  const due = record.due !== null && record.due > now ? record.due : nextCheckIn(now, record.zone)
  return { when: tellWhen(due, record.zone) }
}

function pauseEnd({ record, now }: Scene, message: string): number {
  return daysOn(now, readDuration(message) ?? TWO_WEEKS, record.zone)
}

/** "maybe two mornings" in answer to how the goal sits is a new size for it. */
function isNewMeasure(message: string): boolean {
  return message.split(/\s+/).length <= 8 && parseGoal(message).target !== null && readFitChoice(message) === undefined
}
