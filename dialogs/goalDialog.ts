import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { describeMeasure } from '../src/goals/describeMeasure'
import { gerundGoal } from '../src/goals/gerundGoal'
import type { Goal, Measure } from '../src/goals/goal'
import { matchGoal } from '../src/goals/matchGoal'
import { parseGoal } from '../src/goals/parseGoal'
import { rewordGoal } from '../src/goals/rewordGoal'
import { readFitChoice } from '../src/reading/readFitChoice'
import { readMessage } from '../src/reading/readMessage'
import { isGreeting, leavesItToUs } from '../src/reading/shortAnswers'
import type { Slots } from '../src/reflecting/move'
import { quotableGoal } from '../src/reflecting/quotable'
import { nextCheckIn } from '../src/schedule/nextCheckIn'
import { askWhichGoal } from './askWhichGoal'
import { REASONS_DIALOG, type ReasonsOptions } from './reasonsDialog'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'

export const GOAL_DIALOG = 'goal'

/** What the dialog ends with, whether the words changed or stayed. */
export const GOAL_SETTLED = 'goalSettled'

/** Begin with `asked` when the question for the goal has been put already, with `goal` to reword that one. */
export interface GoalOptions {
  asked?: boolean
  goal?: string
  /** Reword one of several goals: ask which first. */
  pick?: boolean
  /** A first message that is the goal itself. */
  words?: string
}

type Step = 'pick' | 'words' | 'measure'

interface GoalState {
  step: Step
  /** The wording asked with last, for coming back to it. */
  question: string
  /** Words waiting for a yes. */
  words?: string
  /** The goal in the record, once there is one. */
  goal?: string
  /** Whether a goal that was kept before is being reworded. */
  rewording?: boolean
  vagueAsked?: boolean
  nothingAsked?: boolean
}

