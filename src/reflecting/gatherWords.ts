import { Temporal } from '@js-temporal/polyfill'
import { gerundGoal } from '../goals/gerundGoal'
import type { Goal } from '../goals/goal'
import { tellAmount } from '../goals/tellAmount'
import { readDay } from '../reading/9-commitments'
import type { Clause, ClauseRole, Reading } from '../reading/reading'
import type { ClientRecord } from '../record/clientRecord'
import { cutToWhatMatters } from './cutToWhatMatters'
import type { Slots } from './move'
import { quotable, quotableGoal } from './quotable'
import { strongest } from './situations/strongest'
import type { TalkSoFar } from './talkSoFar'
import { tellAgo } from './tellAgo'
import { turnWords } from './turnWords'

/** A clause given back has at most so many words, so that a reply stays under forty. */
const MOST_WORDS = 14

/** Which clause is given back first: after a shortfall, after a goal kept, and otherwise. */
const PRIORITY: Record<'short' | 'kept' | 'other', ClauseRole[]> = {
  short: ['barrier', 'against', 'feeling', 'value', 'want', 'plan', 'report', 'other'],
  kept: ['helped', 'report', 'want', 'value', 'plan', 'feeling', 'other'],
  other: ['value', 'want', 'feeling', 'against', 'barrier', 'helped', 'plan', 'report', 'other'],
}

/** What a reply may be made of. `given` are the client's clauses that {words} gives back, verbatim. */
export interface Gathered {
  slots: Slots
  given: string[]
}

/** Gathers the client's own words for the slots of a wording: this message's, this talk's, and earlier weeks'. */
export function gatherWords(
  reading: Reading,
  talk: TalkSoFar,
  goal: Goal,
  record: ClientRecord,
  now: number,
  justReported: boolean,
): Gathered {
  const { report } = talk
  const done = report && tellAmount(goal.measure, report.progress, report.amount)
  // A bare yes, no or "not sure" is heard, and never given back.
  const bare = reading.stance !== 'none' && reading.stance !== 'offTopic'
  const words = bare ? undefined : chooseClause(reading, talk, justReported, done !== undefined)
  const gap = strongest(talk)
  const lastReport = record.reports(goal.id, talk.checkIn)[0]?.report
  const before = lastReport && tellAmount(goal.measure, lastReport.progress, lastReport.amount)
  const nearer = before !== undefined && done !== undefined && isNearer(goal, report?.amount, lastReport?.amount)
  const earlier = record.said.filter((said) => said.checkIn !== talk.checkIn)
  const value = earlier.findLast((said) => said.what === 'value')
  const idea = earlier.findLast((said) => said.what === 'idea' || said.what === 'helped')
  return {
    slots: {
      goal: quotableGoal(goal.words),
      goaling: gerundGoal(goal.words),
      words: words?.turned,
      done,
      before: nearer ? before : undefined,
      now: nearer ? done : undefined,
      said: gap && (gap.kind === 'goal' ? quotableGoal(gap.said) : quotable(gap.said)),
      did: talk.did === undefined ? undefined : quotable(talk.did),
      sustain: lastTurned(talk.sustain),
      change: lastTurned(talk.change.filter((clause) => !talk.step?.words.includes(clause))),
      why: goal.why === undefined ? undefined : quotable(goal.why),
      value: value && goal.why === undefined ? quotable(value.words) : undefined,
      feeling: reading.feelings[0]?.text.toLowerCase(),
      step: talk.step && tellStep(talk.step),
      idea: idea && quotable(idea.words),
      ago: agoOf(gap?.said ?? idea?.words, record, now),
    },
    given: words ? [words.clause.text] : [],
  }
}

/** Whether this week came nearer to the goal than the last one reported: more of it, or less where less is the goal. */
function isNearer({ measure }: Goal, now: number | null | undefined, before: number | null | undefined): boolean {
  if (now == null || before == null) return false
  return measure.direction === 'do' ? now > before : now < before
}

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
    if (turned !== undefined) return { clause: clause as Clause, turned }
  }
  return undefined
}

/** The latest clause that can be given back; one that only points ("that matters to me") says nothing on its own. */
function lastTurned(clauses: string[]): string | undefined {
  for (const clause of [...clauses].reverse()) {
    const turned = turnClause(clause)
    if (turned !== undefined && !/^(?:that|this|it|which)\b/i.test(turned)) return turned
  }
  return undefined
}

/** The step turned to them, with its day where their words do not name one. */
function tellStep({ words, day }: NonNullable<TalkSoFar['step']>): string | undefined {
  const turned = turnClause(words)
  if (turned === undefined || day === undefined || readDay(words, day) !== undefined) return turned
  return `${turned} on ${WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1]}`
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function turnClause(clause: string): string | undefined {
  return turnWords(cutToWhatMatters(clause, MOST_WORDS))
}

function agoOf(words: string | undefined, record: ClientRecord, now: number): string | undefined {
  const said = record.said.findLast((said) => said.words === words)
  return said && tellAgo(said.at, now)
}
