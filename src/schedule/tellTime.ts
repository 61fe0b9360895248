import type { Schedule } from '../record/schedule'
import { localAt } from './localAt'

/** A time as a person would say it: "Sunday 29 November around 10:00". */
export function tellWhen(at: number, zone: string): string {
  const { hour, minute } = localAt(at, zone)
  return `${tellDay(at, zone)} around ${hour}:${String(minute).padStart(2, '0')}`
}

/** A day as a person would say it: "Sunday 29 November". */
export function tellDay(at: number, zone: string): string {
  return `${WEEKDAYS[localAt(at, zone).dayOfWeek - 1]} ${tellDate(at, zone)}`
}

/** A date as a person would say it: "29 November". */
export function tellDate(at: number, zone: string): string {
  const local = localAt(at, zone)
  return `${local.day} ${MONTHS[local.month - 1]}`
}

/** A schedule as a person would say it: "every other Sunday at 19:00". */
export function tellSchedule(schedule: Schedule): string {
  return `${tellDays(schedule)} at ${schedule.time.replace(/^0/, '')}`
}

function tellDays({ every, weekday, dayOfMonth }: Schedule): string {
  const name = weekday === undefined ? undefined : WEEKDAYS[weekday - 1]
  switch (every) {
    case 'day':
      return 'every day'
    case 'weekday':
      return 'Monday to Friday'
    case 'week':
      return `every ${name ?? 'week'}`
    case 'twoWeeks':
      return name ? `every other ${name}` : 'every two weeks'
    case 'month':
      return dayOfMonth ? `every month on the ${ordinal(dayOfMonth)}` : 'every month'
  }
}

function ordinal(day: number): string {
  const ending = Math.floor(day / 10) === 1 ? undefined : ENDINGS[day % 10]
  return `${day}${ending ?? 'th'}`
}

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' }
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
