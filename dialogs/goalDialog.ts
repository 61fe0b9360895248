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
import { parseGoal } from '../src/goals/parseGoal'
import { rewordGoal } from '../src/goals/rewordGoal'
import { readFitChoice } from '../src/reading/readFitChoice'
import { readMessage } from '../src/reading/readMessage'
import { readRating } from '../src/reading/readRating'
import { isGreeting, isSkip, leavesItToUs } from '../src/reading/shortAnswers'
import type { Slots } from '../src/reflecting/move'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { turnWords } from '../src/reflecting/turnWords'
import { nextCheckIn, tellWhen } from '../src/schedule/nextCheckIn'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'

export const GOAL_DIALOG = 'goal'

/** What the dialog ends with, whether the words changed or stayed. */
export const GOAL_SETTLED = 'goalSettled'

/** Begin with `asked` when the question for the goal has been put already, with `goal` to reword that one. */
export interface GoalOptions {
  asked?: boolean
  goal?: string
  /** A first message that is the goal itself. */
  words?: string
}

type Step = 'words' | 'measure' | 'why' | 'importance' | 'confidence' | 'raise' | 'smaller'

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

/** Under this confidence they are asked what would raise it or what a smaller version would look like. */
const CONFIDENT = 7

const LONGEST_GOAL = 300
const YES_NO = ['Yes', 'Not quite']
const RULER = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'Skip']

/** A goal in the client's own words: kept verbatim, its measure said back for a yes, why it matters, two rulers. */
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
    if (options.words) return this.hearWords(dc, scene, state, options.words)
    if (!options.asked) ask(scene, state, 'words', state.question)
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text.trim()
    switch (state.step) {
      case 'words':
        return this.hearWords(dc, scene, state, text)
      case 'measure':
        return this.hearYes(dc, scene, state, text)
      case 'why':
        return this.hearWhy(scene, state, text)
      case 'importance':
        rate(scene, state, 'importance', text)
        return ask(scene, state, 'confidence', 'ask confidence', {}, RULER)
      case 'confidence':
        return this.hearConfidence(dc, scene, state, text)
      case 'raise':
      case 'smaller':
        return this.hearRaise(dc, scene, state, text)
    }
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const scene = sceneOf(context)
    const state = stateOf(instance)
    const move = { name: 'back', reflection: 'back to', question: state.question, because: 'An interruption is over.' }
    say(scene, { ...move, suggestions: suggestionsFor(state.step) }, slotsFor(scene, state))
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
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
      setGoal(scene, state, state.words)
      scene.record.add({ at: scene.now, kind: 'said', goal: state.goal, what: 'want', words: text })
      if (state.rewording) return this.keep(dc, scene, state)
      return ask(scene, state, 'why', 'ask why', slotsFor(scene, state), undefined, 'goal stays open')
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
    setGoal(scene, state, state.words ?? '')
    if (state.rewording) return this.keep(dc, scene, state)
    return ask(scene, state, 'why', 'ask why', slotsFor(scene, state))
  }

  private async hearWhy(scene: Scene, state: GoalState, text: string): Promise<DialogTurnResult> {
    const { stance } = readMessage({ message: text, goal: '', said: [] })
    const answered = stance === 'none' || stance === 'offTopic'
    if (answered && !isSkip(text)) {
      scene.record.add({ at: scene.now, kind: 'said', goal: state.goal, what: 'why', words: text.slice(0, 500) })
    }
    const words = answered ? turnWords(text) : undefined
    return ask(scene, state, 'importance', 'ask importance', { words }, RULER, words ? 'reflect words' : undefined)
  }

  private async hearConfidence(
    dc: DialogContext,
    scene: Scene,
    state: GoalState,
    text: string,
  ): Promise<DialogTurnResult> {
    const rating = rate(scene, state, 'confidence', text)
    if (rating === undefined || rating >= CONFIDENT) return this.keep(dc, scene, state)
    return ask(scene, state, 'raise', 'confidence low', { number: String(rating) })
  }

  /** What would raise it, or a smaller version: a new wording is read back for a yes, anything else is kept as an idea. */
  private async hearRaise(dc: DialogContext, scene: Scene, state: GoalState, text: string): Promise<DialogTurnResult> {
    const goal = scene.record.goal(state.goal) as Goal
    const { stance, request } = readMessage({ message: text, goal: goal.words, said: [] })
    const words = rewordGoal(goal.words, text)
    const measure = parseGoal(words)
    const smaller = measure.target !== null && goal.measure.target !== null && measure.target < goal.measure.target
    if (smaller || (state.step === 'smaller' && stance === 'none')) {
      state.words = words
      state.rewording = true
      return ask(scene, state, 'measure', 'goal read back', readBack(words, measure), YES_NO)
    }
    if (
      state.step === 'raise' &&
      (request === 'adjust' || /\b(smaller|less|fewer|easier|shorter|lower)\b/i.test(text))
    ) {
      return ask(scene, state, 'smaller', 'ask smaller')
    }
    if (stance === 'none' && !isSkip(text)) {
      scene.record.add({ at: scene.now, kind: 'said', goal: goal.id, what: 'idea', words: text.slice(0, 500) })
    }
    return this.keep(dc, scene, state)
  }

  private async keep(dc: DialogContext, scene: Scene, state: GoalState): Promise<DialogTurnResult> {
    const { record } = scene
    const goal = record.goal(state.goal) as Goal
    const when = record.due === null ? undefined : tellWhen(record.due, record.zone)
    const slots = { goal: quotableGoal(goal.words), why: goal.why && quotable(goal.why), when }
    const reflection = state.rewording ? 'goal changed' : 'goal kept'
    say(scene, { name: reflection, reflection, because: 'The goal is down in their words.' }, slots)
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
  reflection?: string,
): DialogTurnResult {
  state.step = step
  state.question = question
  say(scene, { name: question, reflection, question, suggestions, because: `The goal: ${step}.` }, slots)
  return Dialog.EndOfTurn
}

function readBack(words: string, measure: Measure): Slots {
  return { goal: quotableGoal(words), measure: describeMeasure(measure) || undefined }
}

function slotsFor(scene: Scene, state: GoalState): Slots {
  const words = scene.record.goal(state.goal)?.words ?? state.words
  if (!words) return {}
  const number = scene.record.goal(state.goal)?.confidence
  return { ...readBack(words, parseGoal(words)), goaling: gerundGoal(words), number: number?.toString() }
}

function suggestionsFor(step: Step): string[] | undefined {
  if (step === 'measure') return YES_NO
  return step === 'importance' || step === 'confidence' ? RULER : undefined
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

function rate(scene: Scene, state: GoalState, scale: 'importance' | 'confidence', text: string): number | undefined {
  const value = isSkip(text) ? undefined : readRating(text)
  if (value !== undefined) scene.record.add({ at: scene.now, kind: 'rated', goal: state.goal ?? '', scale, value })
  return value
}

/** Questions that may be left out. */
export function isOptional(step: Step): boolean {
  return step === 'why' || step === 'importance' || step === 'confidence' || step === 'raise'
}
