import type { Every, Schedule } from '../../record/schedule'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const EVERY: Record<Every, string> = {
  day: 'every day',
  weekday: 'Monday to Friday',
  week: 'every week',
  twoWeeks: 'every other week',
  month: 'every month',
}

/** A schedule in plain words for the page of a client's data: "every week, on Sunday, at 19:00, Europe/Madrid". */
export function tellRhythm({ every, weekday, dayOfMonth, time, zone }: Schedule): string {
  const day = weekday === undefined ? undefined : `on ${WEEKDAYS[weekday - 1]}`
  const date = dayOfMonth === undefined ? undefined : `on day ${dayOfMonth} of it`
  return [EVERY[every], every === 'month' ? date : day, `at ${time}`, zone]
    .filter((part) => part !== undefined)
    .join(', ')
}
