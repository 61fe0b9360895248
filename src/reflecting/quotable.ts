import { dropLeadIn } from '../goals/goalWords'
import { cutToWhatMatters } from './cutToWhatMatters'

/** Words a quotation holds at most: long enough to be theirs, short enough to be read twice. */
const MOST_WORDS = 14

/** A single word of theirs may be a whole line without a space: no more characters than this. */
const MOST_CHARACTERS = 140

/**
 * Client words made ready to stand between “ and ”: one line, no closing full stop, inner quotes single, `mostWords` at
 * most. Where no clause ends in time they are cut after a word, and "…" says so.
 */
export function quotable(words: string, mostWords = MOST_WORDS): string {
  // A clause may hold half of what they put in quotation marks.
  const inner = (words.match(/["“”]/g)?.length ?? 0) % 2 === 1 ? '' : '’'
  const line = words.replace(/\s+/g, ' ').replace(/["“”]/g, inner).trim()
  const cut = dropEnd(cutToWhatMatters(line, mostWords))
  const short = cut.split(' ').slice(0, mostWords).join(' ').slice(0, MOST_CHARACTERS)
  if (short.length === cut.length) return cut
  const atComma = short.slice(0, Math.max(0, short.lastIndexOf(',')))
  return atComma.split(' ').length >= FEWEST_TO_COMMA ? dropEnd(atComma) : `${dropEnd(short)}…`
}

/** A quotation cut at a comma keeps so many words at least. */
const FEWEST_TO_COMMA = 5

/** A goal ready to be quoted: its own words, without the "well, I suppose I'd like to" that led in to them. */
export function quotableGoal(words: string): string {
  return quotable(dropLeadIn(words))
}

function dropEnd(words: string): string {
  return words.replace(/[\s.,;:!…-]{1,40}$/u, '')
}
