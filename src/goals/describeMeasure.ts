import { unitOf } from '../reading/3-quantities/units'
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

const isWorkingWeek = (days: readonly Weekday[]): boolean => days.length === 5 && !days.includes(6)

/** Where or with what a goal of none holds: "no screens in bed". Words about the client themselves are left in the quote. */
const holdsAt = /\b(?:in|at|during|before|after|until|with|on) (?!.*\b(?:i|me|my|mine|we|us|our)\b)[a-z' ]{2,30}$/i

/** "No cigarettes" is none at all, "quit smoking" is no smoking, "no screens in bed" is none in bed, "stay sober" is every day. */
function describeNone({ days, activity, clock }: Measure): string {
  const keeps = /^(?:stay|keep|remain|be|get|go)\b/i.test(activity)
  if (days.length > 0) return `${keeps ? '' : 'none '}on ${isWorkingWeek(days) ? 'weekdays' : sayDays(days)}`
  if (clock) return keeps ? `every day ${clock}` : `none ${clock}`
  if (keeps) return 'every day'
  const where = holdsAt.exec(activity.slice(-60))?.[0]
  if (where) return `none ${where.toLowerCase()}`
  const thing = /^(?:quit|stop|avoid|give up|cut out)(?:ting|ping|ing)? ([a-z]+(?: [a-z]+)?)$/i.exec(activity)?.[1]
  return thing && !/\b(?:my|me|the|a|so|being)\b/i.test(thing) ? `no ${thing} at all` : 'none at all'
}

/**
 * How Oars says a measure back, in plain words: "at least three times a week", "no more than two coffees a day",
 * "every day", "by 11 every night", "none at all", "once", "5 kg in all"; empty where the goal has no figure.
 */
export function describeMeasure(measure: Measure): string {
  const { bound, target, unit, per, days, clock } = measure
  if (bound === 'vague') return ''
  if (bound === 'none') return describeNone(measure)
  if (target === null) return bound === 'once' ? 'once' : ''
  if (bound === 'once') {
    if (days.length !== 1) return 'once'
    return `${measure.because.includes('by a day') ? 'by' : 'on'} ${sayDays(days)}`
  }
  const at = clock ? `${clock} ` : ''
  const named = days.length > 0 && unit === 'time' && target === days.length
  if (named && isWorkingWeek(days)) return `${at}every weekday`
  if (named) return at + (per === 'week' ? `every ${sayDays(days)}` : `on ${sayDays(days)}`)
  if (measure.because.includes('every day'))
    return at + (target === 7 ? `every ${unit ?? 'day'}` : `every week${unit === 'night' ? 'night' : 'day'}`)
  const much = unit === 'time' ? sayTimes(target) : sayCount(target, unit)
  if (bound === 'atLeast' && per === null && isReached(unit)) return `${much} in all`
  return `${bound === 'atMost' ? 'no more than' : 'at least'} ${much}${sayPeriod(measure)}`
}

/** " a week", " a night", " each weekday", or the days that a figure without a period is for. */
function sayPeriod(measure: Measure): string {
  const { per, days } = measure
  if (per === 'day' && isWorkingWeek(days)) return ' each weekday'
  if (per !== null) return ` a ${nightly(measure) ? 'night' : per}`
  if (days.length === 0) return ''
  return ` on ${isWorkingWeek(days) ? 'weekdays' : sayDays(days)}`
}

/** Weight and money without a period are an amount to come to. */
function isReached(unit: string | null): boolean {
  const kind = unit === null ? undefined : unitOf(unit)?.kind
  return kind === 'weight' || kind === 'money'
}
