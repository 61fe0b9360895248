import type { Weekday } from '../../goals/goal'
import type { Token } from '../1-normalise'
import numbers from '../lexicon/numbers.json'

const words: Readonly<Record<string, number>> = numbers.words
const times: Readonly<Record<string, number>> = numbers.times
const fractions: Readonly<Record<string, number>> = numbers.fractions
const days: Readonly<Record<string, number>> = numbers.days

const lookUp = (table: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** The value of a single number word or numeral: "three" 3, "25" 25, "twenty-five" 25, "½" 0.5; undefined for anything else. */
export function numberOf(norm: string): number | undefined {
  if (/^\d{1,12}(?:\.\d{1,4})?$/.test(norm)) return Number(norm)
  const whole = lookUp(words, norm) ?? lookUp(fractions, norm)
  if (whole !== undefined) return whole
  const [tens, units, ...rest] = norm.split('-')
  if (tens === undefined || units === undefined || rest.length > 0) return undefined
  const high = lookUp(words, tens)
  const low = lookUp(words, units)
  return high !== undefined && low !== undefined && high >= 20 && high < 100 && low > 0 && low < 10
    ? high + low
    : undefined
}

/** How many times "once", "twice" and "thrice" say; undefined for anything else. */
export function timesOf(norm: string): number | undefined {
  return lookUp(times, norm)
}

/** True for a token that stands for a number: "3", "three", "twice". */
export function isNumberWord(token: Token): boolean {
  return numberOf(token.norm) !== undefined || timesOf(token.norm) !== undefined
}

/** True for the name of a day, also cut short ("weds"); "sat" and "sun" only where written as a day would be. */
export function isDayName(token: Token): boolean {
  return lookUp(days, token.norm) !== undefined && (!/^(?:sat|sun)$/.test(token.norm) || /^S/.test(token.text))
}

/** The weekday that a word names, whatever the context ("sun" included), or undefined. */
export function weekdayOf(norm: string): Weekday | undefined {
  return lookUp(days, norm) as Weekday | undefined
}
