import { gerundGoal } from '../goals/gerundGoal'
import type { Goal } from '../goals/goal'
import { ownReason } from '../goals/ownReason'
import { tellAmount } from '../goals/tellAmount'
import { tellReport } from '../goals/tellReport'
import { readFitChoice } from '../reading/readFitChoice'
import type { Clause, ClauseRole, Reading } from '../reading/reading'
import { readMessage } from '../reading/readMessage'
import type { ClientRecord } from '../record/clientRecord'
import { type BarrierKind, barrierKind } from './barrierKind'
import { cutToWhatMatters } from './cutToWhatMatters'
import type { Promised } from './findKeptPromise'
import { isStatement } from './isStatement'
import { mendSpelling } from './mendSpelling'
import type { Slots } from './move'
import { namedThing } from './namedThing'
import { quotable, quotableGoal } from './quotable'
import { namedFeeling } from './situations/situation'
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
  /** What kind of obstacle it tells, where it tells one. */
  barrier?: BarrierKind
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
  const why = ownReason(goal.why)
  const done = report && tellAmount(goal.measure, report.progress, report.amount)
  // A bare yes, no or "not sure" is heard, and never given back; nor is what they would rather not say.
  const bare = reading.stance !== 'none' && reading.stance !== 'offTopic' && !goesOnAfterYes(reading)
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
      quote: bare ? undefined : wholeQuote(reading, talk),
      thing: bare || justReported ? undefined : namedThing(reading),
      done,
      ...weekBefore(goal, talk, record, done),
      said: said && (said === goal.words ? quotableGoal(said) : quotable(said)),
      did: did && isTelling(did) ? quoteOfReport(did, done !== undefined) : undefined,
      sustain: lastTurned(talk.sustain),
      change: lastTurned(talk.change.filter((clause) => !isInStep(clause, talk))),
      why: why === undefined || !mayQuoteWhy(why, talk, record) ? undefined : quotable(why),
      value: value && why === undefined ? quotable(value.words) : undefined,
      feeling: namedFeeling(reading),
      hard: reading.hard && quotable(hardClause(reading, reading.hard.start)),
      step: talk.step && tellStep(talk.step),
      day: talk.step && tellTime(talk.step),
      idea: idea && quotable(idea.words),
      ago: kept
        ? tellAgo(kept.at, now)
        : agoOf((reading.request === 'advice' ? undefined : gap?.said) ?? idea?.words, record, now),
    },
    given: words ? [words.clause.text] : [],
    role: words?.clause.role,
    barrier: words?.clause.role === 'barrier' ? barrierKind(words.clause, reading) : undefined,
  }
}

/** "Yeah it's his heart" says more than yes. */
function goesOnAfterYes({ stance, clauses }: Reading): boolean {
  return stance === 'yes' && clauses.some(({ start, text }) => start > 0 && text.split(/\s+/).length > 2)
}

/** Whether the reason is quoted: not where something hard is told in it, and in every other check-in about the goal. */
function mayQuoteWhy(why: string, { goal }: TalkSoFar, { checkIns }: ClientRecord): boolean {
  const count = checkIns.filter((checkIn) => checkIn.goal === goal).length
  return count % 2 === 1 && !readMessage({ message: why, goal: '', said: [] }).hard
}

/** A message of a few words is quoted only where it tells something that can stand so. */
const FEWEST_QUOTED = 2

/** The message itself, where it is short, asks nothing and can be said back without harm; not two turns running. */
function wholeQuote({ clauses }: Reading, { quotedAt, exchanges }: TalkSoFar): string | undefined {
  const [first, last] = [clauses[0], clauses.at(-1)]
  if (!first || !last || clauses.length > 3 || quotedAt === exchanges - 1) return undefined
  const words = clauses.map(({ text }) => text).join(', ')
  const count = words.split(/\s+/).length
  if (
    count < FEWEST_QUOTED ||
    count > MOST_WORDS ||
    clauses.some(({ role }) => role === 'question' || role === 'discord')
  )
    return undefined
  return isStatement(mendSpelling(words)) && readFitChoice(words) === undefined ? quotable(words) : undefined
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

/** Words of a report that leave room for the goal's beside them. */
const MOST_OF_REPORT = 11

/** The report as a quotation; where it is long or asks something, the amount speaks for it if there is one. */
function quoteOfReport(did: string, hasAmount: boolean): string | undefined {
  const short = quotable(did, MOST_OF_REPORT)
  return hasAmount && /[?…]/.test(short) ? undefined : short
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
  /^you (?:know|see|guess|do|did|will|can|might|make it|don't know|think so)$|^it's (?:fine|ok|okay|good|bad|nice|alright|great)$|^(?:then|which|than|as well|[a-z]{2,12}ing\b(?! (?:is|was|are|were|helps?|helped|works?|worked|takes?|took)\b))/i
const refers = /^(?:that|this)\b/i
/** Said of a week that fell short it is irony. */
const boasts = /\b(?:crush|smash|nail|kill|ac|rock|own)(?:ed|ing) it\b|\bon (?:fire|a roll)\b/i
const points = /^(?:that|this|it)\b|\bdon't know\b/i

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
    if (justReported && !kept && turned && boasts.test(turned)) continue
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
