import type { Token } from './1-normalise'
import { isClock } from './3-quantities/isClock'
import { type FoundNumber, readNumber } from './3-quantities/readNumber'
import { type UnitKind, unitOf } from './3-quantities/units'
import { numberOf } from './3-quantities/words'

/** A figure found in the words, with what it counts. Tokens `from` to `to` (not included) hold it. */
export interface Quantity {
  from: number
  to: number
  value: number
  /** Upper end of a range: "two or three" is 2, high 3. */
  high?: number
  /** The whole it is taken from: "2 of 3", "four out of five". */
  of?: number
  /** The token after the figure and its unit, before any "a day". */
  unitEnd: number
  kind: UnitKind | 'bare' | 'fraction'
  /** Unit name (units.ts) where the words give one: "minute", "£", "time", "night". */
  unit?: string
  /** The word counted, as normalised: "shops", "units"; also set beside a unit. */
  noun?: string
  /** "each", "a day", "on average": the figure is for every day or time, not for the whole. */
  each?: 'day' | 'week' | 'time'
  /** The very word that gave it, where its sense matters: "both", "once", "none", "half". */
  word?: string
}

const pronounBefore =
  /^(?:little|wee|tiny|young|younger|youngest|eldest|loved|dear|this|that|these|those|which|next|last|first|second|third|fourth|fifth|other|another|any|every|the|no|my|each|good|bad|big|small|new|old|online|wrong|right)$/
const skip =
  /^(?:whole|full|whopping|measly|proper|good|solid|lousy|big|little|small|different|other|extra|single|separate|long|short|quick|decent|entire|of|my|the|them|those|these)$/
const perWord: Readonly<Record<string, 'day' | 'week'>> = {
  day: 'day',
  daily: 'day',
  night: 'day',
  evening: 'day',
  morning: 'day',
  week: 'week',
  weekly: 'week',
}

