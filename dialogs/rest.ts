import { readDuration } from '../src/reading/readDuration'
import type { Snooze } from '../src/reading/readSnooze'
import { daysOn } from '../src/schedule/nextCheckIn'
import { tellDay, tellWhen } from '../src/schedule/tellTime'
import { nextTime } from './nextTime'
import { type Scene, say } from './scene'
import { snoozeUntil } from './snoozeUntil'

/** Days of a pause whose length is not named. */
const TWO_WEEKS = 14

const A_YEAR = 366 * 24 * 3600 * 1000

/** Pauses the check-ins for as long as the message says; they come back by themselves. */
export function pauseCheckIns(scene: Scene, message: string): void {
  const { record, now } = scene
  const until = daysOn(now, readDuration(message) ?? TWO_WEEKS, record.zone, record.schedule?.quiet)
  pauseUntil(scene, until)
  tell(scene, 'paused', { until: tellDay(until, record.zone) })
}

/** Puts down a pause until a moment (epoch ms), and that the next check-in comes after it. */
export function pauseUntil({ record, now }: Scene, until: number, by?: 'staff'): void {
  const { schedule, zone } = record
  const due = nextTime({ schedule, zone, pausedUntil: until }, now)
  // A check-in earlier on the last day of the pause is its end.
  record.add({ at: now, kind: 'paused', until: Math.min(until, due), ...(by ? { by } : {}) })
  if (due > until) record.add({ at: now, kind: 'nextCheckIn', due })
}

/** Staff pause the check-ins until a moment (epoch ms), a year on at most, or end a pause of theirs; nothing is said. */
export function pauseByStaff(scene: Scene, until: unknown): void {
  const { record, now } = scene
  if (record.stopped || record.consent === 'declined') return
  if (typeof until === 'number' && until > now && until <= now + A_YEAR) {
    pauseUntil(scene, until, 'staff')
    return
  }
  if (until !== undefined && until !== null) return
  record.add({ at: now, kind: 'resumed' })
  if (record.due !== null) record.add({ at: now, kind: 'nextCheckIn', due: nextTime(record, now) })
}

/** No messages of ours any more, until they say otherwise. */
export function stopCheckIns(scene: Scene): void {
  scene.record.add({ at: scene.now, kind: 'stopped' })
  tell(scene, 'stopped')
}

/** The check-ins are on again, after a pause or a stop. */
export function resumeCheckIns(scene: Scene): void {
  const { record, now } = scene
  record.add({ at: now, kind: 'resumed' })
  const due = nextTime(record, now)
  record.add({ at: now, kind: 'nextCheckIn', due })
  tell(scene, 'resumed', { when: tellWhen(due, record.zone) })
}

/** The check-in that is open or comes next is put off; what was open ends without a word about it. */
export function snoozeCheckIn(scene: Scene, snooze: Snooze): void {
  const { record, now } = scene
  if (record.stopped || record.pausedUntil !== undefined) record.add({ at: now, kind: 'resumed' })
  const until = snoozeUntil(record, now, snooze)
  record.add({ at: now, kind: 'snoozed', until })
  tell(scene, 'snoozed', { when: tellWhen(until, record.zone) })
}

function tell(scene: Scene, heading: string, slots: Record<string, string> = {}): void {
  say(scene, { name: heading, reflection: heading, because: 'They asked for it.' }, slots)
}
