import { gerundGoal } from '../goals/gerundGoal'
import type { Goal } from '../goals/goal'
import { tellAmount } from '../goals/tellAmount'
import { tellReport } from '../goals/tellReport'
import type { Clause, ClauseRole, Reading } from '../reading/reading'
import type { ClientRecord } from '../record/clientRecord'
import { cutToWhatMatters } from './cutToWhatMatters'
import type { Promised } from './findKeptPromise'
import type { Slots } from './move'
import { quotable, quotableGoal } from './quotable'
import { strongest } from './situations/strongest'
import type { TalkSoFar } from './talkSoFar'
import { tellAgo } from './tellAgo'
import { tellStep, tellTime } from './tellStep'
import { turnWords } from './turnWords'

/** A clause given back has at most so many words, so that a reply stays under forty. */
const MOST_WORDS = 14

/** Which clause is given back first: after a shortfall, after a goal kept, and otherwise. */
const PRIORITY: Record<'short' | 'kept' | 'other', ClauseRole[]> = {
  short: ['barrier', 'against', 'feeling', 'value', 'want', 'plan', 'report', 'other'],
  kept: ['helped', 'report', 'want', 'value', 'plan', 'feeling', 'other'],
  other: ['value', 'want', 'feeling', 'against', 'barrier', 'helped', 'plan', 'report', 'other'],
}

/** What a reply may be made of. */
export interface Gathered {
  slots: Slots
  /** The client's clauses that {words} gives back, verbatim. */
  given: string[]
  /** What the clause in {words} does. */
  role?: ClauseRole
}

/** What words are gathered for. `now` is epoch milliseconds; `kept` a promise that this message shows kept. */
export interface Gathering {
  reading: Reading
  talk: TalkSoFar
  goal: Goal
  record: ClientRecord
  now: number
  justReported: boolean
  kept?: Promised
}

/** Gathers the client's own words for the slots of a wording: this message's, this talk's, and earlier weeks'. */
export function gatherWords({ reading, talk, goal, record, now, justReported, kept }: Gathering): Gathered {
  const { report } = talk
  const done = report && tellAmount(goal.measure, report.progress, report.amount)
  // A bare yes, no or "not sure" is heard, and never given back; nor is what they would rather not say.
  const bare = reading.stance !== 'none' && reading.stance !== 'offTopic'
  const words = bare ? undefined : chooseClause(reading, talk, justReported, done !== undefined)
  const gap = strongest(talk)
  const earlier = record.said.filter((said) => said.checkIn !== talk.checkIn)
  const value = earlier.findLast((said) => said.what === 'value')
  const idea = earlier.findLast((said) => said.what === 'idea' || said.what === 'helped')
  const said = kept?.words ?? gap?.said
  const did = talk.did ?? report?.words
  return {
    slots: {
      goal: quotableGoal(goal.words),
      goaling: gerundGoal(goal.words),
      words: words?.turned,
      done,
      ...weekBefore(goal, talk, record, done),
      said: said && (said === goal.words ? quotableGoal(said) : quotable(said)),
      did: did && isTelling(did) ? quotable(did) : undefined,
      sustain: lastTurned(talk.sustain),
      change: lastTurned(talk.change.filter((clause) => !isInStep(clause, talk))),
      why: goal.why === undefined ? undefined : quotable(goal.why),
      value: value && goal.why === undefined ? quotable(value.words) : undefined,
      feeling: reading.feelings[0]?.text.toLowerCase(),
      hard: reading.hard && quotable(hardClause(reading, reading.hard.start)),
      step: talk.step && tellStep(talk.step),
      day: talk.step && tellTime(talk.step),
      idea: idea && quotable(idea.words),
      ago: kept ? tellAgo(kept.at, now) : agoOf(gap?.said ?? idea?.words, record, now),
    },
    given: words ? [words.clause.text] : [],
    role: words?.clause.role,
  }
}

/** The week before beside this one, where this one came nearer to a goal that counts the same thing. */
function weekBefore(goal: Goal, talk: TalkSoFar, record: ClientRecord, done: string | undefined): Slots {
  const last = record.reports(goal.id, talk.checkIn)[0]?.report
  const before = last && tellReport(goal, last)
  const nearer = before !== undefined && done !== undefined && isNearer(goal, talk.report?.amount, last?.amount)
  return nearer ? { before, now: done } : {}
}

/** The whole clause in which the hard thing was told. */
function hardClause({ clauses, hard }: Reading, start: number): string {
  return clauses.find((clause) => clause.start <= start && start < clause.end)?.text ?? hard?.text ?? ''
}

/** One word ("nothing") says too little to stand in quotation marks. */
function isTelling(words: string): boolean {
  return /\S\s+\S/.test(words.trim())
}

/** A step is told once, as the step. */
function isInStep(clause: string, { step }: TalkSoFar): boolean {
  return step !== undefined && (step.words.includes(clause) || clause.includes(step.words))
}

/** Whether this week came nearer to the goal than the last one reported: more of it, or less where less is the goal. */
function isNearer({ measure }: Goal, now: number | null | undefined, before: number | null | undefined): boolean {
  if (now == null || before == null) return false
  return measure.direction === 'do' ? now > before : now < before
}

/** Words that hang on a sentence not given back with them. */
const hangs =
  /^you (?:know|see|guess|do|did|will|can|might|think so)$|^(?:then|which|than|as well|[a-z]{2,12}ing\b(?! (?:is|was|are|were|helps?|helped|works?|worked|takes?|took)\b))/i
const refers = /^(?:that|this)\b/i
const points = /^(?:that|this|it)\b/i

function chooseClause(reading: Reading, talk: TalkSoFar, justReported: boolean, amountTold: boolean) {
  const kept = talk.report?.progress === 'met' || talk.report?.progress === 'exceeded'
  const order = PRIORITY[justReported ? (kept ? 'kept' : 'short') : 'other']
  const open = reading.clauses.filter(
    (clause) =>
      order.includes(clause.role) &&
      !(justReported && amountTold && !kept && clause.role === 'report') &&
      !talk.reflected.includes(clause.text),
  )
  for (const clause of open.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))) {
    const turned = turnClause(clause.text)
    if (turned !== undefined && !hangs.test(turned) && !refers.test(turned)) return { clause: clause as Clause, turned }
  }
  return undefined
}

/** The latest clause that can be given back; one that only points ("that matters to me") says nothing on its own. */
function lastTurned(clauses: string[]): string | undefined {
  for (const clause of [...clauses].reverse()) {
    const turned = turnClause(clause)
    if (turned !== undefined && !hangs.test(turned) && !points.test(turned)) return turned
  }
  return undefined
}

function turnClause(clause: string): string | undefined {
  return turnWords(cutToWhatMatters(clause, MOST_WORDS))
}

function agoOf(words: string | undefined, record: ClientRecord, now: number): string | undefined {
  const said = record.said.findLast((said) => said.words === words)
  return said && tellAgo(said.at, now)
}
