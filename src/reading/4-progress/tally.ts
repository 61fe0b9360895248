import type { Measure } from '../../goals/goal'
import type { Tally } from '../reading'

/** How many days of a week a goal of so much a day is for. */
export const daysOfWeek = (measure: Measure): number => (measure.days.length > 0 ? measure.days.length : 7)

/** So many of the days of a goal's week. */
export const tallyDays = (count: number, measure: Measure): Tally => ({ count, of: daysOfWeek(measure), unit: 'day' })

/** So many of the times of a goal's week, where it is to be done so often a day: 14 for twice a day. */
export function tallyTimes(count: number, measure: Measure): Tally {
  const aDay = measure.target ?? 1
  return aDay === 1 ? tallyDays(count, measure) : { count, of: aDay * daysOfWeek(measure), unit: 'time' }
}
