import { type Quiet, USUAL_QUIET } from '../record/schedule'
import { localAt } from './localAt'
import { daysOn } from './nextCheckIn'
import { placeFrom } from './placeOnDay'
import { clockOf, isQuiet } from './quietHours'

/** Hours after which someone who fell silent in a crisis is first asked how they are. */
const FIRST_HOURS = 3

/** Days between further messages; the last goes on, so that nobody is written to often or forgotten. */
const DAYS = [1, 3, 7, 28] as const

/**
 * When someone who is silent since a message in crisis is written to: some hours later, then after a day, three, seven,
 * and every four weeks, never in quiet hours. `silences` is how many such messages went unanswered. Epoch milliseconds.
 */
export function followUp(now: number, silences: number, zone: string, quiet: Quiet = USUAL_QUIET): number {
  const days = DAYS[Math.min(silences, DAYS.length) - 1]
  return days === undefined ? hoursOn(now, zone, quiet) : daysOn(now, days, zone, quiet)
}

function hoursOn(now: number, zone: string, quiet: Quiet): number {
  const later = localAt(now, zone).add({ hours: FIRST_HOURS })
  const clock = clockOf(later)
  if (!isQuiet(clock, quiet)) return later.epochMilliseconds
  const day = later.toPlainDate().add({ days: clock >= quiet.to ? 1 : 0 })
  return placeFrom(day, { time: quiet.to, zone: later.timeZoneId, quiet }).epochMilliseconds
}
