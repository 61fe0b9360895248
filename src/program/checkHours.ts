import { type Schedule, USUAL_QUIET } from '../record/schedule'
import { isZone } from '../schedule/localAt'
import { isQuiet } from '../schedule/quietHours'
import type { GivenPerson, PersonField, ProgramHours } from './checkPerson'
import { readEvery, readTime, readWeekday } from './readHours'

type Note = (field: PersonField, problem: string) => void

/**
 * When a person is asked, as JSON (src/record/schedule.ts): what is given of it, and the program's schedule for the
 * rest. Undefined where nothing is given, and where something cannot be used, which is noted.
 */
export function checkHours(given: GivenPerson, program: ProgramHours, note: Note): string | undefined {
  let sound = true
  const refuse: Note = (field, problem) => {
    sound = false
    note(field, problem)
  }
  const read = <T>(field: PersonField, readText: (text: string) => T | undefined, write: string): T | undefined => {
    const text = (given[field] ?? '').trim()
    const value = text === '' ? undefined : readText(text)
    if (text !== '' && value === undefined) refuse(field, `cannot be used; write ${write}.`)
    return value
  }
  const zone = read('zone', (text) => (isZone(text) ? text : undefined), 'an IANA time zone such as Europe/Dublin')
  const every = read('every', readEvery, 'day, weekday, week, two weeks or month')
  const weekday = read('weekday', readWeekday, 'a weekday such as Sunday')
  const time = read('time', readTime, 'a clock time such as 7pm or 19:00')
  const dayOfMonth = read('dayOfMonth', readDayOfMonth, 'a day of the month from 1 to 31')
  const own = { zone, every, weekday, time, dayOfMonth }
  if (!sound || Object.values(own).every((value) => value === undefined)) return undefined

  const usual = program.schedule
  const whole = {
    every: every ?? usual?.every ?? (dayOfMonth === undefined ? 'week' : 'month'),
    weekday: weekday ?? usual?.weekday,
    dayOfMonth: dayOfMonth ?? usual?.dayOfMonth,
    time: time ?? usual?.time ?? '',
    zone: zone ?? program.zone ?? '',
  }
  checkWhole(whole, own, refuse)
  const quiet = program.quiet ?? USUAL_QUIET
  if (time !== undefined && isQuiet(time, quiet)) {
    refuse('time', `lies in the quiet hours, in which nothing is sent (${quiet.from} to ${quiet.to}); write another.`)
  }
  return sound ? JSON.stringify(scheduleOf(whole, program)) : undefined
}

type Whole = Pick<Schedule, 'every' | 'weekday' | 'dayOfMonth' | 'time' | 'zone'>

/** The parts that belong together: a day without a time, or a weekday for every day, was not meant so. */
function checkWhole(whole: Whole, own: Partial<Whole>, refuse: Note): void {
  const { every } = whole
  const weekly = every === 'week' || every === 'twoWeeks'
  if (whole.time === '') refuse('time', 'is missing; write one such as 7pm, or give the program a schedule.')
  if (whole.zone === '') refuse('zone', 'is missing; write one such as Europe/Dublin, or give the program a zone.')
  if (weekly && !whole.weekday)
    refuse('weekday', 'is missing; write one such as Sunday, or give the program a schedule.')
  if (!weekly && own.weekday)
    refuse('weekday', 'is for every week or two weeks; leave it out, or write "week" into every.')
  if (every === 'month' && !whole.dayOfMonth) refuse('dayOfMonth', 'is missing; write a day from 1 to 31.')
  if (every !== 'month' && own.dayOfMonth)
    refuse('dayOfMonth', 'is for every month; leave it out, or write "month" into every.')
}

function scheduleOf({ every, weekday, dayOfMonth, time, zone }: Whole, { quiet, schedule }: ProgramHours): Schedule {
  const weekly = every === 'week' || every === 'twoWeeks'
  return {
    every,
    ...(weekly && { weekday }),
    ...(every === 'month' && { dayOfMonth }),
    time,
    zone,
    ...(every === 'twoWeeks' && schedule?.anchor !== undefined && { anchor: schedule.anchor }),
    ...(quiet && { quiet }),
  }
}

function readDayOfMonth(text: string): number | undefined {
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? Number(text) : undefined
}
