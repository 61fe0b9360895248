import { readFitChoice, requestOf } from './reading/readFitChoice'
import type { MessageInContext, Mismatch, Reading } from './reading/reading'
import { readMessage } from './reading/readMessage'
import type { ClientRecord } from './record/clientRecord'
import { checkLine, openingStem } from './reflecting/checkLine'
import { chooseMove } from './reflecting/chooseMove'
import { findMismatch } from './reflecting/findMismatch'
import { gatherWords } from './reflecting/gatherWords'
import { hear } from './reflecting/hear'
import type { Move, Slots, Wordings } from './reflecting/move'
import type { Outcome } from './reflecting/situations/situation'
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
  mismatches: Mismatch[]
  move: Move
  outcome?: Outcome
  slots: Slots
  line: Line
  talk: TalkSoFar
}

/** What is said where no way of making the move passes the linter: nothing of the client's words, only the lead. */
const HAND_BACK: Move = { name: 'hand back', question: 'ask lead', because: 'No other way of saying it passed.' }

/** One turn of a check-in: what was said, where it parts from what was wanted, what to answer, in which words. */
export function takeTurn(message: string, given: Given): Turn {
  const reading = read(message, given)
  const mismatches = compare(reading, message, given)
  const { move, outcome, slots, talk } = choose(message, reading, mismatches, given)
  const candidates = word(move, slots, given)
  const line = check(candidates, move, slots, given, word(HAND_BACK, {}, given))
  return {
    reading,
    mismatches,
    move,
    outcome,
    slots,
    line,
    talk: line.plain ? { ...talk, told: given.talk.told } : talk,
  }
}

/** A line outside the turn of a check-in (a welcome, a list, a confirmation): worded and checked the same way. */
export function sayMove(move: Move, slots: Slots, given: Omit<Given, 'talk'>): Line {
  return check(wordMove(move, slots, given.wordings, varietyOf(given)), move, slots, given)
}

/** What the message says was done, wanted, felt, asked. */
function read(message: string, given: Given): Reading {
  const reading = readMessage(contextOf(message, given))
  const choice = readFitChoice(message)
  const answers = given.talk.asked.at(-1) === 'ask fit' || (choice !== undefined && choice !== 'keep')
  return choice && answers ? { ...reading, request: requestOf(choice), stance: 'none' } : reading
}

/** The gaps between what they say they want and what they report doing, each with both quotes. */
function compare(reading: Reading, message: string, given: Given): Mismatch[] {
  return findMismatch(reading, contextOf(message, given))
}

/** The next MI move, from what was heard and what has been said in this talk and before. */
function choose(message: string, reading: Reading, mismatches: Mismatch[], given: Given) {
  const goal = goalOf(given)
  const { talk, justReported } = hear(given.talk, message, reading, mismatches, given.today)
  const gathered = gatherWords(reading, talk, goal, given.record, given.now, justReported)
  const slots = { ...gathered.slots, ...given.slots }
  const { move, outcome } = chooseMove({ reading, talk, goal, slots, justReported })
  const next: TalkSoFar = {
    ...talk,
    situations: [...talk.situations, move.name],
    asked: move.question ? [...talk.asked, move.question] : talk.asked,
    reflected: [...talk.reflected, ...gathered.given],
    told: move.name === 'the gap' ? strongest(talk)?.kind : talk.told,
  }
  return { move, outcome, slots, talk: next }
}

/** Sentences from dialogs/wording with the client's own words in them, best first. */
function word(move: Move, slots: Slots, given: Given): Candidate[] {
  return wordMove(move, slots, given.wordings, varietyOf(given))
}

/** The first way of saying it that the linter passes; the refused ones are kept for the record. `plain` comes last. */
function check(
  candidates: Candidate[],
  move: Move,
  slots: Slots,
  given: Omit<Given, 'talk'>,
  plain: Candidate[] = [],
): Line {
  const rejected: string[] = []
  for (const candidate of [...candidates, ...plain]) {
    const breaches = checkLine(candidate.text, {
      kind: candidate.kind,
      mismatch: !plain.includes(candidate) && move.reflection?.startsWith('mismatch'),
      clientWords: Object.values(slots).filter((value) => value !== undefined),
      stemsThisCheckIn: stemsThisCheckIn(given.record),
    })
    const stem = openingStem(candidate.text)
    if (breaches.length === 0) {
      return { text: candidate.text, lines: candidate.lines, stem, rejected, plain: plain.includes(candidate) }
    }
    rejected.push(`${breaches[0]?.rule}: ${candidate.text}`)
  }
  throw new Error(`No wording of "${move.reflection ?? ''}" and "${move.question ?? ''}" passes the linter`)
}

/** What the reader is told besides the message. Promises count from the talk before this one; the rest is kept for good. */
function contextOf(message: string, { record, talk, asked, today }: Given): MessageInContext {
  const goal = record.goal(talk.goal)
  const previous = record.checkIns.filter((checkIn) => checkIn.goal === talk.goal && checkIn.id !== talk.checkIn).at(-1)
  const said = record.said.filter(
    ({ what, goal: about, at, checkIn }) =>
      checkIn !== talk.checkIn &&
      (about === undefined || about === talk.goal) &&
      (what === 'why' || what === 'value' || (what === 'promise' && at >= (previous?.openedAt ?? 0))),
  )
  return { message, goal: goal?.words ?? '', said: said.slice(-6).map(({ words }) => words), asked, today }
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
