import { gerundGoal } from '../goals/gerundGoal'
import type { Goal } from '../goals/goal'
import { ownReason } from '../goals/ownReason'
import { tellAmount } from '../goals/tellAmount'
import { tellReport } from '../goals/tellReport'
import { readFitChoice } from '../reading/readFitChoice'
import type { ClauseRole, Reading } from '../reading/reading'
import { readMessage } from '../reading/readMessage'
import type { ClientRecord } from '../record/clientRecord'
import { type BarrierKind, barrierKind } from './barrierKind'
import { chooseClause, isPastWish, lastTurned, MOST_WORDS } from './chooseClause'
import { exceptionIn } from './exceptionIn'
import type { Promised } from './findKeptPromise'
import { type Gap, gapToTell } from './gapToTell'
import { isNearer } from './isNearer'
import { isStatement } from './isStatement'
import { mendSpelling } from './mendSpelling'
import type { Slots } from './move'
import { namedThing } from './namedThing'
import { onlyAgrees } from './onlyAgrees'
import { quotable, quotableGoal } from './quotable'
import { type Recalled, recallWords } from './recallWords'
import { WISHING } from './reflections/fits'
import { namedFeeling } from './situations/situation'
import type { TalkSoFar } from './talkSoFar'
import { tellAgo } from './tellAgo'
import { tellStep, tellTime } from './tellStep'

/** What a reply may be made of. */
export interface Gathered {
  slots: Slots
  /** The client's clauses that {words} gives back, verbatim. */
  given: string[]
  /** What the clause in {words} does. */
  role?: ClauseRole
  /** What kind of obstacle it tells, where it tells one. */
  barrier?: BarrierKind
  /** The gap that {said} and {did} tell, where one was heard. */
  gap?: Gap
  /** Earlier sentences that bear on it. */
  recalled: Recalled
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
  const done = report && tellAmount(goal.measure, report.progress, report.amount, report.tally)
  // A bare yes, no or "not sure" is heard, and never given back; nor is what they would rather not say.
  const bare = reading.stance !== 'none' && reading.stance !== 'offTopic' && !goesOnAfterYes(reading)
  const words = bare ? undefined : chooseClause({ reading, talk, justReported, amountTold: done !== undefined })
  const earlier = record.said.filter((said) => said.checkIn !== talk.checkIn)
  const value = earlier.findLast((said) => said.what === 'value')
  const idea = earlier.findLast((said) => said.what === 'idea' || said.what === 'helped')
  const did = talk.did ?? report?.words
  const role = words?.clause.role
  const gap = gapToTell(talk, role === 'barrier' && done !== undefined)
  const said = kept?.words ?? gap?.said
  const barrier = words && (role === 'barrier' || role === 'against') ? barrierKind(words.clause, reading) : undefined
  return {
    slots: {
      goal: quotableGoal(goal.words),
      goaling: gerundGoal(goal.words),
      words: words?.turned,
      quote: bare ? undefined : wholeQuote(reading, talk.asked.at(-1) ?? ''),
      thing: bare || justReported ? undefined : namedThing(reading),
      done,
      ...weekBefore(goal, talk, record, done, now),
      said: said && (said === goal.words ? quotableGoal(said) : quotable(said)),
      did: did && isTelling(did) ? quoteOfReport(did, done !== undefined) : undefined,
      sustain: lastTurned(talk.sustain),
      change: lastTurned(talk.change.filter((clause) => !isInStep(clause, talk))),
      wish: lastTurned((talk.wishes ?? []).filter((clause) => !isInStep(clause, talk))),
      why: why === undefined || !mayQuoteWhy(why, talk, record) ? undefined : quotable(why),
      value: value && why === undefined ? quotable(value.words) : undefined,
      feeling: namedFeeling(reading),
      mixed: mixedFeelings(reading),
      wanted: bare ? undefined : wantedThen(reading, words?.clause.text),
      ...(justReported ? exceptionIn(reading) : {}),
      hard: reading.hard && quotable(hardClause(reading, reading.hard.start)),
      step: talk.step && tellStep(talk.step),
      day: talk.step && tellTime(talk.step),
      idea: idea && quotable(idea.words),
      ago: kept
        ? tellAgo(kept.at, now)
        : agoOf((reading.request === 'advice' ? undefined : gap?.said) ?? idea?.words, record, now),
    },
    given: words ? [words.clause.text] : [],
    role,
    barrier,
    gap,
    recalled: recallWords({ words: words?.turned, role, barrier }, record, talk, now),
  }
}

