import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import type { Quantity } from '../3-quantities'
import { stem } from '../stem'
import { type Claim, judgeAmount, type Shape } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import { daysOfWeek, tallyDays, tallyTimes } from './tally'
import type { Topic } from './topicOf'
import type { Candidate } from './weighFigures'

const everyDay = phrases('everyDay')
const broke = phrases('broke')
const sessions = /^(?:session|sitting|lesson|class|round|set|go)(?:s|es)?$/
const someMissed = / (?:missed|skipped|forgot|failed|off|late) /
const inAll = / (?:in total|total|altogether|all told|in all|over the week|for the week|across the week) /
/** Words that say of a limit that it was kept. */
const keptIt = / (?:kept|stuck|stayed|managed|did|within|under|held|hit|made) /
/** Days told of something else: "away for three days", "I was ill four days". */
const ofElse =
  / (?:off|away|late|ill|sick|poorly|busy|work|worked|working|shifts?|school|missed|skipped|over|more than) /
/** Before a figure of days that are not the days it was done on: "the other three days", "for two days". */
const apart = /^(?:other|last|past|next|those|these|for|in|after|every|than)$/

/** A clause of no more tokens than this is the figure and hardly more. */
const SHORT = 3

/** More often than this in a day is not told without "a day". */
const MOST_TIMES_A_DAY = 3

/** A figure of things a day that no bare count of days comes near. */
const MANY = 20

/** From so many on a goal is told in thousands: "7" of 8,000 steps may be days, or 7,000. */
const THOUSANDS = 1000

