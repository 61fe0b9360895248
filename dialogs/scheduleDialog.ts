import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { readMessage } from '../src/reading/readMessage'
import { readSchedule, type ScheduleWish } from '../src/reading/readSchedule'
import type { Schedule } from '../src/record/schedule'
import { USUAL_QUIET } from '../src/record/schedule'
import { localDate } from '../src/schedule/localAt'
import { usualSchedule } from '../src/schedule/nextCheckIn'
import { tellSchedule, tellWhen } from '../src/schedule/tellTime'
import { changeSchedule } from './changeSchedule'
import { nextTime } from './nextTime'
import { passOn } from './passOn'
import { type Scene, say, sceneOf } from './scene'
import { STOP_HERE } from './settingsDialog'

/** Id of the dialog about when they are asked. */
export const SCHEDULE_DIALOG = 'schedule'

/** What the message wants of it. */
export interface ScheduleOptions {
  wish: ScheduleWish
}

interface ScheduleState {
  asked: 'ask when' | 'ask place'
  /** They have been asked twice. */
  again?: boolean
}

const EXAMPLES = ['Sundays at 19:00', 'Weekdays at 9:00', 'Every other week', 'Leave it']

/** When they are asked is theirs to say, in plain words: it is done at once and said back, or asked about in one question. */
export class ScheduleDialog extends Dialog<ScheduleOptions> {
  constructor() {
    super(SCHEDULE_DIALOG)
  }

  override async beginDialog(dc: DialogContext, options?: ScheduleOptions): Promise<DialogTurnResult> {
    return this.carryOut(dc, sceneOf(dc.context), (options as ScheduleOptions).wish)
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    const { text } = dc.context.activity
    const wish = readSchedule(text, 'asked')
    const { stance } = readMessage({ message: text, goal: '', said: [], asked: scene.asked })
    if (wish && (state.asked === 'ask when' || wish.place !== undefined || !isTimeAlone(wish))) {
      return this.carryOut(dc, scene, wish)
    }
    if (stance === 'no' || stance === 'bye' || /^\W*(?:leave|keep) it\b/i.test(text)) return leave(dc, scene)
    if (!state.again) {
      state.again = true
      return ask(scene, state, state.asked)
    }
    return dc.stack.length === 1 ? passOn(dc) : leave(dc, scene)
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    ask(sceneOf(context), stateOf(instance), stateOf(instance).asked)
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    if (result === STOP_HERE) return dc.cancelAllDialogs()
    if (dc.activeDialog) await this.repromptDialog(dc.context, dc.activeDialog)
    return Dialog.EndOfTurn
  }

  private async carryOut(dc: DialogContext, scene: Scene, wish: ScheduleWish): Promise<DialogTurnResult> {
    const { record, now } = scene
    const state = stateOf(dc.activeDialog)
    if (wish.tell) {
      tellNow(scene)
      return dc.endDialog()
    }
    if (wish.zone) {
      record.add({ at: now, kind: 'moved', zone: wish.zone })
      const place = asWritten(wish.place ?? '', dc.context.activity.text)
      this.settle(scene, 'zone changed', { place })
      return dc.endDialog()
    }
    if (wish.place !== undefined) return ask(scene, state, 'ask place')
    if (Object.keys(wish).length === 0) return ask(scene, state, 'ask when')
    const schedule = changeSchedule(scheduleOf(scene), wish, { today: scene.today, lastAsked: lastAsked(scene) })
    record.add({ at: now, kind: 'scheduled', schedule, by: 'client' })
    const hours = wish.notBefore !== undefined || wish.notAfter !== undefined
    const { from, to } = schedule.quiet ?? USUAL_QUIET
    this.settle(scene, hours ? 'schedule hours changed' : 'schedule changed', { quiet: `${from} and ${to}` })
    return dc.endDialog()
  }

  /** Puts down the next time, and says back what was understood. */
  private settle(scene: Scene, heading: string, slots: Record<string, string>): void {
    const { record, now } = scene
    const rhythm = tellSchedule(scheduleOf(scene))
    if (record.stopped) {
      tell(scene, 'schedule while stopped', { rhythm })
      return
    }
    const due = nextTime(record, now, !hasBeenAsked(scene))
    if (record.due !== null) record.add({ at: now, kind: 'nextCheckIn', due })
    tell(scene, heading, { ...slots, rhythm, when: tellWhen(due, record.zone) })
  }
}

function stateOf(instance: DialogInstance | undefined): ScheduleState {
  return (instance as DialogInstance).state as ScheduleState
}

function scheduleOf({ record, now }: Scene): Schedule {
  return record.schedule ?? usualSchedule(record.due ?? now, record.zone)
}

/** Asked for a place, a bare number or day is no answer. */
function isTimeAlone({ time, weekday, every, zone }: ScheduleWish): boolean {
  return zone === undefined && every === undefined && (time !== undefined || weekday !== undefined)
}

/** The client's local date of the last check-in, or of their first goal. */
function lastAsked({ record }: Scene): string | undefined {
  const at = record.checkIns.at(-1)?.openedAt ?? record.goals[0]?.revisions[0]?.at
  return at === undefined ? undefined : localDate(at, record.zone)
}

/** Whether there is something of today already, so that today is not asked about once more. */
function hasBeenAsked(scene: Scene): boolean {
  return lastAsked(scene) === scene.today
}

function tellNow(scene: Scene): void {
  const { record, now } = scene
  const rhythm = tellSchedule(scheduleOf(scene))
  if (record.stopped || record.due === null) {
    tell(scene, 'schedule while stopped', { rhythm })
    return
  }
  const due = record.due > now ? record.due : nextTime(record, now)
  tell(scene, 'schedule told', { rhythm, when: tellWhen(due, record.zone) })
}

async function leave(dc: DialogContext, scene: Scene): Promise<DialogTurnResult> {
  tell(scene, 'schedule kept', { rhythm: tellSchedule(scheduleOf(scene)) })
  return dc.endDialog()
}

function tell(scene: Scene, heading: string, slots: Record<string, string>): void {
  say(scene, { name: heading, reflection: heading, because: 'When they are asked is theirs to say.' }, slots)
}

function ask(scene: Scene, state: ScheduleState, asked: ScheduleState['asked']): DialogTurnResult {
  state.asked = asked
  const suggestions = asked === 'ask when' ? EXAMPLES : []
  say(scene, { name: asked, question: asked, suggestions, because: 'Asked before it is changed.' })
  return Dialog.EndOfTurn
}

/** A place as the client wrote it, for the sentence that says it back. */
function asWritten(place: string, message: string): string {
  const at = message.toLowerCase().indexOf(place)
  return at < 0 || place === '' ? place : message.slice(at, at + place.length)
}
