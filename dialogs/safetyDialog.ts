import type { TurnContext } from 'botbuilder'
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs'
import { readCommand } from '../src/reading/readCommand'
import { readCrisis } from '../src/reading/readCrisis'
import { readMessage } from '../src/reading/readMessage'
import { takesBack } from '../src/reading/shortAnswers'
import { type Scene, say, sceneOf } from './scene'

export const SAFETY_DIALOG = 'safety'

interface SafetyState {
  /** Headings used, in order: no block is said twice in a row, and what follows depends on them. */
  said: string[]
}

/** What is said first, by kind of crisis. */
const FIRST: Record<string, string> = {
  suicide: 'serious suicide',
  selfHarm: 'serious self harm',
  danger: 'danger from someone',
  harmOthers: 'harm others',
  medical: 'medical',
}

/** A message in crisis: leaves reflective style, says whom to call, and stays until the client wants to go on. */
export class SafetyDialog extends Dialog {
  constructor() {
    super(SAFETY_DIALOG)
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const state = stateOf(dc.activeDialog)
    state.said = []
    this.disclose(sceneOf(dc.context), state, dc.context.activity.text)
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const text = dc.context.activity.text
    const { level } = readCrisis(text)
    // Taking back what was said is no new disclosure; anything more certain than unclear is.
    if (level !== 'none' && !(level === 'unclear' && takesBack(text))) {
      this.disclose(scene, state, text)
      return Dialog.EndOfTurn
    }
    if (wantsToGoOn(text)) {
      answer(scene, state, 'resumed after')
      return dc.endDialog()
    }
    const { stance } = readMessage({ message: text, goal: '', said: [], asked: scene.asked })
    const cleared = state.said.at(-1) === 'unclear' && stance === 'no'
    if (cleared) {
      answer(scene, state, 'resume offer')
      return Dialog.EndOfTurn
    }
    if (readCommand(text) === 'stop') scene.record.add({ at: scene.now, kind: 'stopped' })
    answer(scene, state, reactionTo(text, stance, state))
    return Dialog.EndOfTurn
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    answer(sceneOf(context), stateOf(instance), 'after silence/other')
  }

  /** A disclosure, the first or a further one. */
  private disclose(scene: Scene, state: SafetyState, text: string): void {
    const { level, kind } = readCrisis(text)
    if (level === 'none') return
    scene.record.add({ at: scene.now, kind: 'crisis', level })
    if (level === 'unclear') answer(scene, state, 'unclear')
    else answer(scene, state, level === 'now' && kind === 'suicide' ? 'now danger' : (FIRST[kind] ?? 'serious suicide'))
  }
}

function stateOf(instance: DialogInstance | undefined): SafetyState {
  return (instance as DialogInstance).state as SafetyState
}

function answer(scene: Scene, state: SafetyState, heading: string): void {
  say(scene, { name: heading, reflection: heading, because: 'A message in crisis comes before everything else.' })
  state.said = [...state.said, heading]
}

function reactionTo(text: string, stance: string, state: SafetyState): string {
  if (takesBack(text)) return 'after retraction'
  if (stance === 'discord' || readCommand(text) === 'stop') return 'after anger'
  if (stance === 'yes') return state.said.at(-1) === 'unclear' ? 'serious suicide' : 'after yes'
  if (stance === 'no') return 'after no'
  return 'after silence/other'
}

/** The check-in goes on only on the client's own word. */
function wantsToGoOn(text: string): boolean {
  const command = readCommand(text)
  return (
    command === 'checkIn' ||
    command === 'resume' ||
    /\b(carry on|go on|keep going|continue|back to)\b.{0,40}\b(goals?|check-?in|it|this|talk)\b|^(carry on|continue|go on|resume)\b/i.test(
      text,
    )
  )
}
