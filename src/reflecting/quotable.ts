import { dropLeadIn } from '../goals/goalWords'
import { cutToWhatMatters } from './cutToWhatMatters'

/** Words a quotation holds at most: long enough to be theirs, short enough to be read twice. */
const MOST_WORDS = 14

/** Client words made ready to stand between “ and ”: one line, no closing full stop, inner quotes single, never long. */
export function quotable(words: string): string {
  const line = words.replace(/\s+/g, ' ').replace(/["“”]/g, '’').trim()
  return cutToWhatMatters(line, MOST_WORDS).replace(/[\s.,;:!…-]+$/u, '')
}

/** A goal ready to be quoted: its own words, without the "well, I suppose I'd like to" that led in to them. */
export function quotableGoal(words: string): string {
  return quotable(dropLeadIn(words))
}
