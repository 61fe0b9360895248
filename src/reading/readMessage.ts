import { parseGoal } from '../goals/parseGoal'
import { normalise } from './1-normalise'
import { splitClauses } from './2-clauses'
import { readProgress } from './4-progress'
import { topicOf } from './4-progress/topicOf'
import { readRoles } from './5-roles'
import { readTalk } from './6-talk'
import { readRequest } from './7-request'
import { readStance } from './8-stance'
import { readCommitments } from './9-commitments'
import { foldText } from './foldText'
import { readCrisis } from './readCrisis'
import type { MessageInContext, Reading } from './reading'

/** Reads one message in its context, pass by pass. The same input gives the same reading; any text is read in bounded time. */
export function readMessage({ message, goal, asked, today }: MessageInContext): Reading {
  const text = normalise(message)
  const clauseSpans = splitClauses(text)
  const folded = foldText(text)
  const measure = parseGoal(goal)
  const crisis = readCrisis(message)
  const progress = readProgress(text, clauseSpans, measure, goal)
  const reports = progress.progress !== 'unknown'
  const roles = readRoles(text, clauseSpans, measure.direction, topicOf(normalise(goal).tokens), progress.reportSpans)
  const talk = readTalk(roles.clauses, progress.progress)
  const request = readRequest(folded)
  const stance = readStance(folded, asked, reports)
  const inCrisis = crisis.level !== 'none'
  return {
    progress: progress.progress,
    amount: progress.amount,
    target: measure.target,
    talk: inCrisis && !reports ? 'neutral' : talk.talk,
    request: request.request,
    crisis: inCrisis,
    stance: stance.stance,
    clauses: roles.clauses,
    commitments: readCommitments(roles.clauses, today),
    feelings: roles.feelings,
    confidence: progress.confidence,
    evidence: [
      ...crisis.evidence,
      ...progress.evidence,
      ...roles.evidence,
      ...talk.evidence,
      ...request.evidence,
      ...stance.evidence,
    ],
  }
}
