import { findSenses } from './findSenses'
import { stem } from './stem'

/** Groups of words (lexicon/crisisSenses.json) that may put grave words in another light than meant and now. */
const lights = new Set(['longAgo', 'wellNow', 'asked', 'denied', 'teach', 'made up', 'laugh'])

/** Whether a folded message speaks of long ago, of being well, of being asked, of a course, a film or a joke. */
export function inAnotherLight(folded: string): boolean {
  const words = folded.split(' ')
  return findSenses(words, words.map(stem)).some((senses) => senses.some((sense) => lights.has(sense)))
}