const isPlural = (noun = ''): boolean => /[^su']s$/.test(noun)

/** True where it is to be done more than once each day. */
const isOften = ({ unit, target }: Measure): boolean => unit === 'time' && (target ?? 0) > 1

/** "5/7", "6 of 7 days", "12 of 14" for twice a day: out of the days or the times of the week. */
export function claimOutOf(readings: readonly ClauseReading[], measure: Measure): Claim | undefined {
  const week = daysOfWeek(measure)
  const times = tallyTimes(0, measure).of
  for (const at of readings) {
    if (at.negated || someMissed.test(at.words) || (measure.bound === 'atMost' && / over /.test(at.words))) continue
    for (const { kind, of, value } of at.quantities) {
      if (of === undefined || value > of || !/^(?:day|time|bare)$/.test(kind)) continue
      const ofTimes = isOften(measure) && of === times && kind !== 'day'
      if (!ofTimes && kind !== 'day' && (of !== week || measure.target === week)) continue
      const progress = value >= of ? 'met' : value > 0 ? 'partial' : 'missed'
      const amount = value >= of && measure.bound !== 'atMost' ? measure.target : null
      const tally = { count: value, of, unit: ofTimes ? 'time' : 'day' } as const
      return { progress, amount, tally, sure: 0.8, because: 'out of those of the week', at, counted: true }
    }
  }
  return undefined
}

/** "Four days", "three walks", where the goal is so much a day and no other figure fits it. */
export function claimSomeDays(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  measure: Measure,
  shape: Shape,
  topic: Topic,
): Claim | undefined {
  const week = daysOfWeek(measure)
  for (const at of readings) {
    if (at.negated || (shape === 'limit' ? !tellsKept(at) : !tellsDoing(at))) continue
    const days = at.quantities.find(({ kind, value }) => kind === 'day' && value > 0 && value <= week)
    if (days?.value === week && !ofElse.test(at.words)) {
      const amount = shape === 'limit' ? null : measure.target
      return { progress: 'met', amount, tally: tallyDays(week, measure), sure: 0.58, because: 'every day told', at }
    }
    if (days === undefined && shape === 'limit') continue
    const some = days ?? at.quantities.find((each) => isTimes(each, topic) && each.value > 0 && each.value < week)
    if (!some) continue
    if (readings.some((each) => everyDay.test(each.words) && !each.negated)) return undefined
    const tally = isTold(tokens, at, some) ? tallyDays(some.value, measure) : undefined
    const counted = !ofElse.test(at.words)
    return { progress: 'partial', amount: null, tally, sure: 0.58, because: 'only days told', at, counted }
  }
  return undefined
}

const isTimes = ({ kind, noun }: Quantity, topic: Topic): boolean =>
  kind === 'time' ||
  (kind === 'bare' && noun !== undefined && (sessions.test(noun) || (isPlural(noun) && isNear(noun, topic))))

const isNear = (noun: string, { own, near }: Topic): boolean => own.has(stem(noun)) || near.has(stem(noun))

function tellsDoing({ close, generic, words, clause }: ClauseReading): boolean {
  return close > 0 || generic || / only /.test(words) || clause.to - clause.from <= SHORT
}

/** Of a limit a bare count of days that opens the answer, or one with a word for keeping to it. */
function tellsKept({ words, clause }: ClauseReading): boolean {
  if (broke.test(words) || ofElse.test(words)) return false
  return (clause.from === 0 && clause.to <= SHORT) || keptIt.test(words)
}

/** True where the figure is of the days it was done on, and can be told back as that. */
function isTold(tokens: readonly Token[], { words }: ClauseReading, { kind, value, high, from }: Quantity): boolean {
  const before = tokens[from - 1]?.norm ?? ''
  return kind !== 'bare' && high === undefined && value > 1 && !apart.test(before) && !ofElse.test(words)
}

/** The claim of a figure that is of the whole week, where the goal is so much a day; undefined where it is of a day. */
export function claimOfWeek(best: Candidate, measure: Measure, readings: readonly ClauseReading[]): Claim | undefined {
  if (isTotal(best, measure, readings)) return claimTotal(measure, best)
  return isOfDays(best, readings, measure) ? claimFewDays(measure, best) : undefined
}

/** "Over the week" said of a figure, or more times than a day holds where it is to be done so often a day. */
function isTotal({ quantity, value, at }: Candidate, measure: Measure, readings: readonly ClauseReading[]): boolean {
  if (quantity.each !== undefined || quantity.of !== undefined) return false
  if (measure.unit !== 'time') return inAll.test(at.words)
  if (readings.some(({ words }) => everyDay.test(words))) return false
  const target = measure.target ?? 0
  if (quantity.kind === 'time') return value > Math.max(MOST_TIMES_A_DAY, target)
  return quantity.kind === 'bare' && value > (isPlural(quantity.noun) ? target : Math.max(7, target))
}

/** So much a day is the goal and only the sum of the week is told: enough for every day or not. */
function claimTotal(measure: Measure, best: Candidate): Claim {
  const { value } = best
  const whole = tallyTimes(value, measure)
  const enough = value >= (measure.target ?? 0) * daysOfWeek(measure)
  return {
    progress: enough ? 'met' : value > 0 ? 'partial' : 'missed',
    amount: null,
    ...(measure.unit === 'time' && value <= whole.of ? { tally: whole } : {}),
    sure: Math.min(0.45 + best.rank * 0.1, 0.6),
    because: 'only the sum told',
    at: best.at,
    counted: true,
  }
}

/** "Three again", where so many words a day are the goal, or "six or so" for twice a day: hardly of one day. */
function isOfDays({ quantity, value }: Candidate, readings: readonly ClauseReading[], measure: Measure): boolean {
  const { kind, word } = quantity
  const bare = kind === 'bare' && word !== 'k' && quantity.of === undefined && quantity.each === undefined
  if (!bare || value <= 0 || value > 7 || isPlural(quantity.noun)) return false
  const counted = readings.some((each) =>
    each.quantities.some((other) => other.kind === 'day' || other.kind === 'time'),
  )
  const often = isOften(measure) && judgeAmount(measure, value) === 'exceeded'
  return !counted && (often || (measure.target ?? 0) >= MANY)
}

/** Days most likely; told back as days only where nothing else fits. */
function claimFewDays(measure: Measure, best: Candidate): Claim {
  const { value, at } = best
  const progress = value >= daysOfWeek(measure) ? 'met' : 'partial'
  const plain = !isOften(measure) && (measure.target ?? 0) < THOUSANDS && value <= daysOfWeek(measure)
  const tally = plain ? tallyDays(value, measure) : undefined
  return { progress, amount: null, tally, sure: 0.58, because: 'only days told', at, counted: true }
}
