import { parseGoal } from '../goals/parseGoal'
import { normalise } from './1-normalise'
import { splitClauses } from './2-clauses'
import { readProgress } from './4-progress'
import { topicOf } from './4-progress/topicOf'
import { type ReadClause, readRoles } from './5-roles'
import { readTalk } from './6-talk'
import { readRequest } from './7-request'
import { readStance } from './8-stance'
import { readCommitments } from './9-commitments'
import { readFeelings } from './10-feelings'
import { readHardThings } from './11-hardThings'
import { asksReport } from './asksReport'
import { foldText } from './foldText'
import { featuresOf } from './model/features'
import { readCrisis } from './readCrisis'
import type { Clause, MessageInContext, Reading } from './reading'

/** What the rules make of a message, and its features for the models that weigh what the rules cannot settle. */
export interface Heard {
  reading: Reading
  features: () => string[]
}

/**
 * Runs the passes in order, each a file of its number. Only the progress pass knows the goal's figures; every pass
 * leaves the words it went by as evidence.
 */
export function runPasses(input: MessageInContext): Heard {
  // 1 words, 2 clauses, and the goal they are read against
  const text = normalise(input.message)
  const spans = splitClauses(text)
  const folded = foldText(text)
  const measure = parseGoal(input.goal)
  const topic = topicOf(normalise(input.goal).tokens)
  // 3 quantities, 4 what was done
  const reportAsked = asksReport(input.asked)
  const progress = readProgress(text, spans, measure, input.goal, reportAsked)
  const reports = progress.progress !== 'unknown'
  // 7 what is asked, 8 how it answers: before the roles, since neither is talk about the change
  const request = readRequest(folded)
  const stance = readStance(folded, input.asked, reports && input.goal !== '')
  const aboutUs = ['discord', 'disagree', 'declines'].includes(stance.stance)
  const discord = aboutUs ? stance.evidence[0]?.span : undefined
  // 5 what each clause does, 6 which way they pull
  const clauses = readRoles(text, spans, {
    measure,
    topic,
    progress: progress.progress,
    reports: progress.reportSpans,
    aheadAsked: !reportAsked,
    request: request.evidence[0]?.span,
    leaving: request.request === 'stop' || request.request === 'human',
    asksFor: request.request,
    discord,
  })
  const talk = readTalk(clauses)
  const crisis = readCrisis(input.message, input.goal)
  // 11 what is hard for them, apart from the goal
  const { hard, evidence: hardness } = readHardThings(folded)
  const inCrisis = crisis.level !== 'none'
  const evidence = [
    ...crisis.evidence,
    ...progress.evidence,
    ...request.evidence,
    ...stance.evidence,
    ...talk.evidence,
    ...hardness,
  ]
  const reading: Reading = {
    progress: progress.progress,
    amount: progress.amount,
    ...(progress.tally ? { tally: progress.tally } : {}),
    target: measure.target,
    // in a crisis, words about the change are not weighed as talk about it
    talk: inCrisis && !reports ? 'neutral' : talk.talk,
    request: request.request,
    crisis: inCrisis,
    stance: stance.stance,
    clauses: clauses.map(plainClause),
    commitments: readCommitments(text, clauses, input.today),
    feelings: readFeelings(folded),
    ...(hard ? { hard } : {}),
    confidence: progress.confidence,
    evidence,
  }
  return { reading, features: () => featuresOf({ text, clauses, topic, measure, reading }) }
}

function plainClause({ start, end, text, role, talk, about }: ReadClause): Clause {
  return { start, end, text, role, talk, ...(about ? { about } : {}) }
}
