import { Temporal } from '@js-temporal/polyfill'
import { z } from 'zod'
import type { Schedule } from '../record/schedule'
import { isZone } from './localAt'
import { minutesAwake } from './quietHours'

/** Minutes a day that quiet hours leave: the clocks may skip two hours (Antarctica/Troll), and one is to be asked in. */
const LEAST_AWAKE = 180

const clock = { error: 'give a local time with 24 hours and two digits, such as "09:30"' }
const time = z.string(clock).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, clock)

const week = { error: 'give a date of a week in which they are asked, such as "2026-11-22"' }
const place = { error: 'give an IANA time zone, such as "Europe/Madrid"' }

const shape = {
  every: z.enum(['day', 'weekday', 'week', 'twoWeeks', 'month'], {
    error: 'give one of "day", "weekday" (Monday to Friday), "week", "twoWeeks", "month"',
  }),
  weekday: whole(7, 'give a number from 1 (Monday) to 7 (Sunday)').optional(),
  dayOfMonth: whole(31, 'give a day of the month from 1 to 31; a shorter month takes its last').optional(),
  time,
  zone: z.string(place).max(64, place),
  anchor: z.string(week).refine(isDate, week).optional(),
  quiet: z
    .strictObject(
      { from: time, to: time },
      { error: 'give an object with from and to, such as {"from":"21:00","to":"09:00"}' },
    )
    .optional(),
}

/** A schedule as it may lie in storage, where a zone that has since lost its name must lose nobody. */
const storedSchedule = z.object(shape)

/** A schedule as a program or an API call gives it (src/record/schedule.ts), with a cure in every error. */
export const scheduleSchema = z
  .strictObject(shape, { error: tellShape })
  .refine(({ zone }) => isZone(zone) && /^[A-Za-z]/.test(zone), { path: ['zone'], ...place })
  .refine(({ every, weekday }) => weekday !== undefined || (every !== 'week' && every !== 'twoWeeks'), {
    path: ['weekday'],
    error: 'say on which day of the week, from 1 (Monday) to 7 (Sunday)',
  })
  .refine(({ every, dayOfMonth }) => dayOfMonth !== undefined || every !== 'month', {
    path: ['dayOfMonth'],
    error: 'say on which day of the month, from 1 to 31',
  })
  .refine(({ quiet }) => quiet === undefined || minutesAwake(quiet) >= LEAST_AWAKE, {
    path: ['quiet'],
    error: `leave at least ${LEAST_AWAKE / 60} hours of the day in which something may be sent`,
  })

/** A schedule that was given from outside, or what is wrong with it and the cure. */
export function checkSchedule(value: unknown): { schedule: Schedule } | { problem: string } {
  const { data, error } = scheduleSchema.safeParse(value)
  if (data) return { schedule: data }
  const problems = error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  )
  return { problem: problems.join('; ') }
}

function whole(most: number, error: string) {
  return z.int({ error }).min(1, { error }).max(most, { error })
}

function tellShape(issue: { code?: string; keys?: string[] }): string {
  const known = Object.keys(shape).join(', ')
  if (issue.code !== 'unrecognized_keys') return `give an object with some of ${known}`
  return `take out ${issue.keys?.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}; a schedule has ${known}`
}

function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

/** A schedule as it is kept beside a client, from its JSON; undefined where that cannot be read. */
export function readStored(text: string): Schedule | undefined {
  try {
    return storedSchedule.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
