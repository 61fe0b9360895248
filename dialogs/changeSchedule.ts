import { Temporal } from '@js-temporal/polyfill'
import type { ScheduleWish } from '../src/reading/readSchedule'
import { type Quiet, type Schedule, USUAL_QUIET } from '../src/record/schedule'
import { clampAwake, isQuiet } from '../src/schedule/quietHours'

/** Hours of the night in which nobody is written to, whatever they say: an hour past 22:00 or before 6:00 is a slip. */
const NIGHT: Quiet = { from: '22:00', to: '06:00' }

/** A schedule as the client now wants it. Local dates: `today`, and when they were last asked, where they were. */
export function changeSchedule(
  before: Schedule,
  wish: ScheduleWish,
  { today, lastAsked }: { today: string; lastAsked?: string },
): Schedule {
  const day = Temporal.PlainDate.from(today)
  const every = wish.every ?? rhythmOf(before, wish)
  const weekday = wish.weekday ?? before.weekday ?? day.dayOfWeek
  const asked = wish.time ?? before.time
  const quiet = quietFor(before.quiet ?? USUAL_QUIET, wish)
  return {
    every,
    ...(every === 'week' || every === 'twoWeeks' ? { weekday } : {}),
    ...(every === 'month' ? { dayOfMonth: wish.dayOfMonth ?? before.dayOfMonth ?? day.day } : {}),
    ...(every === 'twoWeeks' ? { anchor: before.anchor ?? anchorFor(day, weekday, lastAsked) } : {}),
    time: clampAwake(asked, quiet),
    zone: before.zone,
    ...(before.quiet || quiet.from !== USUAL_QUIET.from || quiet.to !== USUAL_QUIET.to ? { quiet } : {}),
  }
}

/** A day of the week said to someone who is asked daily or monthly makes it weekly; a day of the month, monthly. */
function rhythmOf({ every }: Schedule, { weekday, dayOfMonth }: ScheduleWish): Schedule['every'] {
  if (dayOfMonth !== undefined) return 'month'
  return weekday !== undefined && every !== 'twoWeeks' ? 'week' : every
}

/** Quiet hours give way to a time that the client names, save at night. */
function quietFor(before: Quiet, { time, about, notBefore, notAfter }: ScheduleWish): Quiet {
  const quiet = { from: notAfter ?? before.from, to: notBefore ?? before.to }
  if (time === undefined || about || isQuiet(time, NIGHT) || !isQuiet(time, quiet)) return quiet
  return time < '12:00' ? { ...quiet, to: time } : { ...quiet, from: hourAfter(time) }
}

function hourAfter(time: string): string {
  return Temporal.PlainTime.from(time).add({ hours: 1 }).toString({ smallestUnit: 'minute' })
}

/** The week in which they were asked last, where that is less than a week ago; else the week of the next such day. */
function anchorFor(day: Temporal.PlainDate, weekday: number, lastAsked: string | undefined): string {
  if (lastAsked !== undefined && day.since(lastAsked).days < 7) return lastAsked
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 }).toString()
}
