import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { dropLeadIn } from '../src/goals/goalWords'
import { readAccord } from '../src/goals/readAccord'
import { readNewWording } from '../src/goals/readNewWording'
import { rewordGoal } from '../src/goals/rewordGoal'
import { sharpenGoal } from '../src/goals/sharpenGoal'
import { splitGoals } from '../src/goals/splitGoals'
import { splitReason } from '../src/goals/splitReason'
import { readConsent } from '../src/reading/readConsent'
import { readFitChoice } from '../src/reading/readFitChoice'
import type { Reading } from '../src/reading/reading'
import { givesReason, isSkip, leavesItOpen, leavesItToUs, putsItOff } from '../src/reading/shortAnswers'
import { quotableGoal } from '../src/reflecting/quotable'
import { ask, askAgain, askYes, type GoalState, hearPick, isFirst, offer, pick, slotsFor, stateOf } from './askGoal'
import { GOAL_DIALOG, GOAL_SETTLED, type GoalOptions } from './goalOptions'
import {
  dropDoubt,
  isGoalOfNone,
  isReadyGoal,
  isReason,
  saysAgain,
  saysNoGoal,
  saysNone,
  withCondition,
} from './goalWording'
import { hearQuestion, hearRequest } from './hearAside'
import { hearNoGoal, readGoalMessage } from './hearNoGoal'
import { keepGoal } from './keepGoal'
import { leaveGoal, letGoalGo } from './leaveGoal'
import { type LongGoal, readLongGoal } from './longGoal'
import { REASONS_DIALOG, type ReasonsOptions } from './reasonsDialog'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'
import { STEP_DIALOG, type StepOptions } from './stepDialog'

export { GOAL_DIALOG, GOAL_SETTLED, type GoalOptions } from './goalOptions'

/** Longer wordings are asked for in a few words; the long form is kept as what they wrote first. */
const MOST_WORDS = 20
const LONGEST_KEPT = 500

/** How often a goal is read back to somebody who neither says yes nor words it anew. */
const MOST_READ_AGAIN = 2

