import { Temporal } from '@js-temporal/polyfill'

/** Check-ins are asked between these hours of the client's own clock. */
const EARLIEST = 9
const LATEST = 20

/** When the next weekly check-in is: the same weekday and hour a week on, within waking hours. Epoch milliseconds. */
export function nextCheckIn(now: number, zone: string): number {
  return daysOn(now, 7, zone)
}

/** The same hour some days on, within waking hours: where a pause ends. Epoch milliseconds. */
export function daysOn(now: number, days: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const hour = Math.min(Math.max(local.hour, EARLIEST), LATEST)
  return local.add({ days }).withPlainTime({ hour }).epochMilliseconds
}

/** The client's local date, 2026-11-22. */
export function localDate(now: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** A time as a person would say it: "Sunday 29 November around 10:00". */
export function tellWhen(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${tellDay(at, zone)} around ${local.hour}:00`
}

/** A day as a person would say it: "Sunday 29 November". */
export function tellDay(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${WEEKDAYS[local.dayOfWeek - 1]} ${tellDate(at, zone)}`
}

/** A date as a person would say it: "29 November". */
export function tellDate(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${local.day} ${MONTHS[local.month - 1]}`
}

/** Whether a name is a time zone that this machine knows: "Europe/Madrid". */
export function isZone(name: unknown): name is string {
  try {
    if (typeof name !== 'string' || name.length > 64) return false
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
