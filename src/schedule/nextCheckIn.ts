import { Temporal } from '@js-temporal/polyfill'
import { type Quiet, type Schedule, USUAL_QUIET } from '../record/schedule'
import { localAt } from './localAt'
import { placeFrom, placeOnDay } from './placeOnDay'
import { clampAwake, clockOfMinute } from './quietHours'

/** A week in which those are asked who are asked every two weeks and whose schedule names no other. */
const ANCHOR = '1970-01-05'

/**
 * When somebody is asked next, by their schedule: once in each day, week or month, on a later local day than `after`
 * (their last time), or with `today` later on that day too, where they said so just now. Never in quiet hours. For
 * someone without a schedule give their zone: a week on, about this hour. Epoch milliseconds.
 */
export function nextCheckIn(after: number, schedule: Schedule | string, { today = false } = {}): number {
  if (typeof schedule === 'string') return nextCheckIn(after, usualSchedule(after, schedule), { today })
  const local = localAt(after, schedule.zone)
  const { every, time, quiet = USUAL_QUIET } = schedule
  const place = { time, quiet, zone: local.timeZoneId }
  // Who is asked on each day has another tomorrow; a week or month whose day was left out has none but the day after.
  const onDay = every === 'day' || every === 'weekday' ? placeOnDay : placeFrom
  const date = local.toPlainDate()
  for (let from = today ? date : date.add({ days: 1 }); ; from = from.add({ days: 1 })) {
    from = dayFrom(from, schedule, date)
    const moment = onDay(from, place)?.epochMilliseconds
    if (moment !== undefined && moment > after) return moment
  }
}

/** The schedule of whoever has named none: weekly, on this weekday and at this hour, out of quiet hours. */
export function usualSchedule(now: number, zone: string, quiet: Quiet = USUAL_QUIET): Schedule {
  const local = localAt(now, zone)
  return { every: 'week', weekday: local.dayOfWeek, time: hourOf(local, quiet), zone: local.timeZoneId }
}

/** The same hour some days on, out of quiet hours: where a pause ends. Epoch milliseconds. */
export function daysOn(now: number, days: number, zone: string, quiet: Quiet = USUAL_QUIET): number {
  const local = localAt(now, zone)
  const place = { time: hourOf(local, quiet), zone: local.timeZoneId, quiet }
  return placeFrom(local.toPlainDate().add({ days }), place).epochMilliseconds
}

function hourOf({ hour }: Temporal.ZonedDateTime, quiet: Quiet): string {
  return clampAwake(clockOfMinute(hour * 60), quiet)
}

/** The first day from one on that the schedule names; what it leaves out is as on the day it is counted from. */
function dayFrom(from: Temporal.PlainDate, schedule: Schedule, counted: Temporal.PlainDate): Temporal.PlainDate {
  switch (schedule.every) {
    case 'day':
      return from
    case 'weekday':
      return from.dayOfWeek > 5 ? from.add({ days: 8 - from.dayOfWeek }) : from
    case 'week':
      return weekdayFrom(from, schedule.weekday ?? counted.dayOfWeek)
    case 'twoWeeks': {
      const day = weekdayFrom(from, schedule.weekday ?? counted.dayOfWeek)
      const weeks = mondayOf(Temporal.PlainDate.from(schedule.anchor ?? ANCHOR)).until(mondayOf(day)).days / 7
      return weeks % 2 === 0 ? day : day.add({ days: 7 })
    }
    case 'month': {
      const wanted = schedule.dayOfMonth ?? counted.day
      const day = from.with({ day: wanted })
      return Temporal.PlainDate.compare(day, from) < 0
        ? from.with({ day: 1 }).add({ months: 1 }).with({ day: wanted })
        : day
    }
  }
}

function weekdayFrom(from: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 })
}

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}
