import type { Snooze } from '../src/reading/readSnooze'
import type { ClientRecord } from '../src/record/clientRecord'
import type { Schedule } from '../src/record/schedule'
import { localAt } from '../src/schedule/localAt'
import { nextCheckIn, usualSchedule } from '../src/schedule/nextCheckIn'

const HOUR = 3600 * 1000

/** When a check-in that is put off is asked (epoch ms): out of quiet hours, at their usual time where they name none. */
export function snoozeUntil({ schedule, zone }: ClientRecord, now: number, snooze: Snooze): number {
  const usual = schedule ?? usualSchedule(now, zone)
  const daily: Schedule = { every: 'day', time: snooze.time ?? usual.time, zone, quiet: usual.quiet }
  if (snooze.weekday !== undefined) return nextCheckIn(now, { ...daily, every: 'week', weekday: snooze.weekday })
  if (snooze.today !== undefined) return nextCheckIn(now, { ...daily, time: snooze.today }, { today: true })
  if (snooze.hours === undefined) return nextCheckIn(now + ((snooze.days ?? 1) - 1) * 24 * HOUR, daily)
  const later = localAt(now + snooze.hours * HOUR, zone)
  const time = later.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'ceil' })
  // A minute before it, so that the time itself is the next one, and the end of quiet hours where it lies in them.
  return nextCheckIn(later.epochMilliseconds - 60_000, { ...daily, time }, { today: true })
}
