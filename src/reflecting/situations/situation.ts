import type { Goal } from '../../goals/goal'
import type { FitChoice } from '../../reading/readFitChoice'
import type { Clause, ClauseRole, Reading } from '../../reading/reading'
import { type BarrierKind, namedBarrier } from '../barrierKind'
import type { Gap } from '../gapToTell'
import type { IdeasAtHand } from '../ideasAtHand'
import type { Slots } from '../move'
import type { Size } from '../readSize'
import type { StepTold } from '../readStepTold'
import type { Recalled } from '../recallWords'
import type { TalkSoFar } from '../talkSoFar'

/** What the choice of a move rests on: this message as read, the talk so far, the goal, and the words at hand. */
export interface Scene {
  reading: Reading
  talk: TalkSoFar
  goal: Goal
  slots: Slots
  /** What the clause in {words} does. */
  role?: ClauseRole
  /** What kind of obstacle it tells, where it tells one. */
  barrier?: BarrierKind
  /** Whether the report was heard in this very message. */
  justReported: boolean
  /** Whether a step, or its time, was told in this very message. */
  stepHeard: boolean
  /** Whether this message corrects the report before it. */
  corrects: boolean
  /** What is to become of the goal, where the message says so. */
  choice?: FitChoice
  /** Whether a promise of theirs was kept, told in this very message; then {said} holds it. */
  promiseKept: boolean
  /** Whether a message in crisis came in this check-in. */
  crisis: boolean
  /** The gap that may be told, where one was heard. */
  gap?: Gap
  /** Earlier sentences of theirs that bear on what is told now. */
  recalled: Recalled
  /** Whether it is time to ask how the goal itself sits. */
  fitDue: boolean
  /** Whether it is time to ask for the day of a step. */
  dayDue: boolean
  /** Words in this message. */
  length: number
  /** Ideas of their own and of their program, and what the message says to those offered. */
  ideas: IdeasAtHand
  /** What the message says of the size of the goal. */
  size?: Size
  /** What the message tells of the step kept under the goal. */
  stepTold?: StepTold
  /** Whether they have other goals that check-ins ask about. */
  others: boolean
}

/** What the dialog does besides answering. */
export type Outcome =
  | 'end'
  | 'stop'
  | 'letGo'
  | 'whichToLetGo'
  | 'done'
  | 'pause'
  | 'reword'
  | 'breakDown'
  | 'step'
  | 'noStep'
  | 'ideasShown'
  | 'ideasDeclined'

/** A row of the policy: when it applies, what is said, and why. */
export interface Situation {
  name: string
  when: (scene: Scene) => boolean
  /** Headings of dialogs/wording. */
  reflection?: string | ((scene: Scene) => string | undefined)
  question?: string | ((scene: Scene) => string | undefined)
  suggestions?: string[]
  outcome?: Outcome
  because: string
}

/** The feeling they named, in its own word; "fine", "ok" and "good" are answers rather than feelings. */
export function namedFeeling({ feelings, clauses }: Pick<Reading, 'feelings' | 'clauses'>): string | undefined {
  return feelings
    .map(({ text }) => text.toLowerCase())
    .find(
      (word) =>
        !answers.test(word) && !clauses.some((clause) => isSkill(word, clause.text) || isObstacle(word, clause)),
    )
}

/** "I was tired", told as what was in the way, is about strength and no feeling about the week. */
function isObstacle(word: string, { text, role }: Clause): boolean {
  return role === 'barrier' && BODILY.includes(namedBarrier(word)) && text.toLowerCase().includes(word)
}

const BODILY: (BarrierKind | undefined)[] = ['energy', 'health']

/** "Bad with money" tells what they think they can do, and no feeling. */
function isSkill(word: string, clause: string): boolean {
  return (
    /^(?:bad|terrible|hopeless|useless|great)$/.test(word) &&
    /^ (?:with|at)\b/.test(clause.toLowerCase().split(word)[1] ?? '')
  )
}

const answers = /^(?:fine|ok|okay|alright|good|better|well)$/

/** Whether the message tells a feeling and little else. */
export function isFeeling({ feelings, clauses }: Pick<Reading, 'feelings' | 'clauses'>): boolean {
  return (
    namedFeeling({ feelings, clauses }) !== undefined &&
    clauses.every(({ role, text, start, end }) => {
      const names = feelings.some((feeling) => start <= feeling.start && feeling.end <= end)
      return (role === 'other' || role === 'feeling' || names) && role !== 'plan' && !supposed.test(text)
    })
  )
}

const supposed = /\b(?:would|i'd|id|will|i'll|could|might|want|wish|hope)\b/i

/** Whether what was aimed at was done. */
export function isKept({ report }: TalkSoFar): boolean {
  return report?.progress === 'met' || report?.progress === 'exceeded'
}

/** Whether some or all of what was aimed at was not done. */
export function isShort({ report }: TalkSoFar): boolean {
  return report?.progress === 'partial' || report?.progress === 'missed'
}

/** Whether something hard was told in this message or the one before: no time to hold a report against a goal. */
export function isTender({ reading, talk, crisis }: Scene): boolean {
  const last = talk.situations.at(-1) ?? ''
  const hardNow = reading.hard !== undefined || (talk.hardAt !== undefined && talk.exchanges - talk.hardAt <= 1)
  return crisis || hardNow || TENDER.includes(last)
}

/** Situations after which a gap waits for another turn. */
const TENDER = ['still with the hard thing', 'would rather not say', 'angry at us']

/** Whether something hard was told that no report was told after: the rest of the talk is no time for a gap. */
export function heardHard({ situations, hardAt, reportedAt }: TalkSoFar): boolean {
  return situations.includes('a hard thing told') && (reportedAt ?? 0) <= (hardAt ?? 0)
}

/** Whether the message is a bare yes, no, "meh" or "dunno", with nothing in it to give back. */
export function isBare({ slots, justReported, stepHeard, talk, reading }: Scene): boolean {
  const says = reading.clauses.length > 0 && slots.words !== undefined
  return (talk.terse ?? 0) > 0 && !says && !justReported && !stepHeard && namedFeeling(reading) === undefined
}

/** How many times a situation has been answered in this talk. */
export function timesAnswered(talk: TalkSoFar, situation: string): number {
  return talk.situations.filter((name) => name === situation).length
}
