import type { Reading } from '../reading/reading'
import { isStatement } from './isStatement'
import { mendSpelling } from './mendSpelling'
import { tagWords } from './tagWords'
import { turnPersons } from './turnPersons'

/** A thing named in more words than this is told rather than named. */
const MOST_WORDS = 5

const opens =
  /^(?:(?:just|mainly|mostly|probably|it was|it's|its|cause of|because of|well|um) )*((?:the|my|all the|too much|too many) .+)$/i

/**
 * The thing that a message names and no more, turned to them: "the early start", "my shifts" → "your shifts". Undefined
 * where it says something of it, asks, or is long.
 */
export function namedThing({ clauses, stance }: Pick<Reading, 'clauses' | 'stance'>): string | undefined {
  const [clause, ...others] = clauses
  if (!clause || others.length > 0 || (stance !== 'none' && stance !== 'offTopic')) return undefined
  const words = opens.exec(mendSpelling(clause.text).replace(/[\s.!,]+$/, ''))?.[1]
  if (!words || words.split(/\s+/).length > MOST_WORDS || !isStatement(words)) return undefined
  const said = tagWords(words).some(({ tags }) => tags.has('Verb') && !tags.has('Gerund'))
  return said ? undefined : turnPersons(words.charAt(0).toLowerCase() + words.slice(1))
}
