import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { gerundGoal } from '../src/goals/gerundGoal'
import { matchGoal } from '../src/goals/matchGoal'
import { openStep } from '../src/goals/openStep'
import { readNewWording } from '../src/goals/readNewWording'
import { timeIn } from '../src/reflecting/hearStep'
import { ideasToShow } from '../src/reflecting/ideasAtHand'
import { quotableGoal } from '../src/reflecting/quotable'
import type { Outcome } from '../src/reflecting/situations/situation'
import type { TalkSoFar } from '../src/reflecting/talkSoFar'
import { takeTurn } from '../src/turn'
import { askWhichGoal } from './askWhichGoal'
import { checkInSlots, pauseEnd, tellPauseEnd } from './checkInSlots'
import { type CheckInState, close, goalOf, stateOf } from './checkInState'
import { endCheckIn } from './endCheckIn'
import { GOAL_DIALOG, GOAL_SETTLED, type GoalOptions } from './goalDialog'
import { leaveOpenCheckIn } from './leaveOpenCheckIn'
import { namedGoal, reportBeside } from './namedGoal'
import { noteHeard } from './noteHeard'
import { askHowItWent, openCheckIn } from './openCheckIn'
import { goalsToAsk, leavePick, letOneGo, MOST_PICKS, pick } from './pickGoal'
import { REWORDS } from './rewords'
import { addLine, type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'
import { STEP_DIALOG, STEP_KEPT, STEP_LEFT_FOR, type StepOptions } from './stepDialog'

export const CHECK_IN_DIALOG = 'checkIn'

/** `scheduled` when Oars opens it; `report` when the client told how it went before being asked. */
export interface CheckInOptions {
  scheduled?: boolean
  report?: string
}

/** Words that give the new wording with the wish for one, before a report as well. */
const RENAMES =
  /^\W{0,3}(?:(?:can|could) (?:we|i) |let'?s |i(?:'?d| would) (?:like|rather)(?: to)? |i want to |please |maybe )?(?:change (?:it|the goal|my goal) to \S|make (?:it|the goal|my goal) .{1,20}\ba (?:day|week|month)\b)/i

/** They want another goal than the one just talked about. */
const ANOTHER = /\b(?:an)?other (?:goal|one)\b/i

