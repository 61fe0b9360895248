import { type Quiet, type Schedule, USUAL_QUIET } from '../../src/record/schedule'
import { minutesOf } from './clocks'

const DAY = 86_400_000

/** Days since 1 January 1970, a Thursday. */
export const dayNumber = (date: string) => Date.parse(date) / DAY

/** The date of a day number. */
export const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: number) => ((day + 3) % 7) + 1

const weekOf = (day: number) => Math.floor((day + 3) / 7)

/** Whether a schedule names a day, told without a calendar library. */
export function names({ every, weekday, dayOfMonth = 1, anchor = '1970-01-05' }: Schedule, day: number): boolean {
  if (every === 'day') return true
  if (every === 'weekday') return weekdayOf(day) < 6
  if (every === 'month') {
    const [year = 0, month = 0, date] = dateOf(day).split('-').map(Number)
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return date === Math.min(dayOfMonth, last)
  }
  const evenWeek = every === 'week' || (weekOf(day) - weekOf(dayNumber(anchor))) % 2 === 0
  return evenWeek && weekdayOf(day) === weekday
}

/** Whether a clock time is quiet: fewer minutes after they begin than they last, going round the clock. */
export function inQuiet(clock: string, { from, to }: Quiet = USUAL_QUIET): boolean {
  const round = (minutes: number) => (minutes + 1440) % 1440
  return round(minuteOf(clock) - minuteOf(from)) < round(minuteOf(to) - minuteOf(from))
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** When a schedule asks on a local day (epoch ms), found by going through the day's minutes; undefined for not at all. */
export function expectedOn(date: string, { time, quiet = USUAL_QUIET }: Schedule, zone: string): number | undefined {
  const wanted = inQuiet(time, quiet) ? quiet.to : time
  const minutes = minutesOf(date, zone)
  for (const clock of [wanted, quiet.to, '00:00']) {
    const exact = minutes.find((minute) => minute.clock === clock)
    if (exact && !inQuiet(clock, quiet)) return exact.at
    const after = minutes.find((minute, i) => minute.clock > clock && (minutes[i - 1]?.clock ?? '') < clock)
    const gap = 1440 - minutes.length
    const before = minutes.find((minute) => minute.clock === clockOf(Math.max(minuteOf(clock) - gap, 0)))
    const nearest = after ?? before
    if (nearest && !inQuiet(nearest.clock, quiet)) return nearest.at
  }
  return undefined
}
