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
import { parseGoal } from '../src/goals/parseGoal'
import { rewordGoal } from '../src/goals/rewordGoal'
import { readMessage } from '../src/reading/readMessage'
import { readRating } from '../src/reading/readRating'
import { isSkip } from '../src/reading/shortAnswers'
import type { Slots } from '../src/reflecting/move'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { turnWords } from '../src/reflecting/turnWords'
import { tellWhen } from '../src/schedule/nextCheckIn'
import { GOAL_DIALOG, GOAL_SETTLED, type GoalOptions } from './goalDialog'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'

export const REASONS_DIALOG = 'reasons'

/** The goal it is about; `open` when its words stayed without a figure. */
export interface ReasonsOptions {
  goal: string
  open?: boolean
}

type Step = 'why' | 'importance' | 'confidence' | 'raise'

interface ReasonsState {
  goal: string
  step: Step
}

/** Under this confidence they are asked what would raise it or what a smaller version would look like. */
const CONFIDENT = 7

const LONGEST_KEPT = 500
const RULER = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'Skip']
const QUESTIONS: Record<Step, string> = {
  why: 'ask why',
  importance: 'ask importance',
  confidence: 'ask confidence',
  raise: 'confidence low',
}

/** Why a new goal matters, in the client's words, and two rulers. Every question may be skipped. */
export class ReasonsDialog extends Dialog<ReasonsOptions> {
  constructor() {
    super(REASONS_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options?: ReasonsOptions): Promise<DialogTurnResult> {
    const { goal, open } = options as ReasonsOptions
    const state = stateOf(dc.activeDialog)
    state.goal = goal
    return ask(sceneOf(dc.context), state, 'why', open ? 'goal stays open' : undefined)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text
    switch (state.step) {
      case 'why':
        return this.hearWhy(scene, state, text)
      case 'importance':
        rate(scene, state, 'importance', text)
        return ask(scene, state, 'confidence')
      case 'confidence': {
        const rating = rate(scene, state, 'confidence', text)
        return rating !== undefined && rating < CONFIDENT ? ask(scene, state, 'raise') : this.keep(dc, scene, state)
      }
      case 'raise':
        return this.hearRaise(dc, scene, state, text)
    }
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    ask(sceneOf(context), stateOf(instance), stateOf(instance).step, 'back to')
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    const scene = sceneOf(dc.context)
    if (result === GOAL_SETTLED) {
      say(scene, { name: 'close', reflection: 'close', because: 'The goal is as they want it.' }, whenOf(scene))
      return dc.endDialog()
    }
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }

  private hearWhy(scene: Scene, state: ReasonsState, text: string): DialogTurnResult {
    const { stance } = readMessage({ message: text, goal: '', said: [] })
    const answered = (stance === 'none' || stance === 'offTopic') && !isSkip(text)
    if (answered) remember(scene, state, 'why', text)
    const words = answered ? turnWords(text) : undefined
    return ask(scene, state, 'importance', words ? 'reflect words' : undefined, { words })
  }

  /** A smaller version goes to the goal dialog, to be read back for a yes; anything else is kept as an idea. */
  private async hearRaise(
    dc: DialogContext,
    scene: Scene,
    state: ReasonsState,
    text: string,
  ): Promise<DialogTurnResult> {
    const goal = scene.record.goal(state.goal) as Goal
    const { stance, request } = readMessage({ message: text, goal: goal.words, said: [] })
    const { target } = parseGoal(rewordGoal(goal.words, text))
    if (target !== null && goal.measure.target !== null && target < goal.measure.target) {
      return dc.beginDialog(GOAL_DIALOG, { goal: goal.id, words: text } satisfies GoalOptions)
    }
    if (request === 'adjust' || /\b(smaller|less|fewer|easier|shorter|lower)\b/i.test(text)) {
      say(scene, { name: 'ask smaller', question: 'ask smaller', because: 'They want it smaller; they say how.' })
      return dc.beginDialog(GOAL_DIALOG, { goal: goal.id, asked: true } satisfies GoalOptions)
    }
    if (stance === 'none' && !isSkip(text)) remember(scene, state, 'idea', text)
    return this.keep(dc, scene, state)
  }

  private async keep(dc: DialogContext, scene: Scene, { goal: id }: ReasonsState): Promise<DialogTurnResult> {
    const goal = scene.record.goal(id) as Goal
    const slots = { goal: quotableGoal(goal.words), why: goal.why && quotable(goal.why), ...whenOf(scene) }
    say(scene, { name: 'goal kept', reflection: 'goal kept', because: 'The goal is down in their words.' }, slots)
    return dc.endDialog()
  }
}

function stateOf(instance: DialogInstance | undefined): ReasonsState {
  return (instance as DialogInstance).state as ReasonsState
}

function ask(scene: Scene, state: ReasonsState, step: Step, reflection?: string, slots: Slots = {}): DialogTurnResult {
  state.step = step
  const goal = scene.record.goal(state.goal) as Goal
  const question = QUESTIONS[step]
  const suggestions = step === 'importance' || step === 'confidence' ? RULER : undefined
  const known = { goal: quotableGoal(goal.words), goaling: gerundGoal(goal.words), number: goal.confidence?.toString() }
  const because = 'Why the goal matters and how sure they are is theirs to say, or to skip.'
  say(scene, { name: question, reflection, question, suggestions, because }, { ...known, ...slots })
  return Dialog.EndOfTurn
}

function rate(scene: Scene, state: ReasonsState, scale: 'importance' | 'confidence', text: string): number | undefined {
  const value = isSkip(text) ? undefined : readRating(text)
  if (value !== undefined) scene.record.add({ at: scene.now, kind: 'rated', goal: state.goal, scale, value })
  return value
}

function remember(scene: Scene, { goal }: ReasonsState, what: 'why' | 'idea', text: string): void {
  scene.record.add({ at: scene.now, kind: 'said', goal, what, words: text.slice(0, LONGEST_KEPT) })
}

function whenOf({ record }: Scene): Slots {
  return { when: record.due === null ? undefined : tellWhen(record.due, record.zone) }
}