/** Two feelings named at once, each in its own word: “good” and “nervous”. */
function mixedFeelings({ feelings }: Reading): string | undefined {
  const [first, second] = [...new Set(feelings.map(({ text }) => text.toLowerCase()))].filter(
    (word) => !bland.test(word),
  )
  return first && second ? `“${first}” and “${second}”` : undefined
}

/** What they wanted of the time gone by, told in this message beside the clause that is given back. */
function wantedThen({ clauses }: Reading, given: string | undefined): string | undefined {
  const wishes = clauses.filter(({ text }) => isPastWish(text) && text !== given).map(({ text }) => text)
  const turned = given === undefined ? undefined : lastTurned(wishes)
  return turned && turned.split(' ').length <= MOST_WORDS_WANTED ? turned : undefined
}

const MOST_WORDS_WANTED = 10

const bland = /^(?:fine|ok|okay|alright|so so)$/

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

/** Questions that one word answers: a wish, and what made it work. */
const ANSWERED_IN_A_WORD = new Set([...WISHING, 'ask worked'])

/** "Get past his number", asked what they would like: a wish, and no order to us. */
function isWishByVerb(words: string): boolean {
  return (
    !/\b(?:me|us|it|this|you|your|bot|app|asking|texting|please)\b/i.test(words) && isStatement(`I want to ${words}`)
  )
}

/** "Dunno my sister proofread them": the shrug is no part of what is told. */
const shrug = /^(?:(?:dunno|idk|i (?:don[’']?t|dont) know|lol|um+|erm?|well|oh|i guess|i suppose)[, ]+){1,3}(?=\S+ \S)/i

/** The message itself, where it is short, asks nothing and can be said back without harm. */
function wholeQuote({ clauses }: Reading, asked: string): string | undefined {
  const [first, last] = [clauses[0], clauses.at(-1)]
  if (!first || !last || clauses.length > 3) return undefined
  const words = clauses
    .map(({ text }) => text)
    .join(', ')
    .replace(shrug, '')
  if (onlyAgrees(words)) return undefined
  const count = words.split(/\s+/).length
  if (
    count < (ANSWERED_IN_A_WORD.has(asked) ? 1 : FEWEST_QUOTED) ||
    !/[a-z]{4}|\s/i.test(words) ||
    count > MOST_WORDS ||
    clauses.some(({ role }) => role === 'question' || role === 'discord')
  )
    return undefined
  const says = isStatement(mendSpelling(words)) || (WISHING.has(asked) && isWishByVerb(words))
  return says && readFitChoice(words) === undefined ? quotable(words) : undefined
}

/** Check-ins looked back on, at most, for a week to set beside this one. */
const LOOKED_BACK = 4

/**
 * An earlier week beside this one, where this one came nearer to a goal that counts the same thing: of the last four the
 * one farthest off, the earlier where two are alike. {earlier} tells when, where it was not the last one.
 */
function weekBefore(goal: Goal, talk: TalkSoFar, record: ClientRecord, done: string | undefined, now: number): Slots {
  if (done === undefined) return {}
  const counted = record.reports(goal.id, talk.checkIn).filter(({ report }) => report.amount !== null)
  const earlier = counted.slice(0, LOOKED_BACK)
  const [last] = earlier
  if (!last || !isNearer(goal, talk.report?.amount, last.report.amount)) return {}
  const farthest = earlier.reduce((one, other) =>
    isNearer(goal, other.report.amount, one.report.amount) ? one : other,
  )
  const chosen = tellReport(goal, farthest.report) === undefined ? last : farthest
  const before = tellReport(goal, chosen.report)
  if (before === undefined) return {}
  return { before, now: done, earlier: chosen === last ? undefined : tellAgo(chosen.openedAt, now) }
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

function agoOf(words: string | undefined, record: ClientRecord, now: number): string | undefined {
  const said = record.said.findLast((said) => said.words === words)
  return said && tellAgo(said.at, now)
}
