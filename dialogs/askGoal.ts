import { Dialog, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs'
import { gerundGoal } from '../src/goals/gerundGoal'
import { matchGoal } from '../src/goals/matchGoal'
import { mendSpelling } from '../src/reflecting/mendSpelling'
import type { Slots } from '../src/reflecting/move'
import { askWhichGoal } from './askWhichGoal'
import { readBack } from './goalWording'
import { type Scene, say } from './scene'

/** What the dialog waits for: a goal, what a week of it looks like, a yes to a reading, a yes to a further goal. */
export type Step = 'pick' | 'words' | 'picture' | 'measure' | 'offer'

/** Where the goal dialog is; kept between messages. */
export interface GoalState {
  step: Step
  /** The wording asked with last, for coming back to it. */
  question: string
  /** Words waiting for a yes, or for what they look like in a week. */
  words?: string
  /** What they wrote first, where the goal reads otherwise by now. */
  first?: string
  /** Why it matters, where they said so before it was asked. */
  why?: string
  /** Goals named in the same message, for after this one. */
  more?: string[]
  /** The goal in the record, once there is one. */
  goal?: string
  /** Whether a goal that was kept before is being reworded. */
  rewording?: boolean
  /** How often the words were read back once more, without a yes and without other words. */
  readAgain?: number
  /** Wordings that are asked with once at most. */
  once?: string[]
}

const YES_NO = ['Yes', 'Not quite']
const OFFER = ['Yes', 'No, thanks']

/** The state of the dialog as the framework keeps it. */
export function stateOf(instance: DialogInstance | undefined): GoalState {
  return (instance as DialogInstance).state as GoalState
}

/** True the first time in this dialog; notes it. */
export function isFirst(state: GoalState, wording: string): boolean {
  const first = !state.once?.includes(wording)
  state.once = [...(state.once ?? []), wording]
  return first
}

/** Asks the next question of the dialog and waits for the answer. */
export function ask(
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

/** Reads the words back with how they are counted, and asks whether that is meant. */
export function askYes(scene: Scene, state: GoalState, reflection?: string, slots: Slots = {}): DialogTurnResult {
  const read = { ...readBack(state.words as string), ...slots }
  return ask(scene, state, 'measure', 'goal read back', read, YES_NO, reflection)
}

/** The last question once more, in other words, after an aside. */
export function askAgain(scene: Scene, state: GoalState, reflection?: string): DialogTurnResult {
  if (state.step === 'pick') return pick(scene, state)
  const suggestions = state.step === 'measure' ? YES_NO : state.step === 'offer' ? OFFER : undefined
  const because = 'An interruption is over.'
  say(scene, { name: 'back', reflection, question: state.question, suggestions, because }, slotsFor(scene, state))
  return Dialog.EndOfTurn
}

/** Asks which of several goals is to be reworded. */
export function pick(scene: Scene, state: GoalState): DialogTurnResult {
  state.step = 'pick'
  state.question = 'several goals ask'
  askWhichGoal(scene, scene.record.activeGoals(scene.now))
  return Dialog.EndOfTurn
}

/** The goal they picked is asked for in its new words. */
export function hearPick(scene: Scene, state: GoalState, text: string): DialogTurnResult {
  const goal = matchGoal(text, scene.record.activeGoals(scene.now))
  if (!goal) return pick(scene, state)
  state.goal = goal.id
  state.rewording = true
  return ask(scene, state, 'words', 'goal reworded ask')
}

/** Offers the next of the goals that were named together. */
export function offer(scene: Scene, state: GoalState, more: string[]): DialogTurnResult {
  state.more = more
  return ask(scene, state, 'offer', 'goal next offered', slotsFor(scene, { ...state, step: 'offer' }), OFFER)
}

/** The goal that the question is about, for the slots of its wording. */
export function slotsFor(scene: Scene, state: GoalState): Slots {
  const words = state.step === 'offer' ? state.more?.[0] : (state.words ?? scene.record.goal(state.goal)?.words)
  return words ? { ...readBack(words), goaling: gerundGoal(mendSpelling(words)) } : {}
}
