import { type FitChoice, readFitChoice, readPlainChoice, requestOf } from './reading/readFitChoice'
import type { MessageInContext, Mismatch, Reading } from './reading/reading'
import { readMessage } from './reading/readMessage'
import type { ClientRecord } from './record/clientRecord'
import { checkLine, openingStem } from './reflecting/checkLine'
import { chooseMove } from './reflecting/chooseMove'
import { correctReport } from './reflecting/correctReport'
import { findKeptPromise } from './reflecting/findKeptPromise'
import { findMismatch } from './reflecting/findMismatch'
import { gatherWords } from './reflecting/gatherWords'
import { hear } from './reflecting/hear'
import { goesOnAsBefore } from './reflecting/hearStep'
import type { Move, Slots, Wordings } from './reflecting/move'
import { sentenceKeys } from './reflecting/rules/lineText'
import { hasAffirmed } from './reflecting/situations/hasAffirmed'
import { isShort, type Outcome } from './reflecting/situations/situation'
import { strongest } from './reflecting/situations/strongest'
import type { TalkSoFar } from './reflecting/talkSoFar'
import { type Candidate, wordMove } from './reflecting/wordMove'

/** What a turn is taken with. Time and chance are passed in: the same given and message make the same turn. */
export interface Given {
  record: ClientRecord
  talk: TalkSoFar
  /** The last thing Oars asked, as sent. */
  asked?: string
  /** Epoch milliseconds, and the client's local date (2026-11-22). */
  now: number
  today: string
  seed: string
  wordings: Wordings
  /** Slots that only the dialog knows, such as when the next check-in is. */
  slots?: Slots
}

/** One sentence or two, ready to be sent, and what they were made of. */
export interface Line {
  text: string
  /** Hashes of the wordings used. */
  lines: string[]
  stem: string
  /** Ways of saying it that the linter refused, with the rule. */
  rejected: string[]
  /** None of the ways passed: a plain question was put in its place, and the move was not made. */
  plain: boolean
}

/** What one message in a check-in came to. */
export interface Turn {
  reading: Reading
  move: Move
  outcome?: Outcome
  line: Line
  talk: TalkSoFar
}

/** What is said where no way of making the move passes the linter: nothing of the client's words, only the lead. */
const HAND_BACK: Move = { name: 'hand back', question: 'ask lead', because: 'No other way of saying it passed.' }

/** One turn of a check-in: what was said, where it parts from what was wanted, what to answer, in which words. */
export function takeTurn(message: string, given: Given): Turn {
  const heard = read(message, given)
  const mismatches = compare(heard.reading, message, given)
  const { move, outcome, slots, talk } = choose(message, heard, mismatches, given)
  const line = check(word(move, slots, given), move, slots, given, inPlaceOf(move, slots, given), talk)
  const sent = [...(talk.sent ?? []), ...sentenceKeys(line.text)]
  return {
    reading: heard.reading,
    move,
    outcome,
    line,
    talk: { ...talk, sent, told: line.plain ? given.talk.told : talk.told },
  }
}

/** What is said where no way of making the move passes: its question alone, where it stands alone, or the lead. */
function inPlaceOf({ question, because }: Move, slots: Slots, given: Given): Candidate[] {
  const alone =
    question && question !== 'ask make of' ? word({ name: 'question alone', question, because }, slots, given) : []
  return [...alone, ...word(HAND_BACK, {}, given)]
}

/** A line outside the turn of a check-in (a welcome, a list, a confirmation): worded and checked the same way. */
export function sayMove(move: Move, slots: Slots, given: Omit<Given, 'talk'>): Line {
  const plain = wordMove(HAND_BACK, {}, given.wordings, varietyOf(given))
  return check(wordMove(move, slots, given.wordings, varietyOf(given)), move, slots, given, plain)
}

/** A size on its own is about the goal, whatever was asked. */
const SIZE = /^\W{0,3}(?:smaller|bigger|easier|harder)(?: please)?\W{0,3}$/i

/** Questions that "keep it" and "the same" answer as well: what they would like, what is next, which day. */
const AHEAD = new Set(['ask next', 'ask day', 'ask change'])

/** A message as read in its talk: what is to become of the goal, and whether it corrects the report before it. */
interface ReadInTalk {
  reading: Reading
  choice?: FitChoice
  corrects: boolean
}

/** What the message says was done, wanted, felt, asked. */
function read(message: string, given: Given): ReadInTalk {
  const context = contextOf(message, given)
  const reading = readMessage(context)
  const asked = given.talk.asked.at(-1)
  const ahead = AHEAD.has(asked ?? '') && (readFitChoice(message) === 'keep' || goesOnAsBefore(message))
  const fit = asked === 'ask fit' || SIZE.test(message)
  const choice = ahead ? 'keep' : fit ? readFitChoice(message) : readPlainChoice(message)
  if (choice) return { reading: { ...reading, request: requestOf(choice), stance: 'none' }, choice, corrects: false }
  const again = correctReport(message, given.talk, goalOf(given).measure)
  const { progress, amount, confidence } = again ? readMessage({ ...context, message: again }) : reading
  const corrects = again !== undefined && amount !== null && amount !== given.talk.report?.amount
  return { reading: corrects ? { ...reading, progress, amount, confidence, stance: 'none' } : reading, corrects }
}

/** The gaps between what they say they want and what they report doing, each with both quotes. */
function compare(reading: Reading, message: string, given: Given): Mismatch[] {
  return findMismatch(reading, contextOf(message, given))
}