const LONGEST_GOAL = 300
const YES_NO = ['Yes', 'Not quite']

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
    if (options.pick) return this.pick(scene, state)
    if (options.words) return this.hearWords(dc, scene, state, options.words)
    if (!options.asked) ask(scene, state, 'words', state.question)
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text.trim()
    switch (state.step) {
      case 'pick':
        return this.hearPick(scene, state, text)
      case 'words':
        return this.hearWords(dc, scene, state, text)
      case 'measure':
        return this.hearYes(dc, scene, state, text)
    }
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const scene = sceneOf(context)
    const state = stateOf(instance)
    if (state.step === 'pick') {
      this.pick(scene, state)
      return
    }
    const move = { name: 'back', reflection: 'back to', question: state.question, because: 'An interruption is over.' }
    say(scene, { ...move, suggestions: state.step === 'measure' ? YES_NO : undefined }, slotsFor(scene, state))
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }

  private pick(scene: Scene, state: GoalState): DialogTurnResult {
    state.step = 'pick'
    state.question = 'several goals ask'
    askWhichGoal(scene, scene.record.activeGoals(scene.now))
    return Dialog.EndOfTurn
  }

  private hearPick(scene: Scene, state: GoalState, text: string): DialogTurnResult {
    const goal = matchGoal(text, scene.record.activeGoals(scene.now))
    if (!goal) return this.pick(scene, state)
    state.goal = goal.id
    state.rewording = true
    return ask(scene, state, 'words', 'goal reworded ask')
  }

  private async hearWords(dc: DialogContext, scene: Scene, state: GoalState, said: string): Promise<DialogTurnResult> {
    const goal = scene.record.goal(state.goal)
    const text = goal ? rewordGoal(goal.words, said) : said
    const reading = readMessage({ message: text, goal: '', said: [], today: scene.today })
    if (reading.stance === 'bye' || readFitChoice(text) === 'keep') return this.leave(dc, scene, state)
    if (reading.request === 'advice' || text.endsWith('?') || leavesItToUs(text))
      return ask(scene, state, 'words', 'goal is yours')
    if (reading.stance !== 'none' && reading.stance !== 'offTopic') {
      if (goal || state.nothingAsked) return this.leave(dc, scene, state)
      state.nothingAsked = true
      return ask(scene, state, 'words', 'nothing in mind')
    }
    if (isGreeting(text)) return ask(scene, state, 'words', 'ask goal')
    if (text.length > LONGEST_GOAL) return ask(scene, state, 'words', 'goal reworded ask')
    const measure = parseGoal(text)
    if (measure.bound === 'vague' && !state.vagueAsked && measure.target === null) {
      state.vagueAsked = true
      state.words = text
      return ask(scene, state, 'words', 'goal vague ask', { goal: quotableGoal(text), goaling: gerundGoal(text) })
    }
    if (measure.bound === 'vague' && state.words && state.words !== text) {
      scene.record.add({ at: scene.now, kind: 'said', goal: state.goal, what: 'want', words: text })
      return this.settle(dc, scene, state, true)
    }
    state.words = text
    return ask(scene, state, 'measure', 'goal read back', readBack(text, measure), YES_NO)
  }

  private async hearYes(dc: DialogContext, scene: Scene, state: GoalState, text: string): Promise<DialogTurnResult> {
    const { stance } = readMessage({ message: text, goal: '', said: [], asked: scene.asked })
    if (stance === 'bye') return this.leave(dc, scene, state)
    if (stance !== 'yes' && stance !== 'thanks') {
      const reworded = text.replace(/^(no|nope|nah|not (quite|really|exactly))[\s,.:;-]+/i, '')
      if (readFitChoice(reworded) === 'keep') return this.leave(dc, scene, state)
      const isNo = stance === 'no' || stance === 'disagree' || /^not (quite|really|exactly)\b/i.test(text)
      if (isNo && text.split(/\s+/).length <= 4) return ask(scene, state, 'words', 'goal reworded ask')
      return this.hearWords(dc, scene, state, reworded)
    }
    return this.settle(dc, scene, state)
  }

  /** New words are down: on to why they matter, unless they only reword a goal that was there. */
  private async settle(dc: DialogContext, scene: Scene, state: GoalState, open = false): Promise<DialogTurnResult> {
    setGoal(scene, state, state.words ?? '')
    const goal = scene.record.goal(state.goal) as Goal
    if (!state.rewording) return dc.replaceDialog(REASONS_DIALOG, { goal: goal.id, open } satisfies ReasonsOptions)
    const because = 'The goal is down in their words.'
    say(scene, { name: 'goal changed', reflection: 'goal changed', because }, { goal: quotableGoal(goal.words) })
    return dc.endDialog(GOAL_SETTLED)
  }

  private async leave(dc: DialogContext, scene: Scene, state: GoalState): Promise<DialogTurnResult> {
    const goal = scene.record.goal(state.goal)
    const reflection = goal ? 'goal stays' : 'cancelled'
    say(
      scene,
      { name: reflection, reflection, because: 'They do not want to go on with this now.' },
      { goal: goal && quotableGoal(goal.words) },
    )
    return dc.endDialog(GOAL_SETTLED)
  }
}

function stateOf(instance: DialogInstance | undefined): GoalState {
  return (instance as DialogInstance).state as GoalState
}

/** Asks the next question of the dialog and waits for the answer. */
function ask(
  scene: Scene,
  state: GoalState,
  step: Step,
  question: string,
  slots: Slots = {},
  suggestions?: string[],
): DialogTurnResult {
  state.step = step
  state.question = question
  say(scene, { name: question, question, suggestions, because: `The goal: ${step}.` }, slots)
  return Dialog.EndOfTurn
}

function readBack(words: string, measure: Measure): Slots {
  return { goal: quotableGoal(words), measure: describeMeasure(measure) || undefined }
}

function slotsFor(scene: Scene, state: GoalState): Slots {
  const words = scene.record.goal(state.goal)?.words ?? state.words
  if (!words) return {}
  return { ...readBack(words, parseGoal(words)), goaling: gerundGoal(words) }
}

function setGoal(scene: Scene, state: GoalState, words: string): void {
  const { record, now } = scene
  if (state.goal) {
    const before = record.goal(state.goal)?.measure.target ?? 0
    const how = (parseGoal(words).target ?? before) < before ? 'smaller' : 'changed'
    record.add({ at: now, kind: 'goalReworded', goal: state.goal, words, how })
  } else {
    state.goal = `g${record.goals.length + 1}`
    record.add({ at: now, kind: 'goalSet', goal: state.goal, words })
    if (record.due === null && !record.stopped) {
      record.add({ at: now, kind: 'nextCheckIn', due: nextCheckIn(now, record.zone) })
    }
  }
}
