import { Temporal } from '@js-temporal/polyfill'
import { daysOn } from './nextCheckIn'

/** Hours after which someone who fell silent in a crisis is first asked how they are. */
const FIRST_HOURS = 3

/** Messages that wait for waking hours, local time: not before, not after. */
const EARLIEST = 9
const LATEST = 20

/** Days between further messages; the last goes on, so that nobody is written to often or forgotten. */
const DAYS = [1, 3, 7, 28] as const

/**
 * When someone who is silent since a message in crisis is written to: some hours later within waking hours, then after
 * a day, three, seven, and every four weeks. `silences` is how many such messages went unanswered. Epoch milliseconds.
 */
export function followUp(now: number, silences: number, zone: string): number {
  const days = DAYS[Math.min(silences, DAYS.length) - 1]
  return days === undefined ? hoursOn(now, zone) : daysOn(now, days, zone)
}

function hoursOn(now: number, zone: string): number {
  const later = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ hours: FIRST_HOURS })
  if (later.hour >= EARLIEST && later.hour <= LATEST) return later.epochMilliseconds
  const day = later.hour < EARLIEST ? later : later.add({ days: 1 })
  return day.withPlainTime({ hour: EARLIEST }).epochMilliseconds
}
