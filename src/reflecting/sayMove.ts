import type { ClientRecord } from '../record/clientRecord'
import { checkLine, openingStem } from './checkLine'
import type { LineKind, Move, Slots, Wordings } from './move'
import { hasAffirmed } from './situations/hasAffirmed'
import { isShort } from './situations/situation'
import type { TalkSoFar } from './talkSoFar'
import { type Candidate, wordMove } from './wordMove'

/** What words are chosen by: the same of it gives the same words. */
export interface Saying {
  record: ClientRecord
  /** Epoch milliseconds. */
  now: number
  seed: string
  wordings: Wordings
}

/** One sentence or two, ready to be sent, and what they were made of. */
export interface Line {
  text: string
  /** Hashes of the wordings used. */
  lines: string[]
  /** What it was held to. */
  kind: LineKind
  stem: string
  /** Ways of saying it that the linter refused, with the rule. */
  rejected: string[]
  /** None of the ways passed: a plain question was put in its place, and the move was not made. */
  plain: boolean
}

/** What is said where no way of making the move passes the linter: nothing of the client's words, only the lead. */
const HAND_BACK: Move = { name: 'hand back', question: 'ask lead', because: 'No other way of saying it passed.' }

/** A move in words that pass the linter; in a talk it is also held to what was said in it before. */
export function sayMove(move: Move, slots: Slots, saying: Saying, talk?: TalkSoFar): Line {
  return check(word(move, slots, saying), move, slots, saying, inPlaceOf(move, slots, saying, talk), talk)
}

/** What is said where no way of making the move passes: its question alone, where it stands alone, or the lead. */
function inPlaceOf({ question, because }: Move, slots: Slots, saying: Saying, talk?: TalkSoFar): Candidate[] {
  const alone =
    talk && question && question !== 'ask make of'
      ? word({ name: 'question alone', question, because }, slots, saying)
      : []
  return [...alone, ...word(HAND_BACK, {}, saying)]
}

/** Sentences from dialogs/wording with the client's own words in them, best first. */
function word(move: Move, slots: Slots, saying: Saying): Candidate[] {
  return wordMove(move, slots, saying.wordings, varietyOf(saying))
}

/**
 * The first way of saying it that the linter passes; the refused ones are kept for the record. `plain` comes last, and
 * where even that is refused, the shortest is said: a client is never left without an answer.
 */
function check(
  candidates: Candidate[],
  move: Move,
  slots: Slots,
  { record }: Saying,
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
      stemsThisCheckIn: stemsThisCheckIn(record),
      ...inTalk,
    })
    if (breaches.length === 0) return lineOf(candidate, rejected, plain.includes(candidate))
    rejected.push(`${breaches[0]?.rule}: ${candidate.text}`)
  }
  const [shortest] = [...candidates, ...plain].sort((one, other) => one.text.length - other.text.length)
  if (!shortest) throw new Error(`There is no wording of "${move.reflection ?? ''}" and "${move.question ?? ''}"`)
  return lineOf(shortest, rejected, true)
}

function lineOf({ text, lines, kind }: Candidate, rejected: string[], plain: boolean): Line {
  return { text, lines, kind, stem: openingStem(text), rejected, plain }
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

function varietyOf({ record, now, seed }: Saying) {
  return { now, told: record.told, seed: `${seed}:${record.told.length}` }
}

function stemsThisCheckIn(record: ClientRecord): Set<string> {
  const open = record.checkIns.at(-1)
  if (!open || open.closed) return new Set()
  return new Set(record.told.filter(({ at }) => at >= open.openedAt).map(({ stem }) => stem))
}