/** One conversation about how it went with one goal, driven by what is read and not by a form (src/turn.ts). */
export class CheckInDialog extends Dialog<CheckInOptions> {
  constructor() {
    super(CHECK_IN_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options: CheckInOptions = {}): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    state.scheduled = options.scheduled ?? false
    if (ANOTHER.test(dc.context.activity.text ?? '')) state.except = scene.record.checkIns.at(-1)?.goal
    const goals = goalsToAsk(scene, state)
    if (goals.length === 0) {
      say(scene, { name: 'no goals yet', reflection: 'no goals yet', because: 'There is no goal to ask about.' })
      return dc.endDialog()
    }
    const goal = goals.length === 1 ? goals[0] : options.report ? matchGoal(options.report, goals) : undefined
    if (!goal) return pick(scene, state, goals)
    openCheckIn(scene, state, goal)
    if (options.report) return this.takeTurn(dc, scene, state, options.report)
    return askHowItWent(scene, state, goal)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text
    switch (state.step) {
      case 'letGo':
        return letOneGo(dc, scene, state, text)
      case 'pick': {
        const goals = goalsToAsk(scene, state)
        const goal = namedGoal(text, goals, scene.today)
        if (!goal && (state.picks ?? 0) >= MOST_PICKS) return leavePick(dc, scene)
        if (!goal) return pick(scene, state, goals)
        openCheckIn(scene, state, goal)
        const report = reportBeside(text, goal, scene.today)
        if (report !== undefined) return this.takeTurn(dc, scene, state, report)
        return askHowItWent(scene, state, goal)
      }
      case 'talk':
        return this.takeTurn(dc, scene, state, text)
    }
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const scene = sceneOf(context)
    const state = stateOf(instance)
    if (state.step !== 'talk') {
      askWhichGoal(scene, state.step === 'pick' ? goalsToAsk(scene, state) : scene.record.activeGoals(scene.now))
      return
    }
    const goal = goalOf(scene, state)
    const question = state.talk?.asked.at(-1) ?? 'open check-in'
    const move = { name: 'back', reflection: 'back to', question, because: 'An interruption is over.' }
    say(scene, move, { ...checkInSlots(scene), goal: quotableGoal(goal.words), goaling: gerundGoal(goal.words) })
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) {
      leaveOpenCheckIn(sceneOf(dc.context))
      return dc.cancelAllDialogs()
    }
    if (result === STEP_KEPT) return this.afterStep(dc)
    if (result === STEP_LEFT_FOR) {
      return this.takeTurn(dc, sceneOf(dc.context), stateOf(dc.activeDialog), dc.context.activity.text)
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
    const wording =
      talk.asked.at(-1) === 'ask fit' || RENAMES.test(message) || (talk.report && REWORDS.test(message))
        ? readNewWording(message, goalOf(scene, state).words)
        : undefined
    if (wording?.kind === 'reword')
      return dc.beginDialog(GOAL_DIALOG, { goal: talk.goal, words: wording.words } satisfies GoalOptions)
    if (wording?.kind === 'newGoal') {
      endCheckIn(scene, talk)
      return dc.replaceDialog(GOAL_DIALOG, (wording.words ? { words: wording.words } : {}) satisfies GoalOptions)
    }
    const slots = { ...checkInSlots(scene), until: tellPauseEnd(scene, message) }
    const turn = takeTurn(message, { ...scene, talk, slots })
    addLine(scene, turn.move, turn.line)
    scene.voice.reading = turn.reading
    scene.voice.mismatches = turn.talk.mismatches
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
    const { goal, checkIn } = state.talk as TalkSoFar
    switch (outcome) {
      case 'letGo':
      case 'done':
        record.add({ at: now, kind: 'goalStatus', goal, status: outcome })
        return close(dc, scene, state)
      case 'whichToLetGo':
        state.step = 'letGo'
        scene.voice.suggestions = record.activeGoals(now).map((_, i) => String(i + 1))
        return Dialog.EndOfTurn
      case 'pause':
        record.add({ at: now, kind: 'goalStatus', goal, status: 'paused', until: pauseEnd(scene, message) })
        return close(dc, scene, state)
      case 'reword':
        return dc.beginDialog(GOAL_DIALOG, { goal, asked: true } satisfies GoalOptions)
      case 'breakDown':
        return dc.beginDialog(STEP_DIALOG, { goal, asked: true } satisfies StepOptions)
      case 'ideasShown': {
        const ideas = ideasToShow({ ...scene, talk: state.talk as TalkSoFar, list: scene.ideas ?? [] })
        record.add({ at: now, kind: 'ideasShown', checkIn, ideas })
        return Dialog.EndOfTurn
      }
      case 'ideasDeclined':
        record.add({ at: now, kind: 'ideasDeclined', checkIn })
        return Dialog.EndOfTurn
      case 'stop':
        record.add({ at: now, kind: 'stopped' })
        return close(dc, scene, state)
      case 'end':
        return close(dc, scene, state)
      default:
        return Dialog.EndOfTurn
    }
  }

  /** A piece of the goal was kept as a step: it is what comes next, and its day may stay open. */
  private async afterStep(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const talk = state.talk as TalkSoFar
    const words = openStep(goalOf(scene, state)) ?? ''
    const time = timeIn(words, scene.today)
    const timed = time.day !== undefined || time.when !== undefined
    const question = talk.report ? (timed ? 'close' : 'ask day') : 'ask report'
    state.talk = { ...talk, step: { words, ...time }, asked: [...talk.asked, 'ask fit', question] }
    say(scene, { name: 'after the step', question, because: 'The step is down in their words.' }, checkInSlots(scene))
    return question === 'close' ? close(dc, scene, state) : Dialog.EndOfTurn
  }

  /** The goal dialog has settled how the goal reads: on to what is next, or to the end where that was asked already. */
  private async afterRewording(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const talk = state.talk as TalkSoFar
    const question =
      talk.asked.includes('ask next') || talk.asked.includes('ask fit') || talk.step ? 'close' : 'ask next'
    say(scene, { name: 'after rewording', question, because: 'The goal reads as they want it.' }, checkInSlots(scene))
    state.talk = { ...talk, asked: [...talk.asked, 'ask fit', question] }
    return question === 'close' ? close(dc, scene, state) : Dialog.EndOfTurn
  }
}
