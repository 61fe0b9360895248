import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { readConsentWord } from '../src/reading/readConsentWord'
import { alertSlots } from './alertTerms'
import { GOAL_DIALOG } from './goalOptions'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'
import { WELCOME_DIALOG } from './welcomeDialog'

/** Id of the dialog that asks a client of a program whether they want to take part. */
export const CONSENT_DIALOG = 'consent'

interface ConsentState {
  /** How often they were asked. */
  times: number
}

const YES_NO = ['Yes', 'No']

/** They are asked once more where the answer is neither yes nor no, and then told that it waits. */
const MOST_ASKED = 2

/** Whether a client of a program has not said yes: then nothing begins, and no check-in goes out. */
export function needsConsent({ record, program }: Scene): boolean {
  return program?.askConsent === true && record.consent !== 'given'
}

/** Who invited them, what staff can see, that they can stop; then one word of theirs. Nothing but a yes is a yes. */
export class ConsentDialog extends Dialog {
  constructor() {
    super(CONSENT_DIALOG)
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { record, now, program } = scene
    const back = record.consent !== undefined
    if (!back) {
      const { name = '', invitedBy } = program ?? {}
      record.add({ at: now, kind: 'invited', program: name, ...(invitedBy ? { invitedBy } : {}) })
    }
    return ask(scene, stateOf(dc.activeDialog), back ? 'consent back' : 'consent ask')
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { record, now } = scene
    const state = stateOf(dc.activeDialog)
    const answer = readConsentWord(dc.context.activity.text)
    if (answer === 'yes') {
      record.add({ at: now, kind: 'consented' })
      if (!record.welcomed) return dc.replaceDialog(WELCOME_DIALOG)
      tell(scene, 'consent given')
      return record.activeGoals(now).length > 0 ? dc.endDialog() : dc.replaceDialog(GOAL_DIALOG, {})
    }
    if (answer === 'no') {
      record.add({ at: now, kind: 'declined' })
      tell(scene, 'consent declined')
      return dc.endDialog()
    }
    if (state.times < MOST_ASKED) return ask(scene, state, 'consent again')
    tell(scene, 'consent waits', YES_NO)
    return Dialog.EndOfTurn
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    ask(sceneOf(context), stateOf(instance), 'consent again')
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }
}

function stateOf(instance: DialogInstance | undefined): ConsentState {
  return (instance as DialogInstance).state as ConsentState
}

type Question = 'consent ask' | 'consent again' | 'consent back'

function ask(scene: Scene, state: ConsentState, question: Question): DialogTurnResult {
  const { program, alerts } = scene
  state.times = (state.times ?? 0) + 1
  const because = 'Nothing begins without a yes of theirs.'
  if (question === 'consent ask') {
    say(
      scene,
      { name: 'invited', reflection: 'invited', because },
      { program: program?.name, inviter: program?.invitedBy },
    )
    if (alerts) say(scene, { name: 'contact exception', reflection: 'contact exception', because }, alertSlots(alerts))
  }
  say(scene, { name: question, question, suggestions: YES_NO, because }, { program: program?.name })
  return Dialog.EndOfTurn
}

function tell(scene: Scene, heading: string, suggestions?: string[]): void {
  const because = 'Taking part is theirs to choose.'
  say(scene, { name: heading, reflection: heading, suggestions, because }, { program: scene.program?.name })
}
