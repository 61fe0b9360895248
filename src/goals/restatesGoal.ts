import { stem } from '../reading/stem'
import type { Goal } from './goal'
import { parseGoal } from './parseGoal'

/** Whether words put the goal itself anew: the same thing, with a figure and a period of their own ("run once a week"). */
export function restatesGoal({ words, measure }: Goal, answer: string): boolean {
  const { target, per, unit } = parseGoal(answer)
  if (target === null || per === null || unit !== measure.unit) return false
  const known = new Set(contentOf(words))
  return contentOf(answer).some((word) => known.has(word))
}

/** The stems of the words that name what is done; periods and counts are no part of it. */
function contentOf(words: string): string[] {
  const all = words.toLowerCase().match(/[a-z]{3,40}/g) ?? []
  return all.filter((word) => !counts.test(word)).map(stem)
}

const counts = /^(?:the|and|for|day|week|month|times?|per|every|each|one|two|three|four|five|six|seven)s?$/
