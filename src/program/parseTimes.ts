import { type Quiet, type Schedule, USUAL_QUIET } from '../record/schedule'
import { checkSchedule } from '../schedule/checkSchedule'
import { isZone } from '../schedule/localAt'
import { isQuiet } from '../schedule/quietHours'
import type { Fields } from './fields'
import type { Program } from './program'
import { readEvery, readTime, readWeekday } from './readHours'
import type { Shape } from './shape'

const ZONE: Shape = { pattern: /^[A-Za-z][\w+/-]{1,63}$/, write: 'an IANA time zone such as "Europe/Dublin"' }
const EVERY: Shape = { pattern: /^.{1,20}$/, write: '"day", "weekday", "week", "two weeks" or "month"' }
const WEEKDAY: Shape = { pattern: /^.{1,20}$/, write: 'a weekday such as "Sunday"' }
const TIME: Shape = { pattern: /^.{1,20}$/, write: 'a clock time such as "19:00" or "7pm"' }
const ANCHOR: Shape = { pattern: /^\d{4}-\d\d-\d\d$/, write: 'a date of a week in which they are asked' }

/** A reminder sooner than this would press; later than this the next check-in is near. In hours. */
const REMINDER = { least: 2, most: 72 }

/** When a program asks: zone, quiet hours, schedule and reminder, as far as they are there. */
export function parseTimes(fields: Fields): Pick<Program, 'zone' | 'quiet' | 'schedule' | 'reminder'> {
  const zone = fields.optional('zone', ZONE)
  if (zone && !isZone(zone)) fields.note('zone', `is unknown here; write ${ZONE.write}.`)
  const quiet = fields.has('quiet') ? parseQuiet(fields.inner('quiet')) : undefined
  const schedule = fields.has('schedule') ? parseSchedule(fields, zone, quiet) : undefined
  const { least, most } = REMINDER
  const reminder = fields.optionalNumber('reminder', least, most, `hours, a whole number from ${least} to ${most}`)
  return {
    ...(zone && { zone }),
    ...(quiet && { quiet }),
    ...(schedule && { schedule }),
    ...(reminder && { reminder }),
  }
}

function parseQuiet(fields: Fields): Quiet | undefined {
  const [from, to] = [timeOf(fields, 'from'), timeOf(fields, 'to')]
  fields.end()
  if (from === '' || to === '') return undefined
  const checked = checkSchedule({ every: 'day', time: '12:00', zone: 'UTC', quiet: { from, to } })
  if ('problem' in checked) fields.note('to', `cannot be used: ${checked.problem}.`)
  return 'problem' in checked ? undefined : { from, to }
}

function parseSchedule(outer: Fields, zone: string | undefined, quiet: Quiet | undefined): Schedule | undefined {
  const fields = outer.inner('schedule')
  const every = readEvery(fields.text('every', EVERY))
  if (!every) fields.noteOnce('every', `cannot be used; write ${EVERY.write}.`)
  const day = fields.optional('weekday', WEEKDAY)
  const weekday = day === undefined ? undefined : readWeekday(day)
  if (day && !weekday) fields.note('weekday', `cannot be used; write ${WEEKDAY.write}.`)
  const dayOfMonth = fields.optionalNumber('dayOfMonth', 1, 31, 'a day of the month from 1 to 31')
  const anchor = fields.optional('anchor', ANCHOR)
  const time = timeOf(fields, 'time')
  fields.end()
  if (!zone) outer.noteOnce('zone', `is missing; a schedule needs it: add ${ZONE.write}.`)
  if (!every || !zone || time === '') return undefined
  const given = { weekday, dayOfMonth, anchor, quiet }
  const checked = checkSchedule({ every, time, zone, ...definedOf(given) })
  if ('problem' in checked) {
    outer.note('schedule', `cannot be used: ${checked.problem}.`)
    return undefined
  }
  const { from, to } = quiet ?? USUAL_QUIET
  if (isQuiet(time, { from, to })) {
    fields.note('time', `lies in the quiet hours (${from} to ${to}); write another, or change "quiet".`)
  }
  return checked.schedule
}

function timeOf(fields: Fields, name: string): string {
  const text = fields.text(name, TIME)
  const time = text && readTime(text)
  if (text && !time) fields.note(name, `cannot be used; write ${TIME.write}.`)
  return time ?? ''
}

function definedOf<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