/** "this one", "the thursday one": a pronoun, no figure. "just the one" is one. */
function isPronounOne(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.norm
  if (word !== 'one') return false
  const before = tokens[i - 1]?.norm ?? ''
  const next = tokens[i + 1]?.norm ?? ''
  if (/^(?:would|can|should|could|must|might|cannot|can't|may|ought|needs|does|has)$/.test(next)) return true
  if (before === 'the' && /^(?:just|only)$/.test(tokens[i - 2]?.norm ?? '')) return false
  if (/^(?:day|thing|of those|another)$/.test(next) && next !== 'day') return false
  if (/^(?:or|day|knows|else)$/.test(next) && before !== 'only' && next !== 'or') return next !== 'day'
  if (next.startsWith("'") || (before === 'single' && /^(?:every|each)$/.test(tokens[i - 2]?.norm ?? ''))) return true
  return pronounBefore.test(before) || /day$/.test(before) || before === 'no'
}

/** "I'm 43" is an age and "both tired" tells of two people: neither counts anything. */
function isAside(tokens: readonly Token[], i: number, number: FoundNumber, to: number): boolean {
  const before = tokens[i - 1]?.norm ?? ''
  const next = tokens[number.end]?.norm ?? ''
  if (/^minds?$/.test(next)) return true
  if (number.word === 'both')
    return (
      number.end < to && !afterBoth.test(next) && !/s$/.test(next) && !/[^s]s$/.test(tokens[number.end + 1]?.norm ?? '')
    )
  const person = before === "i'm" || (before === 'am' && tokens[i - 2]?.norm === 'i') || before === 'aged'
  return person && number.unit === undefined && number.of === undefined && unitOf(next) === undefined
}

/** "ps5", "B12", "covid19": the figure is part of a name. "x3" and "£5" count. */
function isNamePart(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    tokens[i]?.kind === 'number' &&
    before?.kind === 'word' &&
    before.end === tokens[i]?.start &&
    !/^(?:x|by|at|only|just|did|got)$/.test(before.norm)
  )
}

/** Words after "both" that leave it a count. */
const afterBoth =
  /^(?:of|done|went|were|in|sent|completed|finished|and|good|ok|okay|fine|great|too|again|yesterday|today|now|then|this|the|my|kept|ticked|yes|attended|made|,|\.|!|✅)$/

function eachAfter(
  tokens: readonly Token[],
  at: number,
  to: number,
): { each: Quantity['each']; end: number } | undefined {
  for (let i = at; i < Math.min(to, at + 3); i++) {
    const norm = tokens[i]?.norm ?? ''
    const next = tokens[i + 1]?.norm ?? ''
    if (/^(?:a|an|per|each|every|\/)$/.test(norm)) {
      const target = next === 'single' ? (tokens[i + 2]?.norm ?? '') : next
      if (perWord[target]) return { each: perWord[target], end: i + (next === 'single' ? 3 : 2) }
      if (/^(?:time|session|go)$/.test(target)) return { each: 'time', end: i + 2 }
      if (norm === 'each') return { each: 'time', end: i + 1 }
      if (norm !== '/') return undefined
    }
    if (norm === 'daily' || norm === 'nightly') return { each: 'day', end: i + 1 }
    if (norm === 'average' || norm === 'avg') return { each: 'day', end: i + 1 }
    if (norm === 'on' && next === 'average') return { each: 'day', end: i + 2 }
    if (numberOf(norm) !== undefined || /^(?:but|and|or)$/.test(norm)) return undefined
  }
  return undefined
}

/** The unit or noun counted, looked for in the three words after the number. */
function countedAfter(
  tokens: readonly Token[],
  at: number,
  to: number,
): { unit?: string; kind?: UnitKind; noun?: string; end: number } {
  let i = at
  while (i < to && i < at + 2 && (skip.test(tokens[i]?.norm ?? '') || tokens[i]?.norm === '-')) i++
  const token = tokens[i]
  if (!token || i >= to) return { end: at }
  const unit = unitOf(token.norm)
  if (unit && !(unit.name === 'time' && token.norm === 'x' && token.start !== tokens[i - 1]?.end)) {
    return { unit: unit.name, kind: unit.kind, noun: token.norm, end: i + 1 }
  }
  if (token.kind !== 'word') return { end: at }
  const plural = /s$/.test(token.norm) && !/^(?:was|is|this|yes|as|has|its|always|days?)$/.test(token.norm)
  const second = tokens[i + 1]
  const later = second && i + 1 < to ? unitOf(second.norm) : undefined
  if (
    later &&
    !plural &&
    later.kind !== 'time' &&
    /^(?:dry|sober|clean|free|full|school|work|good|calm|bad)$/.test(token.norm)
  ) {
    return { unit: later.name, kind: later.kind, noun: second?.norm, end: i + 2 }
  }
  return { noun: token.norm, end: plural ? i + 1 : at }
}

/**
 * The figures among `tokens[from..to)`, in order: numbers with what they count, ranges, "x of y", "each", "half",
 * "once", "both", "none". Clock times, dates, ordinals and "one" as a pronoun are left out.
 */
export function findQuantities(tokens: readonly Token[], from: number, to: number): Quantity[] {
  const found: Quantity[] = []
  let i = from
  while (i < to) {
    const clock = isClock(tokens, i, from, to)
    if (isNamePart(tokens, i)) {
      i++
      continue
    }
    if (clock > 0) {
      i += clock
      continue
    }
    const number = isPronounOne(tokens, i) ? undefined : readNumber(tokens, i, to)
    if (!number) {
      i++
      continue
    }
    if (number.skip || isAside(tokens, i, number, to)) {
      i = number.end
      continue
    }
    const counted = number.unit
      ? { unit: number.unit, kind: unitOf(number.unit)?.kind, noun: number.noun, end: number.end }
      : countedAfter(tokens, number.end, to)
    const each = eachAfter(tokens, counted.end, to)
    const quantity: Quantity = {
      from: i,
      to: Math.max(counted.end, number.end),
      unitEnd: Math.max(counted.end, number.end),
      value: number.value,
      kind: number.fraction ? 'fraction' : (counted.kind ?? 'bare'),
    }
    if (number.high !== undefined) quantity.high = number.high
    if (number.of !== undefined) quantity.of = number.of
    if (number.word) quantity.word = number.word
    if (counted.unit) quantity.unit = counted.unit
    if (counted.noun) quantity.noun = counted.noun
    if (each) {
      quantity.each = each.each
      quantity.to = Math.max(quantity.to, each.end)
    }
    found.push(quantity)
    i = Math.max(quantity.to, i + 1)
  }
  return found
}
