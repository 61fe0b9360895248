import type { Clause, Evidence, Progress, Talk } from './reading'

/**
 * The balance of the client's own words about the change: both pulls make it mixed, one makes it that, none neutral.
 * "I want to, but I just can't" → mixed. A goal kept in the face of an obstacle is no talk against it.
 */
export function readTalk(clauses: readonly Clause[], progress: Progress): { talk: Talk; evidence: Evidence[] } {
  const change = clauses.filter(({ talk }) => talk === 'change')
  const kept = progress === 'met' || progress === 'exceeded'
  const sustain = clauses.filter(
    ({ talk, role }) => talk === 'sustain' && !(kept && (role === 'barrier' || role === 'report')),
  )
  const talk =
    change.length > 0 ? (sustain.length > 0 ? 'mixed' : 'change') : sustain.length > 0 ? 'sustain' : 'neutral'
  const because = `${change.length} clauses for the change, ${sustain.length} against it`
  return { talk, evidence: talk === 'neutral' ? [] : [{ label: talk, because }] }
}