/** A goal in the client's own words: kept verbatim, its measure said back for a yes; a vague one may stay vague. */
export class GoalDialog extends Dialog<GoalOptions> {
  constructor() {
    super(GOAL_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options: GoalOptions = {}): Promise<DialogTurnResult> {
    const state = stateOf(dc.activeDialog)
    state.step = 'words'
    state.goal = options.goal
    state.rewording = options.goal !== undefined
    state.question = options.goal ? 'goal reworded ask' : 'ask goal'
    const scene = sceneOf(dc.context)
    if (options.pick) return pick(scene, state)
    if (options.offer) return offer(scene, state, options.offer)
    if (options.words) return this.hearWords(dc, scene, state, options.words)
    if (!options.asked) ask(scene, state, 'words', state.question)
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text.trim()
    const reading = readGoalMessage(scene, text)
    const request = await hearRequest(dc, reading, text)
    if (request) return request
    if (state.step !== 'offer' && (reading.stance === 'bye' || putsItOff(text))) return leaveGoal(dc, scene, state)
    if (reading.request !== 'advice' && !leavesItToUs(text) && hearQuestion(scene, reading, text)) {
      return this.askOnceMore(dc, scene, state)
    }
    switch (state.step) {
      case 'pick':
        return hearPick(scene, state, text)
      case 'words':
        return this.hearWords(dc, scene, state, text)
      case 'picture':
        return this.hearPicture(dc, scene, state, text, reading)
      case 'measure':
        return this.hearYes(dc, scene, state, text, reading)
      case 'offer':
        return this.hearOffer(dc, scene, state, text, reading)
    }
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    askAgain(sceneOf(context), stateOf(instance), 'back to')
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }

  /** What they want, in their words; a question, a request or a bare yes is never kept as one. */
  private async hearWords(dc: DialogContext, scene: Scene, state: GoalState, said: string): Promise<DialogTurnResult> {
    state.step = 'words'
    const goal = scene.record.goal(state.goal)
    if (goal) {
      const choice = readNewWording(said, goal.words) ? undefined : readFitChoice(said)
      if (choice === 'keep') return leaveGoal(dc, scene, state)
      if (choice === 'letGo') return letGoalGo(dc, scene, goal)
      if (choice === 'smaller') return dc.replaceDialog(STEP_DIALOG, { goal: goal.id } satisfies StepOptions)
      if (choice) return ask(scene, state, 'words', 'goal reworded ask')
    }
    const text = dropDoubt(goal ? (readNewWording(said, goal.words)?.words ?? rewordGoal(goal.words, said)) : said)
    const long = goal || text.split(/\s+/).length <= MOST_WORDS ? undefined : readLongGoal(text)
    if (long && !readGoalMessage(scene, text).hard && isFirst(state, 'goal shorter ask')) {
      state.first = text.slice(0, LONGEST_KEPT)
      return this.hearLongGoal(scene, state, long)
    }
    const other = await hearNoGoal(dc, scene, state, text)
    if (other) return other
    const { words: plain, why } = goal ? { words: text, why: undefined } : splitReason(text)
    if (why) state.why = why
    if (plain.split(/\s+/).length > MOST_WORDS && isFirst(state, 'goal shorter ask')) {
      state.first = text.slice(0, LONGEST_KEPT)
      return ask(scene, state, 'words', 'goal shorter ask')
    }
    const [first = plain, ...more] = goal ? [plain] : splitGoals(plain)
    if (more.length > 0) state.more = more
    state.words = first.slice(0, LONGEST_KEPT)
    const heard = more.length > 0 ? 'goal first of several' : undefined
    if (isReadyGoal(state.words) || !isFirst(state, 'goal vague ask')) return askYes(scene, state, heard)
    return ask(scene, state, 'picture', 'goal vague ask', slotsFor(scene, state), [], heard)
  }

  /** The wish in a long answer, with what stands behind it, is given back before one thing is asked about it. */
  private hearLongGoal(scene: Scene, state: GoalState, { goal, wish, words, told }: LongGoal): DialogTurnResult {
    const reflection = words ? 'reflect long goal' : 'reflect long wish'
    if (told) state.why = told
    if (goal === undefined) return ask(scene, state, 'words', 'ask goal short', { wish, words }, [], reflection)
    state.words = goal
    const slots = { ...slotsFor(scene, state), wish, words }
    if (isReadyGoal(goal))
      return ask(scene, state, 'measure', 'goal read back', slots, ['Yes', 'Not quite'], reflection)
    isFirst(state, 'goal vague ask')
    return ask(scene, state, 'picture', 'goal vague ask', slots, [], reflection)
  }

  /** What a vague goal looks like in a week: something to count, or words that leave it open. */
  private async hearPicture(
    dc: DialogContext,
    scene: Scene,
    state: GoalState,
    text: string,
    { stance, request }: Reading,
  ): Promise<DialogTurnResult> {
    const words = state.words as string
    if (request === 'drop' && !isReadyGoal(text)) return leaveGoal(dc, scene, state)
    const told = dropLeadIn(text)
    if (stance === 'unsure' && told !== text && told.split(/\s+/).length >= 3) {
      return this.hearPicture(dc, scene, state, told, readGoalMessage(scene, told))
    }
    if (stance === 'discord' || stance === 'disagree') return ask(scene, state, 'words', 'goal reworded ask')
    const open = stance === 'yes' || stance === 'no' || stance === 'unsure' || stance === 'declines' || isSkip(text)
    if (open || leavesItOpen(text)) return this.settle(dc, scene, state, true)
    const sharper = sharpenGoal(words, text)
    if (sharper) {
      state.first ??= words
      state.words = sharper
      return askYes(scene, state)
    }
    if (givesReason(text)) state.why = text
    const result = await this.settle(dc, scene, state, true)
    if (!state.why && stance === 'none') {
      scene.record.add({
        at: scene.now,
        kind: 'said',
        goal: state.goal,
        what: 'want',
        words: text.slice(0, LONGEST_KEPT),
      })
    }
    return result
  }

  private async hearYes(
    dc: DialogContext,
    scene: Scene,
    state: GoalState,
    text: string,
    { stance, request }: Reading,
  ): Promise<DialogTurnResult> {
    const words = state.words as string
    const { yes, rest } = readAccord(text, words)
    const changed = withCondition(words, rest)
    if (changed && changed !== words && stance !== 'no') {
      state.first ??= words
      state.words = changed
      return askYes(scene, state)
    }
    if (request === 'drop' && !isReadyGoal(text)) return leaveGoal(dc, scene, state)
    if (yes ? isReason(rest) : stance === 'none' && request === 'none' && isReason(rest)) {
      state.why = rest
      return this.settle(dc, scene, state)
    }
    const meansYes = /^y[aes]{0,4}h?\W{0,3}$/i.test(text)
    if (yes || meansYes || stance === 'yes' || stance === 'thanks') return this.settle(dc, scene, state)
    const reworded = isGoalOfNone(text)
      ? text
      : text.replace(/^(no|nope|nah|not (quite|really|exactly))[\s,.:;-]+/i, '')
    if (state.rewording && readFitChoice(reworded) === 'keep') return leaveGoal(dc, scene, state)
    if ((saysNone(text) || saysAgain(text, words)) && isGoalOfNone(words)) return this.settle(dc, scene, state)
    const isNo =
      (stance === 'no' && !isGoalOfNone(text)) || stance === 'disagree' || /^not (quite|really|exactly)\b/i.test(text)
    if (isNo && text.split(/\s+/).length <= 4) return ask(scene, state, 'words', 'goal reworded ask')
    if (stance === 'unsure') return this.settle(dc, scene, state)
    const anew = rewordGoal(words, reworded)
    if (saysNoGoal(anew, words)) return this.askOnceMore(dc, scene, state)
    return this.hearWords(dc, scene, state, anew)
  }

  /** The question again; a goal read back over and over stands as it was first put. */
  private async askOnceMore(dc: DialogContext, scene: Scene, state: GoalState): Promise<DialogTurnResult> {
    if (state.step !== 'measure') return askAgain(scene, state)
    state.readAgain = (state.readAgain ?? 0) + 1
    if (state.readAgain <= MOST_READ_AGAIN) return askAgain(scene, state)
    state.words = state.first ?? state.words
    state.first = undefined
    return this.settle(dc, scene, state)
  }

  private async hearOffer(
    dc: DialogContext,
    scene: Scene,
    state: GoalState,
    text: string,
    { stance }: Reading,
  ): Promise<DialogTurnResult> {
    const [next, ...more] = state.more ?? []
    state.more = more
    if (next && (readConsent(text).yes || stance === 'yes')) return this.hearWords(dc, scene, state, next)
    if (stance === 'none' && isReadyGoal(text)) return this.hearWords(dc, scene, state, text)
    say(scene, { name: 'goal offer left', reflection: 'goal offer left', because: 'One goal is enough for them now.' })
    return dc.endDialog(GOAL_SETTLED)
  }

  /** New words are down: on to why they matter, unless they only reword a goal that was there. */
  private async settle(dc: DialogContext, scene: Scene, state: GoalState, open = false): Promise<DialogTurnResult> {
    const wordings = [state.first, state.words].filter((words) => words !== undefined)
    const goal = keepGoal(scene, state.goal, state.rewording ? wordings.slice(-1) : wordings)
    state.goal = goal.id
    const { why, more } = state
    if (!state.rewording) {
      return dc.replaceDialog(REASONS_DIALOG, { goal: goal.id, open, why, more } satisfies ReasonsOptions)
    }
    const because = 'The goal is down in their words.'
    say(scene, { name: 'goal changed', reflection: 'goal changed', because }, { goal: quotableGoal(goal.words) })
    return dc.endDialog(GOAL_SETTLED)
  }
}