/** The next MI move, from what was heard and what has been said in this talk and before. */
function choose(message: string, { reading, choice, corrects }: ReadInTalk, mismatches: Mismatch[], given: Given) {
  const { record, now, today } = given
  const goal = goalOf(given)
  const { talk, justReported, stepHeard } = hear(given.talk, message, reading, mismatches, { today, corrects })
  const kept = justReported ? findKeptPromise(message, reading, promisesOf(given)) : undefined
  const gathered = gatherWords({ reading, talk, goal, record, now, justReported, kept })
  const slots = { ...gathered.slots, ...given.slots }
  const { move, outcome } = chooseMove({
    ...{ reading, talk, goal, slots, justReported, stepHeard, corrects, choice },
    role: gathered.role,
    barrier: gathered.barrier,
    promiseKept: kept !== undefined,
    crisis: (record.crisisAt ?? 0) >= (record.checkIn(talk.checkIn)?.openedAt ?? Number.POSITIVE_INFINITY),
    others: record.activeGoals(now).some(({ id }) => id !== goal.id),
  })
  const next: TalkSoFar = {
    ...talk,
    situations: [...talk.situations, move.name],
    asked: move.question ? [...talk.asked, move.question] : talk.asked,
    reflected: [...talk.reflected, ...gathered.given],
    told: move.name === 'the gap' ? strongest(talk)?.kind : talk.told,
    quotedAt: move.reflection === 'reflect quote' ? talk.exchanges : talk.quotedAt,
  }
  return { move, outcome, slots, talk: next }
}

/** Sentences from dialogs/wording with the client's own words in them, best first. */
function word(move: Move, slots: Slots, given: Given): Candidate[] {
  return wordMove(move, slots, given.wordings, varietyOf(given))
}

/**
 * The first way of saying it that the linter passes; the refused ones are kept for the record. `plain` comes last, and
 * where even that is refused, the shortest is said: a client is never left without an answer.
 */
function check(
  candidates: Candidate[],
  move: Move,
  slots: Slots,
  given: Omit<Given, 'talk'>,
  plain: Candidate[],
  talk?: TalkSoFar,
): Line {
  const rejected: string[] = []
  const inTalk = talk && checksOf(talk)
  for (const candidate of [...candidates, ...plain]) {
    const breaches = checkLine(candidate.text, {
      kind: candidate.kind,
      mismatch: !plain.includes(candidate) && move.reflection?.startsWith('mismatch'),
      affirmation: move.reflection?.startsWith('affirm') && !plain.includes(candidate) ? true : undefined,
      clientWords: Object.values(slots).filter((value) => value !== undefined),
      stemsThisCheckIn: stemsThisCheckIn(given.record),
      ...inTalk,
    })
    if (breaches.length === 0) return lineOf(candidate, rejected, plain.includes(candidate))
    rejected.push(`${breaches[0]?.rule}: ${candidate.text}`)
  }
  const [shortest] = [...candidates, ...plain].sort((one, other) => one.text.length - other.text.length)
  if (!shortest) throw new Error(`There is no wording of "${move.reflection ?? ''}" and "${move.question ?? ''}"`)
  return lineOf(shortest, rejected, true)
}

function lineOf({ text, lines }: Candidate, rejected: string[], plain: boolean): Line {
  return { text, lines, stem: openingStem(text), rejected, plain }
}

/** What a line in a check-in is held to besides: nothing twice, one affirmation, no comfort after a shortfall. */
function checksOf(talk: TalkSoFar) {
  const before = { ...talk, situations: talk.situations.slice(0, -1) }
  return {
    afterShortfall: isShort(talk),
    saidBefore: new Set(talk.sent),
    affirmedThisCheckIn: hasAffirmed(before),
  }
}

/** What the reader is told besides the message. Promises count from the talk before this one; the rest is kept for good. */
function contextOf(message: string, given: Given): MessageInContext {
  const { record, talk, asked, today } = given
  const promises = promisesOf(given)
  const said = record.said.filter(
    (one) =>
      one.checkIn !== talk.checkIn &&
      (one.goal === undefined || one.goal === talk.goal) &&
      (one.what === 'why' || one.what === 'value' || promises.includes(one)),
  )
  const goal = record.goal(talk.goal)
  return { message, goal: goal?.words ?? '', said: said.slice(-6).map(({ words }) => words), asked, today }
}

/** Promises about this goal since the check-in before this one, oldest first. */
function promisesOf({ record, talk }: Given) {
  const previous = record.checkIns.filter((checkIn) => checkIn.goal === talk.goal && checkIn.id !== talk.checkIn).at(-1)
  return record.said.filter(
    ({ what, goal, at, checkIn }) =>
      what === 'promise' &&
      checkIn !== talk.checkIn &&
      (goal === undefined || goal === talk.goal) &&
      at >= (previous?.openedAt ?? 0),
  )
}

function goalOf({ record, talk }: Given) {
  const goal = record.goal(talk.goal)
  if (!goal) throw new Error(`The talk is about a goal that is not in the record: ${talk.goal}`)
  return goal
}

function varietyOf({ record, now, seed }: Omit<Given, 'talk'>) {
  return { now, told: record.told, seed: `${seed}:${record.told.length}` }
}

function stemsThisCheckIn(record: ClientRecord): Set<string> {
  const open = record.checkIns.at(-1)
  if (!open || open.closed) return new Set()
  return new Set(record.told.filter(({ at }) => at >= open.openedAt).map(({ stem }) => stem))
}
