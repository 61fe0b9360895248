import type { Every } from '../record/schedule'

const EVERY: Readonly<Record<string, Every>> = {
  ...{ day: 'day', daily: 'day', 'every day': 'day' },
  ...{ weekday: 'weekday', weekdays: 'weekday', 'every weekday': 'weekday' },
  ...{ week: 'week', weekly: 'week', 'every week': 'week' },
  ...{ twoweeks: 'twoWeeks', 'two weeks': 'twoWeeks', 'every two weeks': 'twoWeeks', 'every other week': 'twoWeeks' },
  ...{ month: 'month', monthly: 'month', 'every month': 'month' },
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** How often, as staff write it: "week", "weekly", "two weeks"; undefined where it is none of these. */
export function readEvery(text: string): Every | undefined {
  const known = text.trim().toLowerCase()
  return Object.hasOwn(EVERY, known) ? EVERY[known] : undefined
}

/** A weekday, 1 Monday to 7 Sunday, from "Sunday" or its first three letters; undefined where it is none. */
export function readWeekday(text: string): number | undefined {
  const name = text.trim().toLowerCase()
  const found = WEEKDAYS.findIndex((weekday) => name === weekday || name === weekday.slice(0, 3))
  return found < 0 ? undefined : found + 1
}

/** A clock time as "19:30" from "19:30", "9:05", "7pm" or "7.30 pm"; undefined where it could be two times, or none. */
export function readTime(text: string): string | undefined {
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d\d))? ?(?:([ap])\.?m\.?)?$/.exec(text.trim().toLowerCase()) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  if (half === undefined && !/[:.]/.test(text)) return undefined
  const hour = Number(hours)
  if (half === undefined) return hour > 23 ? undefined : `${hours.padStart(2, '0')}:${minutes}`
  if (hour < 1 || hour > 12) return undefined
  return `${String((hour % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${minutes}`
}
