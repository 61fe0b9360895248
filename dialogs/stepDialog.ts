import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import type { Goal } from '../src/goals/goal'
import { pieceOf } from '../src/goals/pieceOf'
import { readNewWording } from '../src/goals/readNewWording'
import { restatesGoal } from '../src/goals/restatesGoal'
import { swapFigure } from '../src/goals/swapFigure'
import { readConsent } from '../src/reading/readConsent'
import { readFitChoice } from '../src/reading/readFitChoice'
import type { Reading } from '../src/reading/reading'
import { readMessage } from '../src/reading/readMessage'
import { leavesItToUs, putsItOff } from '../src/reading/shortAnswers'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { readOfferAnswer } from '../src/reflecting/readOfferAnswer'
import { readSize } from '../src/reflecting/readSize'
import { turnWords } from '../src/reflecting/turnWords'
import { GOAL_DIALOG, GOAL_SETTLED, type GoalOptions } from './goalOptions'
import { withCondition } from './goalWording'
import { hearQuestion, hearRequest } from './hearAside'
import { passOn } from './passOn'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'

/** Id of the dialog that breaks a piece off a goal. */
export const STEP_DIALOG = 'step'

/** What the dialog ends with when a step was kept; else with GOAL_SETTLED, everything as it was. */
export const STEP_KEPT = 'stepKept'

/** What it ends with where the message is for the check-in: something hard, anger, a goodbye, the goal let go. */
export const STEP_LEFT_FOR = 'stepLeftFor'

/** Begin with `asked` when the question for the smallest piece has been put already. */
export interface StepOptions {
  goal: string
  asked?: boolean
}

interface StepState {
  goal: string
  wait: 'words' | 'yes'
  /** The wording asked with last. */
  question: string
  /** The piece, waiting for a yes. */
  piece?: string
  /** Questions put so far, besides those for a yes; after a few the dialog leaves it there. */
  times: number
}

/** Nobody is asked more often than this for a smaller piece. */
const MOST_TIMES = 2

/** A step is small: longer words are asked for once more, in a few. */
const MOST_WORDS = 14
const QUOTED_WORDS = 10

const YES_NO = ['Yes', 'Not quite']

