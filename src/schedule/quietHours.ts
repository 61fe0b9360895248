import type { Temporal } from '@js-temporal/polyfill'
import type { Quiet } from '../record/schedule'

/** Whether nothing is sent at a local clock time, "21:30". Hours that end when they begin are none. */
export function isQuiet(time: string, { from, to }: Quiet): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** A local clock time, or where that is quiet the nearest of the same day that is not: their end, or an hour before. */
export function clampAwake(time: string, quiet: Quiet): string {
  if (!isQuiet(time, quiet)) return time
  const evening = quiet.from > quiet.to && time >= quiet.from
  return evening ? clockOfMinute(Math.max(minuteOf(quiet.from) - 60, 0)) : quiet.to
}

/** Minutes from a local clock time until quiet hours begin: 0 inside them, infinite where there are none. */
export function minutesUntilQuiet(time: string, quiet: Quiet): number {
  if (quiet.from === quiet.to) return Number.POSITIVE_INFINITY
  return isQuiet(time, quiet) ? 0 : minutesFrom(time, quiet.from)
}

/** How many minutes of a day are not quiet. */
export function minutesAwake({ from, to }: Quiet): number {
  return DAY - minutesFrom(from, to)
}

/** The clock time of a local moment: "09:30". */
export function clockOf({ hour, minute }: Temporal.ZonedDateTime): string {
  return clockOfMinute(hour * 60 + minute)
}

/** The clock time of a minute of the day. */
export function clockOfMinute(minute: number): string {
  return [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}

const DAY = 24 * 60

function minutesFrom(from: string, to: string): number {
  return (minuteOf(to) - minuteOf(from) + DAY) % DAY
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
