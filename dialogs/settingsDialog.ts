import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogTurnResult,
  DialogTurnStatus,
} from 'botbuilder-dialogs'
import type { Command } from '../src/reading/command'
import { readMessage } from '../src/reading/readMessage'
import type { Slots } from '../src/reflecting/move'
import { announceContact } from './announceContact'
import { pauseCheckIns, resumeCheckIns, stopCheckIns } from './rest'
import { type Scene, say, sceneOf } from './scene'
import { goalList, history } from './tellRecord'

/** Id of the settings dialog in the framework's stack. */
export const SETTINGS_DIALOG = 'settings'

/** The command, and the message it was read in. */
export interface SettingsOptions {
  command: Command
  text: string
}

/** What the dialog ends with when the talk it interrupted is not to go on. */
export const STOP_HERE = 'stopHere'

/** What the dialog ends with, everything else left, when the talk is to begin again. */
export const START_OVER = 'startOver'

const YES_NO = ['Yes', 'No']

/** What is asked before it is done, by heading: yes does it, anything else keeps all as it was. */
type Asked = 'delete confirm' | 'start over confirm'

interface SettingsState {
  asked: Asked
}

/** What a client can ask for at any point: help, goals, history, pause, stop, deletion, a person, who sees this. */
export class SettingsDialog extends Dialog<SettingsOptions> {
  constructor() {
    super(SETTINGS_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options?: SettingsOptions): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { command, text } = options as SettingsOptions
    switch (command) {
      case 'delete':
        return ask(scene, dc.activeDialog, 'delete confirm')
      case 'startOver':
        return ask(scene, dc.activeDialog, 'start over confirm')
      case 'pause':
        pauseCheckIns(scene, text)
        return dc.endDialog(STOP_HERE)
      case 'resume':
        resumeCheckIns(scene)
        return dc.endDialog()
      case 'stop':
        stopCheckIns(scene)
        return dc.endDialog(STOP_HERE)
      case 'goals':
        return this.tell(dc, scene, ...goalList(scene))
      case 'history':
        return this.tell(dc, scene, ...history(scene))
      default:
        return this.tell(dc, scene, headingOf(scene, command))
    }
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { asked } = stateOf(dc.activeDialog)
    const { stance } = readMessage({ message: dc.context.activity.text, goal: '', said: [], asked: scene.asked })
    if (stance !== 'yes') return this.tell(dc, scene, asked === 'delete confirm' ? 'delete kept' : 'not started over')
    if (asked === 'start over confirm') {
      await dc.cancelAllDialogs()
      return { status: DialogTurnStatus.cancelled, result: START_OVER }
    }
    scene.wipe = true
    return this.tell(dc, scene, 'deleted', {}, STOP_HERE)
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    ask(sceneOf(context), instance, stateOf(instance).asked)
  }

  private async tell(
    dc: DialogContext,
    scene: Scene,
    heading: string,
    slots: Slots = {},
    result?: typeof STOP_HERE,
  ): Promise<DialogTurnResult> {
    say(scene, { name: heading, reflection: heading, because: 'They asked for it.' }, slots)
    if (scene.alerts && WHO_READS.includes(heading)) announceContact(scene, 'contact exception')
    return dc.endDialog(result)
  }
}

/** Commands that are answered with a text and nothing else. */
const HEADINGS: Partial<Record<Command, string>> = {
  help: 'help',
  export: 'export',
  human: 'human',
  whoSees: 'who sees',
  whatAreYou: 'what am I',
}

function headingOf({ program }: Scene, command: Command): string {
  return command === 'human' && program?.contactPerson ? 'human named' : (HEADINGS[command] ?? 'help')
}

/** Answers that say who reads what: whoever is told of danger is an exception to them. */
const WHO_READS: readonly string[] = ['who sees', 'human', 'human named']

function stateOf(instance: DialogInstance | undefined): SettingsState {
  return (instance as DialogInstance).state as SettingsState
}

function ask(scene: Scene, instance: DialogInstance | undefined, asked: Asked): DialogTurnResult {
  stateOf(instance).asked = asked
  say(scene, { name: asked, question: asked, suggestions: YES_NO, because: 'Asked before it is done.' })
  return Dialog.EndOfTurn
}
