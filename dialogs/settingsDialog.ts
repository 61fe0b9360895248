import type { TurnContext } from 'botbuilder'
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import { tellAmount } from '../src/goals/tellAmount'
import type { Command } from '../src/reading/command'
import { readDuration } from '../src/reading/readDuration'
import { readMessage } from '../src/reading/readMessage'
import type { Slots } from '../src/reflecting/move'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { daysOn, nextCheckIn, tellDay, tellWhen } from '../src/schedule/nextCheckIn'
import { type Scene, say, sceneOf } from './scene'

export const SETTINGS_DIALOG = 'settings'

/** The command, and the message it was read in. */
export interface SettingsOptions {
  command: Command
  text: string
}

/** What the dialog ends with when the talk it interrupted is not to go on. */
export const STOP_HERE = 'stopHere'

const TWO_WEEKS = 14
const MOST_LISTED = 8
const YES_NO = ['Yes', 'No']

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
        askToDelete(scene)
        return Dialog.EndOfTurn
      case 'pause':
        return this.pause(dc, scene, text)
      case 'resume':
        return this.resume(dc, scene)
      case 'stop':
        scene.record.add({ at: scene.now, kind: 'stopped' })
        return this.tell(dc, scene, 'stopped', {}, STOP_HERE)
      case 'goals':
        return this.tell(dc, scene, ...goalList(scene))
      case 'history':
        return this.tell(dc, scene, ...history(scene))
      default:
        return this.tell(dc, scene, HEADINGS[command] ?? 'help')
    }
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { stance } = readMessage({ message: dc.context.activity.text, goal: '', said: [], asked: scene.asked })
    if (stance !== 'yes') return this.tell(dc, scene, 'delete kept')
    scene.wipe = true
    return this.tell(dc, scene, 'deleted', {}, STOP_HERE)
  }

  override async repromptDialog(context: TurnContext): Promise<void> {
    askToDelete(sceneOf(context))
  }

  private async pause(dc: DialogContext, scene: Scene, text: string): Promise<DialogTurnResult> {
    const { record, now } = scene
    const until = daysOn(now, readDuration(text) ?? TWO_WEEKS, record.zone)
    record.add({ at: now, kind: 'paused', until })
    return this.tell(dc, scene, 'paused', { until: tellDay(until, record.zone) }, STOP_HERE)
  }

  private async resume(dc: DialogContext, scene: Scene): Promise<DialogTurnResult> {
    const { record, now } = scene
    const due = nextCheckIn(now, record.zone)
    record.add({ at: now, kind: 'resumed' })
    record.add({ at: now, kind: 'nextCheckIn', due })
    return this.tell(dc, scene, 'resumed', { when: tellWhen(due, record.zone) })
  }

  private async tell(
    dc: DialogContext,
    scene: Scene,
    heading: string,
    slots: Slots = {},
    result?: typeof STOP_HERE,
  ): Promise<DialogTurnResult> {
    say(scene, { name: heading, reflection: heading, because: 'They asked for it.' }, slots)
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

function askToDelete(scene: Scene): void {
  const because = 'What is deleted cannot be brought back: asked first.'
  say(scene, { name: 'delete confirm', question: 'delete confirm', suggestions: YES_NO, because })
}

function goalList({ record }: Scene): [string, Slots] {
  const lines = record.goals
    .filter((goal) => goal.status !== 'letGo')
    .slice(0, MOST_LISTED)
    .map((goal, i) => `${i + 1}. “${quotableGoal(goal.words)}”${goal.status === 'paused' ? ' (paused)' : ''}`)
  return lines.length > 0 ? ['goal list', { list: lines.join('\n') }] : ['no goals yet', {}]
}

/** The latest reports, in the client's own words, oldest first. */
function history({ record }: Scene): [string, Slots] {
  const lines = record.checkIns
    .filter((checkIn) => checkIn.report)
    .slice(-MOST_LISTED)
    .map((checkIn) => {
      const goal = record.goal(checkIn.goal)
      const { progress, amount, words } = checkIn.report as NonNullable<typeof checkIn.report>
      const done = goal && tellAmount(goal.measure, progress, amount)
      return `${tellDay(checkIn.openedAt, record.zone)}: ${done ? `${done}, ` : ''}“${quotable(words)}”`
    })
  return lines.length > 0 ? ['history', { list: lines.join('\n') }] : ['no history yet', {}]
}
