import type { ReadClause } from './5-roles'
import type { Evidence, Talk } from './reading'

/** The balance of the client's words for and against the change, with the words that tip it. */
export interface TalkReading {
  talk: Talk
  evidence: Evidence[]
}

/** Weighs a whole message: either pull alone gives its name, both are mixed, none is neutral. */
export function readTalk(clauses: readonly ReadClause[]): TalkReading {
  const pulls = new Set(clauses.flatMap((clause) => clause.pulls))
  const evidence = clauses.flatMap((clause) =>
    clause.evidence.filter(({ label }) => clause.pulls.some((pull) => pull === label)),
  )
  const talk = pulls.size === 2 ? 'mixed' : ([...pulls][0] ?? 'neutral')
  return { talk, evidence }
}
