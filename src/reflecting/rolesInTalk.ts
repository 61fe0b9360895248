import type { Clause, ClauseRole, Reading } from '../reading/reading'
import { type BarrierKind, barrierKind, namedBarrier } from './barrierKind'
import type { TalkSoFar } from './talkSoFar'

/** Questions about how the week was, which a plain fact ("it was raining every night") answers with an obstacle. */
const ABOUT_THE_WEEK = new Set(['ask view', 'ask barrier', 'ask more'])

/** Obstacles that are named by a plain word; the others need more than a word to be heard as in the way. */
const PLAIN: readonly BarrierKind[] = ['health', 'weather', 'money', 'access', 'forgot', 'time', 'energy']

/** Something that would be so: no more than a wish, whatever it gives. */
const supposed = /\b(?:would|i'd|id|will|i'll|could|might)\b/i

/**
 * The reading with what each clause does in this talk. A clause beside the report that speaks against the change, or
 * names a usual obstacle in answer to how the week was, is what was in the way, also where its words ("most nights") look
 * like a report; what would help one day is a wish and has not helped;
 * “stuck to it five days” is what was done, and no plan to.
 */
export function rolesInTalk(reading: Reading, talk: TalkSoFar): Reading {
  return { ...reading, clauses: reading.clauses.map((clause) => ({ ...clause, role: roleOf(clause, reading, talk) })) }
}

function roleOf(clause: Clause, reading: Reading, talk: TalkSoFar): ClauseRole {
  if (clause.role === 'helped' && supposed.test(clause.text)) return 'want'
  const isReport = reading.evidence.some(
    ({ label, span }) => label === reading.progress && span && span.start < clause.end && clause.start < span.end,
  )
  if (clause.role === 'plan' && isReport && reading.tally) return 'report'
  if (isReport || (clause.role !== 'report' && clause.role !== 'other')) return clause.role
  const named = namedBarrier(clause.text)
  const answers = reading.progress === 'unknown' && ABOUT_THE_WEEK.has(talk.asked.at(-1) ?? '')
  const against = clause.talk === 'sustain' && barrierKind(clause, reading) !== undefined
  return against || (answers && named !== undefined && PLAIN.includes(named)) ? 'barrier' : clause.role
}
