import type { Measure, Weekday } from './goal'
import { sayCount, sayNumber } from './sayNumber'

const names = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function sayDays(days: readonly Weekday[]): string {
  const list = days.map((day) => names[day] as string)
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : (list[0] ?? '')
}

function sayTimes(value: number): string {
  if (value === 1) return 'once'
  return value === 2 ? 'twice' : `${sayNumber(value)} times`
}

/** Sleep is told by the night. */
export const nightly = ({ per, activity }: Measure): boolean =>
  per === 'day' && /^(?:sleep|get sleep|be asleep)\b/.test(activity)

/**
 * How Oars says a measure back, in plain words: "at least three times a week", "no more than two coffees a day",
 * "every day", "none at all", "once"; empty where the goal has no figure.
 */
export function describeMeasure(measure: Measure): string {
  const { bound, target, unit, per, days } = measure
  if (bound === 'vague') return ''
  if (bound === 'none')
    return days.length > 0
      ? `none on ${days.length === 5 && !days.includes(6) ? 'weekdays' : sayDays(days)}`
      : 'none at all'
  if (target === null) return bound === 'once' ? 'once' : ''
  if (bound === 'once') {
    if (days.length !== 1) return 'once'
    return `${measure.because.includes('by a day') ? 'by' : 'on'} ${sayDays(days)}`
  }
  const named = days.length > 0 && unit === 'time' && target === days.length
  if (named && days.length === 5 && !days.includes(6)) return 'every weekday'
  if (named) return per === 'week' ? `every ${sayDays(days)}` : `on ${sayDays(days)}`
  if (measure.because.includes('every day'))
    return target === 7 ? `every ${unit ?? 'day'}` : `every week${unit === 'night' ? 'night' : 'day'}`
  const much = unit === 'time' ? sayTimes(target) : sayCount(target, unit)
  const period =
    per === null ? '' : per === 'day' && days.length === 5 ? ' each weekday' : ` a ${nightly(measure) ? 'night' : per}`
  return `${bound === 'atMost' ? 'no more than' : 'at least'} ${much}${period}`
}
