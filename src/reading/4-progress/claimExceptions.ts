import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import { isDayUnit } from '../3-quantities/units'
import { numberOf } from '../3-quantities/words'
import type { Tally } from '../reading'
import { type Claim, isPerDay, judgeAmount, SEALED, type Shape } from './claim'
import type { ClauseReading } from './readClause'
import { tallyDays, tallyTimes } from './tally'

const exceptWord =
  / (?:(?:every|each|all) (?:single )?(?:\w+ ){0,2}(?:but|except|excepting|bar|barring|minus|save)|all but|except|apart from|aside from|other than|bar|barring|excluding|with the exception of)(?: for| on)? /
const denied = / (?:no|none|not|never) .{0,80}(?:except|apart|bar|but) /
const everyDay = / (?:every|each|all) (?:single )?(?:day|night|morning|evening)s? /
const missedSome = / (?:missed|skipped|forgot|late|failed|slipped|off) /
const wholeButOne = / (?:everything|everyone|anything|all) .{0,60}(?:except|but|apart from|bar) /

/** "every day but Sunday", "all but one": how many are taken away; 'some' where the words do not count them. */
function takenAway(tokens: readonly Token[], reading: ClauseReading): number | 'some' | undefined {
  if (!exceptWord.test(reading.words)) return undefined
  const { from, to } = reading.clause
  let at = from
  for (let i = from; i < to; i++) {
    if (/^(?:but|except|excepting|bar|barring|minus|save|than|from|excluding|of)$/.test(tokens[i]?.norm ?? '')) at = i
  }
  const days = reading.days.filter((mention) => mention.from > at).flatMap((mention) => mention.days)
  if (days.length > 0) return new Set(days).size
  const next = tokens[at + 1]?.norm ?? ''
  if (next === 'the' && tokens[at + 2]?.norm === 'one') return 1
  return numberOf(next === 'the' || next === 'for' ? (tokens[at + 2]?.norm ?? '') : next) ?? 'some'
}

/** "Missed two", "missed it three evenings". */
const someOfIt =
  / (?:missed|skipped|forgot) (?:(?:it|them|mine|out|on|my \w+|the \w+) ){0,2}(?:one|two|three|four|a (?:few|couple)|once|twice|[1-6]) /

/** What is left of the week without so many days, or without so many of its times where it is to be done often a day. */
function tallyWithout({ words, days, quantities }: ClauseReading, less: number, measure: Measure): Tally | undefined {
  const unit = quantities.find(({ kind }) => kind === 'day')?.unit
  const often = measure.unit === 'time' && (measure.target ?? 1) > 1
  if (often && unit !== undefined && unit !== 'day') return undefined
  const byDay = !often || unit === 'day' || days.length > 0 || everyDay.test(words)
  const whole = byDay ? tallyDays(0, measure) : tallyTimes(0, measure)
  return less < whole.of ? { ...whole, count: whole.of - less } : undefined
}

/** True for a goal of every day, or of every weekday. */
export function isDaily(measure: Measure, shape: Shape): boolean {
  return (
    shape === 'days' && (measure.target === 7 || measure.days.length === 5 || measure.because.includes('every day'))
  )
}

/** The claims that exceptions make: "all but one", "every day except Sunday", "missed two days". */
export function claimExceptions(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  measure: Measure,
  shape: Shape,
): Claim[] {
  if (shape === 'once') {
    const at = readings.find((reading) => wholeButOne.test(reading.words))
    return at ? [{ progress: 'missed', amount: 0, sure: 0.72, because: 'all but that', at }] : []
  }
  const claims: Claim[] = []
  const counted = shape === 'days' || shape === 'count'
  const daily = isDaily(measure, shape)
  for (const at of readings) {
    const less = takenAway(tokens, at)
    if (less !== undefined && (!at.negated || denied.test(at.words))) {
      const all = shape === 'days' && everyDay.test(at.words)
      const of = all && !daily ? 7 : measure.target
      const left = counted && less !== 'some' && of !== null && of > less ? of - less : null
      // "off it every night except Saturday": of what is to stop, some is a break
      const kept = left !== null && all ? judgeAmount(measure, left) : 'partial'
      const progress = shape === 'stop' ? 'missed' : kept
      const tally = isPerDay(measure, shape) && less !== 'some' ? tallyWithout(at, less, measure) : undefined
      claims.push({ progress, amount: left, tally, sure: SEALED, because: 'all but some', at })
    } else if ((shape === 'open' || shape === 'each') && someOfIt.test(at.words)) {
      const some = at.quantities.find(({ kind, of }) => of === undefined && /^(?:day|bare|time)$/.test(kind))
      const tally = some && shape === 'each' ? tallyWithout(at, some.value, measure) : undefined
      claims.push({ progress: 'partial', amount: null, tally, sure: 0.7, because: 'some missed', at })
    } else if (missedSome.test(at.words) && at.days.length === 0 && counted && measure.target !== null) {
      const some = at.quantities.find(
        (quantity) => isDayUnit(quantity.unit) || quantity.kind === 'bare' || quantity.kind === 'time',
      )
      const left = some && some.of === undefined && some.high === undefined ? measure.target - some.value : 0
      if (some && left > 0 && (daily || some.kind === 'bare')) {
        claims.push({ progress: judgeAmount(measure, left), amount: left, sure: 0.64, because: 'some missed', at })
      }
    }
  }
  return claims
}