/** The smallest piece of a goal that its client could see themselves doing, in their words, kept under it after a yes. */
export class StepDialog extends Dialog<StepOptions> {
  constructor() {
    super(STEP_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options?: StepOptions): Promise<DialogTurnResult> {
    const { goal, asked } = options as StepOptions
    const state = stateOf(dc.activeDialog)
    Object.assign(state, { goal, wait: 'words', question: 'ask smallest', times: 1 } satisfies StepState)
    if (!asked) put(sceneOf(dc.context), state)
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text.trim()
    const reading = readMessage({
      ...{ message: text, goal: goalOf(scene, state).words, said: [] },
      ...{ asked: scene.asked, today: scene.today },
    })
    const request = await hearRequest(dc, reading, text)
    if (request) return request
    const { stance, hard } = reading
    if (hard || stance === 'bye' || stance === 'discord') return handBack(dc)
    const answer = readOfferAnswer(text)
    if (putsItOff(text) || answer === 'later' || stance === 'declines') return leave(dc, scene)
    const left = await this.hearAnotherWish(dc, scene, state, text, reading.request)
    if (left) return left
    if (reading.request === 'advice' || leavesItToUs(text))
      return askOn(dc, scene, state, 'ask smallest again', 'step is yours')
    if (hearQuestion(scene, reading, text)) {
      put(scene, state)
      return Dialog.EndOfTurn
    }
    if (state.wait === 'yes') return this.hearYes(dc, scene, state, text, stance)
    if (stance === 'no' || stance === 'thanks') return leave(dc, scene)
    if (answer === 'none') return askOn(dc, scene, state, 'ask smallest again')
    if (tellsNoPiece(reading)) return askOn(dc, scene, state, 'ask smallest again', 'reflect words', turnWords(text))
    return this.hearPiece(dc, scene, state, text)
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    put(sceneOf(context), stateOf(instance), 'back to')
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }

  /** Keep it as it is, let it go, or a figure of their own for the goal: then no piece is wanted. */
  private async hearAnotherWish(
    dc: DialogContext,
    scene: Scene,
    state: StepState,
    text: string,
    request: string,
  ): Promise<DialogTurnResult | undefined> {
    const goal = goalOf(scene, state)
    const choice = readFitChoice(text)
    const named = readNewWording(text, goal.words)
    if (choice === 'keep' && !named && state.wait === 'words') return leave(dc, scene)
    if (choice === 'letGo' || request === 'drop') return handBack(dc)
    if (state.wait === 'yes' && readConsent(text).yes) return undefined
    const restated = restatesGoal(goal, text) ? text : swapFigure(goal.words, text)
    const words = named?.kind === 'reword' ? named.words : restated
    if (words === undefined || words === goal.words) return undefined
    return dc.replaceDialog(GOAL_DIALOG, { goal: goal.id, words } satisfies GoalOptions)
  }

  private async hearPiece(dc: DialogContext, scene: Scene, state: StepState, text: string): Promise<DialogTurnResult> {
    const piece = pieceOf(text)
    if (piece === undefined || saysOnlySize(text)) return askOn(dc, scene, state, 'ask smallest again')
    if (piece.split(/\s+/).length > MOST_WORDS) return askOn(dc, scene, state, 'ask step in few words')
    state.piece = piece
    state.wait = 'yes'
    state.question = 'step read back'
    put(scene, state)
    return Dialog.EndOfTurn
  }

  /** A yes keeps it, with what came along with the yes; a no asks for their wording; other words are the new piece. */
  private async hearYes(
    dc: DialogContext,
    scene: Scene,
    state: StepState,
    text: string,
    stance: string,
  ): Promise<DialogTurnResult> {
    const { yes, rest } = readConsent(text)
    if (yes || stance === 'yes') return keep(dc, scene, state, withCondition(state.piece as string, rest))
    const reworded = text.replace(
      /^(?:no|nope|nah|not (?:quite|really|exactly))[\s,.:;-]+(?:more like |rather |just )?/i,
      '',
    )
    state.wait = 'words'
    if (stance === 'unsure') return leave(dc, scene)
    if (stance === 'no' || stance === 'disagree' || /^not (?:quite|really|exactly)\b/i.test(reworded)) {
      return askOn(dc, scene, state, 'ask step wording')
    }
    return this.hearPiece(dc, scene, state, reworded)
  }
}

function stateOf(instance: DialogInstance | undefined): StepState {
  return (instance as DialogInstance).state as StepState
}

function goalOf(scene: Scene, state: StepState): Goal {
  return scene.record.goal(state.goal) as Goal
}

/** Puts the question that is open. */
function put(scene: Scene, state: StepState, reflection?: string, words?: string): void {
  const { question, piece } = state
  const because =
    question === 'step read back' ? 'It is kept when they say yes.' : 'The smallest piece is theirs to name.'
  const suggestions = question === 'step read back' ? YES_NO : undefined
  const slots = { goal: quotableGoal(goalOf(scene, state).words), piece: piece && quotable(piece, QUOTED_WORDS), words }
  say(scene, { name: question, reflection, question, suggestions, because }, slots)
}

/** Asks once more in another way, three times at most; then everything stays as it was. */
async function askOn(
  dc: DialogContext,
  scene: Scene,
  state: StepState,
  question: string,
  reflection?: string,
  words?: string,
): Promise<DialogTurnResult> {
  if (state.times >= MOST_TIMES) return leave(dc, scene)
  state.times++
  state.wait = 'words'
  state.question = question
  put(scene, state, reflection === 'reflect words' && words === undefined ? undefined : reflection, words)
  return Dialog.EndOfTurn
}

async function keep(dc: DialogContext, scene: Scene, state: StepState, changed?: string): Promise<DialogTurnResult> {
  const words = changed ?? (state.piece as string)
  scene.record.add({ at: scene.now, kind: 'stepKept', goal: state.goal, words })
  const slots = { goal: quotableGoal(goalOf(scene, state).words), piece: quotable(words, QUOTED_WORDS) }
  say(scene, { name: 'step kept', reflection: 'step kept', because: 'They said yes to it.' }, slots)
  return dc.endDialog(STEP_KEPT)
}

async function leave(dc: DialogContext, scene: Scene): Promise<DialogTurnResult> {
  say(scene, { name: 'step left', reflection: 'step left', because: 'They do not want to name a piece now.' })
  return dc.endDialog(GOAL_SETTLED)
}

/** The message is about something else: the check-in below hears it, or the root where there is none. */
async function handBack(dc: DialogContext): Promise<DialogTurnResult> {
  // By its id: the check-in begins this dialog, so that naming its constant would import in a circle.
  return dc.stack.some(({ id }) => id === 'checkIn') ? dc.endDialog(STEP_LEFT_FOR) : passOn(dc)
}

/** Tells what is in the way, or how they are, and no piece of the goal. */
function tellsNoPiece({ clauses }: Reading): boolean {
  return (
    clauses.length > 0 && clauses.every(({ role }) => role === 'barrier' || role === 'against' || role === 'feeling')
  )
}

/** "Smaller", "something easier": the wish once more, and no piece yet. */
function saysOnlySize(text: string): boolean {
  return readFitChoice(text) !== undefined || (readSize(text) !== undefined && text.split(/\s+/).length <= 3)
}
