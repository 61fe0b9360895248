import type { Token } from '../1-normalise'
import numbers from '../lexicon/numbers.json'
import { unitOf } from './units'
import { numberOf, timesOf } from './words'

/** A number as read at one place, `end` being the token after it. */
export interface FoundNumber {
  value: number
  end: number
  high?: number
  of?: number
  unit?: string
  noun?: string
  fraction?: boolean
  word?: string
  /** True for words that look like a number here and count nothing ("half asleep"); they are passed over. */
  skip?: boolean
}

const cash: Readonly<Record<string, number>> = numbers.money
const parts: Readonly<Record<string, number>> = { third: 3, thirds: 3, quarter: 4, quarters: 4, fifths: 5, fifth: 5 }
/** Units that "a" and "and a half" go with: "a mile", "a litre and a half". */
const measured = /^(?:hour|mile|km|kilometre|kilometer|litre|liter|kilo|kg|lb|pound|stone)$/
const noneWords = /^(?:none|zero|nil|zilch|nada|nowt)$/

const norm = (tokens: readonly Token[], i: number, to: number): string => (i < to ? (tokens[i]?.norm ?? '') : '')

/** A plain figure: "25", "two hundred", "14k", "1.5", "two and a half", "£20". */
function readFigure(tokens: readonly Token[], i: number, to: number): FoundNumber | undefined {
  const first = norm(tokens, i, to)
  if (/^[£$€]$/.test(first)) {
    const amount = readFigure(tokens, i + 1, to)
    return amount && { ...amount, unit: first, noun: first }
  }
  let value = numberOf(first)
  if (value === undefined) return undefined
  let end = i + 1
  const scale = norm(tokens, end, to)
  if ((scale === 'hundred' || scale === 'thousand' || scale === 'grand') && value < 1000) {
    value *= scale === 'hundred' ? 100 : 1000
    end++
    const rest = norm(tokens, end, to) === 'and' ? end + 1 : end
    const more = numberOf(norm(tokens, rest, to))
    if (more !== undefined && more > 0 && more < 100) {
      value += more
      end = rest + 1
    }
  } else if (value >= 20 && value < 100 && value % 10 === 0 && tokens[i]?.kind === 'word') {
    const more = numberOf(norm(tokens, end, to))
    if (more !== undefined && more > 0 && more < 10 && tokens[end]?.kind === 'word') {
      value += more
      end++
    }
  } else if (scale === 'k' && tokens[end]?.start === tokens[i]?.end) {
    // "5k" is a distance and "14k" of steps a thousand: the goal's own unit tells which, so both are kept.
    return { value, end: end + 1, word: 'k', noun: 'k' }
  }
  if (
    norm(tokens, end, to) === 'and' &&
    /^(?:a|1\/2)$/.test(norm(tokens, end + 1, to)) &&
    norm(tokens, end + 2, to) === 'half'
  ) {
    return { value: value + 0.5, end: end + 3 }
  }
  if (norm(tokens, end, to) === 'ish') return { value, end: end + 1 }
  const half = numberOf(norm(tokens, end, to))
  if (tokens[end]?.text && half !== undefined && half < 1 && half > 0) return { value: value + half, end: end + 1 }
  return { value, end }
}

/** "half an hour", "an hour and a half", "a couple", "a tenner", "a mile", "half the chapters", "a third", "two thirds". */
function readPhrase(tokens: readonly Token[], i: number, to: number): FoundNumber | undefined {
  const first = norm(tokens, i, to)
  const second = norm(tokens, i + 1, to)
  const third = norm(tokens, i + 2, to)
  const article = first === 'a' || first === 'an' || first === 'one'
  if (first === 'half') {
    if (second === 'an' && third === 'hour') return { value: 0.5, end: i + 3, unit: 'hour', noun: 'hour' }
    const measure = second === 'a' ? third : second
    if (measured.test(measure) && measure !== 'hour')
      return { value: 0.5, end: i + (second === 'a' ? 3 : 2), unit: unitOf(measure)?.name, noun: measure }
    if (second === 'hour' || (second === '-' && third === 'hour'))
      return { value: 0.5, end: i + (second === '-' ? 3 : 2), unit: 'hour', noun: 'hour' }
    if (second === 'a' && third === 'dozen') return { value: 6, end: i + 3 }
    if (/^(?:way|hearted|asleep|dead|term|baked|expected|hour)$/.test(second) || second === '-')
      return { value: 0.5, end: i + 2, skip: true }
    return { value: 0.5, end: i + 1, fraction: true, word: 'half' }
  }
  if (first === 'couple' || (article && second === 'couple')) {
    const end = i + (article ? 2 : 1)
    return { value: 2, end: norm(tokens, end, to) === 'of' ? end + 1 : end, word: 'couple' }
  }
  if (first === 'a' && /^(?:single|solitary|lone|sole)$/.test(second)) return { value: 1, end: i + 2 }
  if (article && second === 'dozen') return { value: 12, end: i + 2 }
  if (article && Object.hasOwn(parts, second))
    return { value: 1 / (parts[second] as number), end: i + 2, fraction: true, word: second }
  const whole = article && /^(?:full|whole|solid|good|proper|entire)$/.test(second) ? 1 : 0
  const hour = article ? (whole ? third : second) : first
  const after = i + (article ? 2 : 1) + whole
  const unit = measured.test(hour) ? unitOf(hour)?.name : undefined
  if (unit && norm(tokens, after, to) === 'and' && norm(tokens, after + 2, to) === 'half') {
    return { value: 1.5, end: after + 3, unit, noun: hour }
  }
  if (unit && norm(tokens, after, to) === 'and' && norm(tokens, after + 1, to) === 'half') {
    return { value: 1.5, end: after + 2, unit, noun: hour }
  }
  if (unit && article && first !== 'one') return { value: 1, end: after, unit, noun: hour }
  const bill = Object.hasOwn(cash, hour) && hour !== 'grand' ? (cash[hour] as number) : undefined
  if (bill !== undefined) return { value: bill, end: after, unit: '£', noun: hour }
  const count = numberOf(first)
  if (count !== undefined && Object.hasOwn(parts, second) && /s$/.test(second)) {
    return { value: count / (parts[second] as number), end: i + 2, fraction: true, word: second }
  }
  return undefined
}

