import { convert, unitOf } from '../reading/3-quantities/units'
import type { Progress, Tally } from '../reading/reading'
import { nightly } from './describeMeasure'
import type { Measure } from './goal'
import { plural } from './goalWords'
import { figure, sayCount, sayNumber, takesFigure } from './sayNumber'

const outing = /^(?:go(?:ing)? (?:for|on) an? |have an? |take an? |do an? )([a-z]{3,12})$/i

/** What the figure counts, in the plural and as a noun that reads well, or '' where "of the three" says it better. */
function countedNoun(measure: Measure): string {
  const { unit, activity } = measure
  if (unit === null) return ''
  if (unit === 'time') {
    const noun = outing.exec(activity)?.[1]
    return noun ? plural(noun.toLowerCase()) : measure.per === 'day' ? 'times' : ''
  }
  if (/^(?:thing|chunk)$/.test(unit)) return ''
  return plural(unit)
}

const space = (word: string): string => (word ? ` ${word}` : '')

function perOf(measure: Measure): string {
  if (measure.per === null || measure.because.includes('every day')) return ''
  if (measure.per !== 'day') return ''
  return nightly(measure) ? ' a night' : ' a day'
}

/** A number beside its unit: minutes and km keep figures, counted things take words. */
const say = (value: number, unit: string | null): string => (takesFigure(unit) ? figure(value) : sayNumber(value))

function tellLimit(measure: Measure, amount: number, target: number): string | undefined {
  const much =
    amount === 0 ? `no${space(countedNoun(measure))}` : sayCount(amount, measure.unit === 'time' ? null : measure.unit)
  if (amount === 0 && countedNoun(measure) === '') return undefined
  const limit = /^[£$€%]$/.test(measure.unit ?? '') ? sayCount(target, measure.unit) : say(target, measure.unit)
  const period = perOf(measure)
  if (amount > target) return `${much}${period}, against a limit of ${limit}`
  return amount === target ? `${much}${period}, right on the limit` : `${much}${period}, within the limit of ${limit}`
}

/**
 * What was done as a short noun phrase for a reflection: "one of the three runs", "20 of the 30 minutes a day",
 * "none of the three", "all three", "12 cigarettes a day, against a limit of five"; by the `tally` where it was told in days
 * or times of the week. Only where the amount and the goal's figure are known
 * and the phrase reads as good English; else undefined. Only the client's own figures are used.
 */
export function tellAmount(
  measure: Measure,
  progress: Progress,
  amount: number | null,
  tally?: Tally,
): string | undefined {
  const { target, unit, bound } = measure
  if (tally) return tellTally(tally, measure)
  if (amount === null || progress === 'unknown' || amount < 0) return undefined
  if (bound === 'none') return undefined
  if (target === null || target <= 0 || bound === 'vague') return undefined
  if (bound === 'atMost') return tellLimit(measure, amount, target)
  if (target === 1) return tellSingle(measure, amount)
  const kind = unit === null ? undefined : unitOf(unit)?.kind
  const noun = countedNoun(measure)
  const period = perOf(measure)
  if (kind === 'money' || kind === 'percent') {
    if (amount === 0) return `none of the ${sayCount(target, unit)}`
    if (amount === target) return `the full ${sayCount(target, unit)}`
    return amount < target
      ? `${sayCount(amount, unit)} of the ${sayCount(target, unit)}`
      : `${sayCount(amount, unit)}, past the ${sayCount(target, unit)}`
  }
  const whole = Number.isInteger(amount)
  const of = whole ? say(target, unit) : figure(target)
  if (amount === 0) return `none of the ${of}${space(noun)}`
  if (amount === target) return target === 2 && !period ? `both ${noun || 'times'}` : `all ${of}${space(noun)}${period}`
  if (amount < target) return `${say(amount, unit)} of the ${of}${space(noun)}${period}`
  return `${say(amount, unit)}${space(noun)}${period}, past the ${of} you aimed for`
}

/** So many days or times of the week, beside a goal of so much a day: "four of the seven days", "12 of the 14 times". */
function tellTally({ count, of, unit }: Tally, measure: Measure): string {
  const noun = unit === 'time' ? 'times' : nightly(measure) ? 'nights' : 'days'
  if (count === 0) return `none of the ${sayNumber(of)} ${noun}`
  return count === of ? `all ${sayNumber(of)} ${noun}` : `${sayNumber(count)} of the ${sayNumber(of)} ${noun}`
}

/** A goal of one: nothing to say for done or not done, only for more than one, or for part of an hour, a km. */
function tellSingle(measure: Measure, amount: number): string | undefined {
  const { unit, bound } = measure
  if (amount === 0 || unit === null) return undefined
  const period = perOf(measure)
  if (amount > 1) return unit === 'time' ? undefined : `${sayCount(amount, unit)}${period}`
  if (amount === 1)
    return unit === 'time' || bound === 'once'
      ? undefined
      : `the ${takesFigure(unit) ? 'full' : 'one'} ${unit}${period}`
  const minutes = convert(amount, unit, 'minute')
  return minutes === undefined ? undefined : `${sayCount(minutes, 'minute')}${period}`
}
