import type { Goal } from '../../goals/goal'
import type { FitChoice } from '../../reading/readFitChoice'
import type { ClauseRole, Reading } from '../../reading/reading'
import type { BarrierKind } from '../barrierKind'
import type { Slots } from '../move'
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
  /** Whether they have other goals that check-ins ask about. */
  others: boolean
}

/** What the dialog does besides answering. */
export type Outcome = 'end' | 'letGo' | 'whichToLetGo' | 'done' | 'pause' | 'reword' | 'step' | 'noStep'

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

/** Gives back the amount where it was just told, with what they told around it; else a clause of theirs, if any. */
export function reportOrWords(scene: Scene): string | undefined {
  const { slots, justReported } = scene
  if (justReported && slots.done) return slots.words ? 'reflect report words' : 'reflect report'
  return theirWordsOrQuote(scene)
}

/** A clause of theirs turned to them, or the thing they named; where neither, their few words in quotation marks. */
export function theirWordsOrQuote(scene: Scene): string | undefined {
  return theirWords(scene) ?? (scene.slots.thing ? 'reflect thing' : scene.slots.quote && 'reflect quote')
}

/** Gives back a clause of theirs by what it does: an obstacle, what helped, a wish, a value; their feeling in its word. */
export function theirWords({ slots, role, barrier, reading, talk }: Scene): string | undefined {
  if (isFeeling(reading)) return 'reflect feeling'
  if (!slots.words) return undefined
  if (role === 'barrier' && aboutTheWeek(talk)) return barrier ? `reflect barrier ${barrier}` : 'reflect barrier'
  if (role === 'against') return 'reflect pull'
  if (role === 'helped' && toldWhatWorked(talk)) return 'reflect helped'
  if ((role === 'want' || role === 'value') && !wasSo.test(slots.words) && !unsure.test(slots.words))
    return 'reflect want'
  return 'reflect words'
}

/** Whether the talk is still about how the week was. */
function aboutTheWeek({ asked }: TalkSoFar): boolean {
  return ['ask report', 'ask view', 'ask barrier', undefined].includes(asked.at(-1))
}

/** A wish of the past is a fact. */
const wasSo = /\b(?:needed|wanted|had to|was|were)\b/i

const unsure = /\bdon't know\b/i

/** Delight reads like help; it is help where the goal was kept or they were asked what works. */
function toldWhatWorked(talk: TalkSoFar): boolean {
  return isKept(talk) || talk.asked.at(-1) === 'ask worked' || talk.asked.at(-1) === 'ask tried'
}

/** The feeling they named, in its own word; "fine", "ok" and "good" are answers rather than feelings. */
export function namedFeeling({ feelings, clauses }: Pick<Reading, 'feelings' | 'clauses'>): string | undefined {
  return feelings
    .map(({ text }) => text.toLowerCase())
    .find((word) => !answers.test(word) && !clauses.some(({ text }) => isSkill(word, text)))
}

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
