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
import { ownReason } from '../src/goals/ownReason'
import { parseGoal } from '../src/goals/parseGoal'
import { readFitChoice } from '../src/reading/readFitChoice'
import { readMessage } from '../src/reading/readMessage'
import { readRating } from '../src/reading/readRating'
import { givesReason, isSkip, putsItOff } from '../src/reading/shortAnswers'
import { mendSpelling } from '../src/reflecting/mendSpelling'
import type { Slots } from '../src/reflecting/move'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { tellWhen } from '../src/schedule/tellTime'
import { GOAL_DIALOG, GOAL_SETTLED, type GoalOptions } from './goalOptions'
import { hearQuestion, hearRequest } from './hearAside'
import {
  asksSmaller,
  giveBack,
  giveBackReason,
  measureIn,
  plainReason,
  quotableReason,
  smallerWords,
} from './reasonWords'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'
import { STEP_KEPT } from './stepDialog'

export const REASONS_DIALOG = 'reasons'

/** The goal it is about; `open` when its words stayed without a figure. */
export interface ReasonsOptions {
  goal: string
  open?: boolean
  /** Why it matters, where they said so already: then it is not asked. */
  why?: string
  /** Goals named in the same message, to be offered when this one is kept. */
  more?: string[]
}

type Step = 'why' | 'room' | 'importance' | 'confidence' | 'raise'

interface ReasonsState {
  goal: string
  step: Step
  more?: string[]
}

/** Under this confidence they are asked what would raise it or what a smaller version would look like. */
const CONFIDENT = 7

/** From these ratings on a goal matters much, or some, to them: the thirds of the ruler. */
const MUCH = 7
const SOME = 4

const LONGEST_KEPT = 500

