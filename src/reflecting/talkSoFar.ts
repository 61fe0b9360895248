import type { Mismatch, MismatchKind, Progress, Tally } from '../reading/reading'

/** What has happened in this check-in so far. Plain JSON: it is kept in the dialog's state between messages. */
export interface TalkSoFar {
  checkIn: string
  goal: string
  /** Messages of the client's answered so far. */
  exchanges: number
  /** Names of the situations answered, in order. */
  situations: string[]
  /** Headings reflected with, in order: 'reflect report', 'reflect value', … */
  reflections?: string[]
  /** Wordings asked with, in order: 'ask view', 'ask make of', … */
  asked: string[]
  /** Client clauses given back already, so that none is given back twice. */
  reflected: string[]
  report?: { progress: Progress; amount: number | null; target: number | null; tally?: Tally; words: string }
  /** Gaps heard, not told yet. */
  mismatches: Pick<Mismatch, 'kind' | 'said'>[]
  /** The words of the report that stand on the "did" side. */
  did?: string
  told?: MismatchKind
  /** The kind told in the check-in before this one. */
  toldBefore?: MismatchKind
  withdrawn: boolean
  /** The client's own words for and against the change, verbatim, latest last. */
  change: string[]
  sustain: string[]
  /** What they want or hold dear, told in this talk, latest last. */
  wishes?: string[]
  /** What they might do next. */
  step?: Step
  /** The exchange in which something hard was last told. */
  hardAt?: number
  /** The exchange in which the report was heard. */
  reportedAt?: number
  /** Messages in a row, up to this one, that were a bare yes, no, "dunno" or "meh"; the report is not counted. */
  terse?: number
  /** The exchange that was last answered without a question. */
  unaskedAt?: number
  /** How they see it was told with the report. */
  viewTold?: boolean
  /** The exchange in which a whole message of theirs was last quoted. */
  quotedAt?: number
  /** Sentences sent in this talk, as they are compared for repetition (rules/lineText.ts). */
  sent?: string[]
}

/** What they might do next, in their words. */
export interface Step {
  words: string
  /** ISO date. */
  day?: string
  /** A time that is no date, in their words: "every morning". */
  when?: string
  /** They put it as a thought, not as a promise. */
  thinking?: boolean
  /** They go on as before: "same again", "keep going". */
  same?: boolean
}

/** An empty talk about a goal. */
export function startTalk(checkIn: string, goal: string, toldBefore?: MismatchKind): TalkSoFar {
  return {
    checkIn,
    goal,
    exchanges: 0,
    situations: [],
    asked: [],
    reflected: [],
    mismatches: [],
    withdrawn: false,
    change: [],
    sustain: [],
    toldBefore,
  }
}
