import type { Token } from '../1-normalise'
import { unitOf } from './units'
import { numberOf } from './words'

const timeBefore = /^(?:at|by|before|until|past|around|after|from|since)$/
const months =
  /^(?:january|jan|february|feb|march|april|apr|may|june|july|august|aug|september|sept|sep|october|oct|november|nov|december|dec)$/

const isHour = (value: number | undefined): boolean => value !== undefined && value > 0 && value <= 24

/** True where the word after the number is one that it could count, so that "by 5 miles" is no time of day. */
function isCounting(token: Token | undefined): boolean {
  return !!token && (unitOf(token.norm) !== undefined || (token.kind === 'word' && /[^s]s$/.test(token.norm)))
}

/**
 * How many tokens from `i` on tell a time of day or a date ("10:30", "half 12", "at nine", "2am", "the 14th"), 0 where none do.
 */
export function isClock(tokens: readonly Token[], i: number, from: number, to: number): number {
  const token = tokens[i]
  if (!token) return 0
  const { norm } = token
  const next = i + 1 < to ? tokens[i + 1] : undefined
  const before = i > from ? (tokens[i - 1]?.norm ?? '') : ''
  if (norm === 'midnight' || norm === 'noon' || norm === 'midday') return 1
  if (
    norm === 'half' &&
    next &&
    !/^(?:half)$/.test(before) &&
    isHour(numberOf(next.norm)) &&
    !isCounting(tokens[i + 2])
  ) {
    return 2
  }
  if ((norm === 'half' || norm === 'quarter') && (next?.norm === 'past' || next?.norm === 'to')) return 3
  if (/^\d{1,2}:\d{2}$/.test(norm)) return 1
  if (/^(?:1?\d|2[0-3])[0-5]\d$/.test(norm) && timeBefore.test(before) && !isCounting(next)) return 1
  const value = numberOf(norm)
  if (value === undefined) return 0
  if (isHour(value)) {
    for (let end = i + 1; end < Math.min(to, i + 4); end++) {
      const mark = tokens[end]?.norm ?? ''
      if (/^(?:am|pm|o'clock)$/.test(mark) || (mark === 'ish' && timeBefore.test(before))) return end - i + 1
      if (numberOf(tokens[end]?.norm ?? '') === undefined) break
    }
  }
  if (next && /^(?:st|nd|rd|th)$/.test(next.norm) && next.start === token.end) return 2
  if (next && months.test(next.norm) && token.kind === 'number' && next.norm !== 'may') return 2
  const dotted = /^\d{1,2}\.[0-5]\d$/.test(norm)
  if (dotted && value < 24 && !isMoney(tokens[i - 1]) && !unitOf(next?.norm ?? '')) return 1
  if (!isHour(value) || isCounting(next)) return 0
  if (besideClock(tokens, i)) return 1
  if (next && /^(?:until)$/.test(next.norm)) return 1
  if (spansHours(tokens, i, to)) return 1
  if (timeBefore.test(before) && !/^(?:of|out|times?|\/)$/.test(next?.norm ?? '')) {
    return before === 'from' || before === 'after' || before === 'around' || before === 'before'
      ? startsTime(tokens, i, to)
      : 1
  }
  return 0
}

/** "from eight to five": both are hours, unless something is counted after them. */
function spansHours(tokens: readonly Token[], i: number, to: number): boolean {
  const first = tokens[i - 1]?.norm === 'from' ? i : tokens[i - 3]?.norm === 'from' ? i - 2 : -1
  if (first < 0 || !/^(?:to|until)$/.test(tokens[first + 1]?.norm ?? '')) return false
  const after = first + 3 < to ? tokens[first + 3] : undefined
  return (
    isHour(numberOf(tokens[first + 2]?.norm ?? '')) &&
    !isCounting(after) &&
    !/^(?:a|an|per|each|\/)$/.test(after?.norm ?? '')
  )
}

const clockWord = /^(?:midnight|noon|midday|am|pm)$/

/** A bare number in a list with a time of day ("midnight, 1, midnight") is one too. */
function besideClock(tokens: readonly Token[], i: number): boolean {
  const at = (far: number, mark: number): boolean =>
    tokens[mark]?.norm === ',' && (clockWord.test(tokens[far]?.norm ?? '') || tokens[far - 1]?.norm === 'half')
  return at(i - 2, i - 1) || at(i + 2, i + 1)
}

const isMoney = (token: Token | undefined): boolean => !!token && /^[£$€]$/.test(token.norm)

/** After "from", "after", "around" and "before" a number is a time only where nothing countable follows. */
function startsTime(tokens: readonly Token[], i: number, to: number): number {
  const next = i + 1 < to ? tokens[i + 1] : undefined
  return next?.kind !== 'word' || /^(?:at|in|on|and|but|so|until|to|every|each|most|tonight|i)$/.test(next.norm) ? 1 : 0
}