const RULER = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'Skip']
const QUESTIONS: Record<Step, string> = {
  why: 'ask why',
  room: 'ask room',
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
    const { goal, open, why, more } = options as ReasonsOptions
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    state.goal = goal
    state.more = more
    if (why) return this.hearWhy(scene, state, why)
    return ask(scene, state, 'why', open ? 'goal stays open' : undefined)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text.trim()
    const reading = readMessage({ message: text, goal: '', said: [], asked: scene.asked })
    const request = await hearRequest(dc, reading, text)
    if (request) return request
    if (reading.stance === 'bye' || putsItOff(text)) return this.keep(dc, scene, state)
    if (reading.stance === 'discord' && !givesReason(text)) return this.keep(dc, scene, state, 'own discord')
    if (reading.request === 'drop' && text.split(' ').length < 8) return this.letGo(dc, scene, state)
    if (!isSkip(text) && hearQuestion(scene, reading, text)) return ask(scene, state, state.step)
    switch (state.step) {
      case 'why': {
        const measured = measureIn(scene.record.goal(state.goal) as Goal, text)
        if (measured) return dc.beginDialog(GOAL_DIALOG, { goal: state.goal, words: measured } satisfies GoalOptions)
        return this.hearWhy(scene, state, text)
      }
      case 'room':
        return this.hearRoom(scene, state, text)
      case 'importance':
        return askConfidence(scene, state, rate(scene, state, 'importance', text))
      case 'confidence':
        return this.hearConfidence(dc, scene, state, text)
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
    if (result === GOAL_SETTLED || result === STEP_KEPT) {
      say(
        scene,
        { name: 'goal next time', reflection: 'goal next time', because: 'The goal is as they want it.' },
        whenOf(scene),
      )
      return this.end(dc, stateOf(dc.activeDialog))
    }
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }

  /** A number here answers the question after it; what is no reason is not kept as one. */
  private hearWhy(scene: Scene, state: ReasonsState, text: string): DialogTurnResult {
    const { stance, hard, clauses } = readMessage({ message: text, goal: '', said: [] })
    if (/^\W*\d/.test(text) && readRating(text) !== undefined) {
      return askConfidence(scene, state, rate(scene, state, 'importance', text))
    }
    const why = plainReason(text)
    if (
      stance !== 'none' ||
      /^(?:whatever|no idea|no reason)\b/i.test(text) ||
      isSkip(text) ||
      !/[a-z].*[aeiou]|[a-z]{4}/i.test(why)
    )
      return ask(scene, state, 'importance')
    scene.record.add({ at: scene.now, kind: 'said', goal: state.goal, what: 'why', words: why.slice(0, LONGEST_KEPT) })
    if (hard) {
      const told = clauses.find(({ start, end }) => start <= hard.start && hard.start < end)?.text ?? hard.text
      return ask(scene, state, 'room', 'reflect hard', { hard: quotable(told) })
    }
    return ask(scene, state, 'importance', ...giveBackReason(why))
  }

  /** Something hard came with the reason; what they add to it is heard before any number is asked for. */
  private hearRoom(scene: Scene, state: ReasonsState, text: string): DialogTurnResult {
    if (/^\W*\d/.test(text) && readRating(text) !== undefined) {
      return askConfidence(scene, state, rate(scene, state, 'importance', text))
    }
    const { stance } = readMessage({ message: text, goal: '', said: [] })
    return stance === 'none' ? ask(scene, state, 'importance', ...giveBack(text)) : ask(scene, state, 'importance')
  }

  private async hearConfidence(
    dc: DialogContext,
    scene: Scene,
    state: ReasonsState,
    text: string,
  ): Promise<DialogTurnResult> {
    const rating = rate(scene, state, 'confidence', text)
    return rating !== undefined && rating < CONFIDENT ? ask(scene, state, 'raise') : this.keep(dc, scene, state)
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
    const words = smallerWords(goal.words, text)
    const target = words === undefined ? null : parseGoal(words).target
    if (target !== null && target !== goal.measure.target) {
      return dc.beginDialog(GOAL_DIALOG, { goal: goal.id, words } satisfies GoalOptions)
    }
    if (request === 'adjust' || readFitChoice(text) === 'smaller' || asksSmaller(text)) {
      say(scene, { name: 'ask smaller', question: 'ask smaller', because: 'They want it smaller; they say how.' })
      return dc.beginDialog(GOAL_DIALOG, { goal: goal.id, asked: true } satisfies GoalOptions)
    }
    if (stance === 'none' && !isSkip(text) && /[a-z]{3}/i.test(text)) {
      scene.record.add({ at: scene.now, kind: 'said', goal: goal.id, what: 'idea', words: text.slice(0, LONGEST_KEPT) })
    }
    return this.keep(dc, scene, state)
  }

  private async keep(dc: DialogContext, scene: Scene, state: ReasonsState, before?: string): Promise<DialogTurnResult> {
    const goal = scene.record.goal(state.goal) as Goal
    const why = ownReason(goal.why)
    const slots = { goal: quotableGoal(goal.words), why: why && quotableReason(why), ...whenOf(scene) }
    if (before) say(scene, { name: before, reflection: before, because: 'Anger is about us, not about the goal.' })
    say(scene, { name: 'goal kept', reflection: 'goal kept', because: 'The goal is down in their words.' }, slots)
    return this.end(dc, state)
  }

  private async letGo(dc: DialogContext, scene: Scene, { goal }: ReasonsState): Promise<DialogTurnResult> {
    scene.record.add({ at: scene.now, kind: 'goalStatus', goal, status: 'letGo' })
    say(scene, { name: 'goal let go', reflection: 'goal let go', because: 'The goal is theirs to let go.' })
    return dc.endDialog()
  }

  /** One goal is set; those named beside it come after it, one at a time. */
  private async end(dc: DialogContext, { more = [] }: ReasonsState): Promise<DialogTurnResult> {
    if (more.length === 0) return dc.endDialog()
    return dc.replaceDialog(GOAL_DIALOG, { offer: more } satisfies GoalOptions)
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
  const known = {
    goal: quotableGoal(goal.words),
    goaling: gerundGoal(mendSpelling(goal.words)),
    number: goal.confidence?.toString(),
    why: ownReason(goal.why) && quotableReason(ownReason(goal.why) as string),
  }
  const because = 'Why the goal matters and how sure they are is theirs to say, or to skip.'
  say(scene, { name: question, reflection, question, suggestions, because }, { ...known, ...slots })
  return Dialog.EndOfTurn
}

/** The second ruler, after the first was given back as what it says where they named a number. */
function askConfidence(scene: Scene, state: ReasonsState, importance: number | undefined): DialogTurnResult {
  if (importance === undefined) return ask(scene, state, 'confidence')
  const reflection =
    importance >= MUCH
      ? 'reflect importance much'
      : importance >= SOME
        ? 'reflect importance some'
        : 'reflect importance little'
  return ask(scene, state, 'confidence', reflection, { number: String(importance) })
}

function rate(scene: Scene, state: ReasonsState, scale: 'importance' | 'confidence', text: string): number | undefined {
  const value = isSkip(text) ? undefined : readRating(text)
  if (value !== undefined) scene.record.add({ at: scene.now, kind: 'rated', goal: state.goal, scale, value })
  return value
}

function whenOf({ record }: Scene): Slots {
  return { when: record.due === null ? undefined : tellWhen(record.due, record.zone) }
}