/** Words at most between a figure and the whole it is taken from: "six short ones out of seven". */
const MOST_BETWEEN = 3

/** How many words stand between a figure that ends before `at` and an "out of"; 0 where none comes. */
function wordsToOutOf(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at; i < Math.min(to, at + MOST_BETWEEN + 1); i++) {
    const word = norm(tokens, i, to)
    if (word === 'out') return norm(tokens, i + 1, to) === 'of' ? i - at : 0
    if (tokens[i]?.kind !== 'word' || numberOf(word) !== undefined) return 0
  }
  return 0
}

/** "14 for 14": as a score is told, with nothing counted after it. */
function isScore(tokens: readonly Token[], at: number, to: number): boolean {
  const alone = tokens[at + 2]
  return (
    norm(tokens, at, to) === 'for' &&
    numberOf(norm(tokens, at + 1, to)) !== undefined &&
    (alone === undefined || at + 2 >= to || alone.kind !== 'word' || /^(?:this|so|again|and|but)$/.test(alone.norm))
  )
}

/** "2 of 3", "four out of five", "1/3", "2-3", "two or three", "five to six": adds `of` or `high`. */
function readPair(tokens: readonly Token[], found: FoundNumber, to: number): FoundNumber {
  let at = found.end
  const between = wordsToOutOf(tokens, at, to)
  at += between
  const joint = norm(tokens, at, to)
  const out = joint === 'out' && norm(tokens, at + 1, to) === 'of'
  let start = at + (out ? 2 : 1)
  if (/^(?:the|my|all)$/.test(norm(tokens, start, to))) start++
  const range = joint === 'and' && norm(tokens, found.end - 2, to) === 'between'
  if (
    range ||
    isScore(tokens, at, to) ||
    out ||
    joint === 'of' ||
    joint === '/' ||
    joint === '-' ||
    joint === '–' ||
    joint === 'to' ||
    joint === 'or' ||
    joint === ','
  ) {
    const second = readFigure(tokens, start, to)
    if (!second) return found
    if (joint === 'for') return second.value >= found.value ? { ...found, of: second.value, end: second.end } : found
    if (out || joint === 'of')
      return {
        ...found,
        of: second.value,
        end: second.end,
        unit: found.unit ?? unitOf(norm(tokens, found.end + Math.max(0, between - 1), to))?.name,
      }
    if (joint === '/') return { ...found, of: second.value, end: second.end }
    const near = second.value > found.value && second.value <= found.value * 2 + 1 && !second.unit
    const adjacent = joint !== ',' || second.value === found.value + 1
    if (near && adjacent && !(joint === 'to' && norm(tokens, at + 1, to) === 'go'))
      return { ...found, high: second.value, end: second.end }
  }
  return found
}

/** The number that starts at token `i`, before `to`; undefined where none does. */
export function readNumber(tokens: readonly Token[], i: number, to: number): FoundNumber | undefined {
  const first = norm(tokens, i, to)
  const times = timesOf(first)
  if (times !== undefined) {
    const second = norm(tokens, i + 1, to) === 'or' ? timesOf(norm(tokens, i + 2, to)) : undefined
    const found: FoundNumber = { value: times, end: i + 1, unit: 'time', noun: first, word: first }
    return second !== undefined && second > times ? { ...found, high: second, end: i + 3 } : readPair(tokens, found, to)
  }
  if (first === 'both') return { value: 2, end: i + 1, word: 'both' }
  if (noneWords.test(first)) return { value: 0, end: i + 1, word: 'none' }
  const phrase = readPhrase(tokens, i, to)
  if (phrase) return phrase
  const figure = readFigure(tokens, i, to)
  return figure && readPair(tokens, figure, to)
}
