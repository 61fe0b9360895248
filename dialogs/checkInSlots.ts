import { readDuration } from '../src/reading/readDuration'
import type { Slots } from '../src/reflecting/move'
import { quotableGoal } from '../src/reflecting/quotable'
import { daysOn } from '../src/schedule/nextCheckIn'
import { tellDay, tellWhen } from '../src/schedule/tellTime'
import { nextTime } from './nextTime'
import type { Scene } from './scene'

const TWO_WEEKS = 14

/** Slots of a check-in that only the dialog knows: when the next one is, their goals as a list, whom to call. */
export function checkInSlots({ record, now, contacts }: Scene): Slots {
  const due = record.due !== null && record.due > now ? record.due : nextTime(record, now)
  const goals = record.activeGoals(now).map(({ words }, i) => `${i + 1}. “${quotableGoal(words)}”`)
  return {
    when: record.stopped ? undefined : tellWhen(due, record.zone),
    list: goals.join('\n'),
    emergency: contacts.emergency,
    lines: contacts.lines,
  }
}

/** When a pause of a goal ends (epoch milliseconds), by the message that asks for it; two weeks where it names no time. */
export function pauseEnd({ record, now }: Scene, message: string): number {
  return daysOn(now, readDuration(message) ?? TWO_WEEKS, record.zone, record.schedule?.quiet)
}

/** The same as a day, for the sentence that confirms the pause. */
export function tellPauseEnd(scene: Scene, message: string): string {
  return tellDay(pauseEnd(scene, message), scene.record.zone)
}
