import type { Goal } from '../../goals/goal'
import type { FitChoice } from '../../reading/readFitChoice'
import type { ClauseRole, Reading } from '../../reading/reading'
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

/** A clause of theirs turned to them; where it cannot be turned, their few words in quotation marks. */
export function theirWordsOrQuote(scene: Scene): string | undefined {
  return theirWords(scene) ?? (scene.slots.quote && 'reflect quote')
}

/** Gives back a clause of theirs by what it does: an obstacle, what helped, a wish, a value; their feeling in its word. */
export function theirWords({ slots, role, reading, talk }: Scene): string | undefined {
  if (isFeeling(reading)) return 'reflect feeling'
  if (!slots.words) return undefined
  if (role === 'barrier' && aboutTheWeek(talk)) return 'reflect barrier'
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

/** The feeling they named, in its own word; "fine" and "ok" are answers rather than feelings. */
export function namedFeeling({ feelings }: Pick<Reading, 'feelings'>): string | undefined {
  return feelings.map(({ text }) => text.toLowerCase()).find((word) => !/^(?:fine|ok|okay|alright)$/.test(word))
}

/** Whether the message tells a feeling and little else. */
export function isFeeling({ feelings, clauses }: Pick<Reading, 'feelings' | 'clauses'>): boolean {
  return (
    namedFeeling({ feelings }) !== undefined &&
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

/** How many times a situation has been answered in this talk. */
export function timesAnswered(talk: TalkSoFar, situation: string): number {
  return talk.situations.filter((name) => name === situation).length
}
