import { Temporal } from '@js-temporal/polyfill'
import type { Schedule } from '../record/schedule'
import { isZone } from './localAt'
import { minutesAwake } from './quietHours'

/** Minutes a day that quiet hours leave: the clocks may skip two hours (Antarctica/Troll), and one is to be asked in. */
const LEAST_AWAKE = 180

const CLOCK = 'give a local time with 24 hours and two digits, such as "09:30"'
const ZONE = 'give an IANA time zone, such as "Europe/Madrid"'
const EVERY: readonly unknown[] = ['day', 'weekday', 'week', 'twoWeeks', 'month']

/** A field that must have a form: whether a value has it, and what to write where it does not. */
type Form = readonly [isFit: (value: unknown) => boolean, cure: string, optional?: 'optional']

const FORMS: Record<Exclude<keyof Schedule, 'quiet'>, Form> = {
  every: [
    (value) => EVERY.includes(value),
    'give one of "day", "weekday" (Monday to Friday), "week", "twoWeeks", "month"',
  ],
  weekday: [(value) => isWhole(value, 7), 'give a number from 1 (Monday) to 7 (Sunday)', 'optional'],
  dayOfMonth: [
    (value) => isWhole(value, 31),
    'give a day of the month from 1 to 31; a shorter month takes its last',
    'optional',
  ],
  time: [isClock, CLOCK],
  zone: [(value) => typeof value === 'string' && value.length <= 64, ZONE],
  anchor: [isDate, 'give a date of a week in which they are asked, such as "2026-11-22"', 'optional'],
}
const FIELDS = [...Object.keys(FORMS), 'quiet']

/** A schedule as a program gives it (src/record/schedule.ts), or what is wrong with it and the cure. */
export function checkSchedule(value: unknown): { schedule: Schedule } | { problem: string } {
  const known = FIELDS.join(', ')
  if (!isObject(value)) return { problem: `give an object with some of ${known}` }
  const unknown = Object.keys(value).filter((name) => !FIELDS.includes(name))
  if (unknown.length > 0) {
    const names = unknown.map((name) => JSON.stringify(name.slice(0, 40))).join(', ')
    return { problem: `take out ${names}; a schedule has ${known}` }
  }
  const problems = [...formProblems(value)]
  if (problems.length === 0) problems.push(...meaningProblems(value as unknown as Schedule))
  return problems.length > 0 ? { problem: problems.join('; ') } : { schedule: value as unknown as Schedule }
}

/**
 * A schedule as it is kept beside a client, from its JSON; undefined where that cannot be read. A zone that has since lost
 * its name must lose nobody, so only the form counts.
 */
export function readStored(text: string): Schedule | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) && formProblems(value).next().done ? (value as unknown as Schedule) : undefined
  } catch {
    return undefined
  }
}

function* formProblems(value: Record<string, unknown>): Generator<string> {
  for (const [name, [isFit, cure, optional]] of Object.entries(FORMS)) {
    const given = value[name]
    if (given === undefined ? !optional : !isFit(given)) yield `${name}: ${cure}`
  }
  const { quiet } = value
  if (quiet === undefined) return
  if (!isObject(quiet)) yield 'quiet: give an object with from and to, such as {"from":"21:00","to":"09:00"}'
  else for (const end of ['from', 'to']) if (!isClock(quiet[end])) yield `quiet.${end}: ${CLOCK}`
}

function* meaningProblems({ every, weekday, dayOfMonth, zone, quiet }: Schedule): Generator<string> {
  if (!isZone(zone) || !/^[A-Za-z]/.test(zone)) yield `zone: ${ZONE}`
  if (weekday === undefined && (every === 'week' || every === 'twoWeeks'))
    yield 'weekday: say on which day of the week, from 1 (Monday) to 7 (Sunday)'
  if (dayOfMonth === undefined && every === 'month') yield 'dayOfMonth: say on which day of the month, from 1 to 31'
  if (quiet && minutesAwake(quiet) < LEAST_AWAKE)
    yield `quiet: leave at least ${LEAST_AWAKE / 60} hours of the day in which something may be sent`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWhole(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most
}

function isClock(value: unknown): boolean {
  return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return false
  try {
    Temporal.PlainDate.from(value)
    return true
  } catch {
    return false
  }
}
