import type { Goal } from '../../goals/goal'
import type { Reading } from '../../reading/reading'
import type { Slots } from '../move'
import type { TalkSoFar } from '../talkSoFar'

/** What the choice of a move rests on: this message as read, the talk so far, the goal, and the words at hand. */
export interface Scene {
  reading: Reading
  talk: TalkSoFar
  goal: Goal
  slots: Slots
  /** Whether the report was heard in this very message. */
  justReported: boolean
}

/** What the dialog does besides answering. */
export type Outcome = 'end' | 'letGo' | 'pause' | 'reword' | 'step' | 'noStep'

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
export function reportOrWords({ slots, justReported }: Scene): string | undefined {
  if (justReported && slots.done) return slots.words ? 'reflect report words' : 'reflect report'
  return slots.words ? 'reflect words' : undefined
}

/** Whether what was aimed at was done. */
export function isKept({ report }: TalkSoFar): boolean {
  return report?.progress === 'met' || report?.progress === 'exceeded'
}

/** Whether some or all of what was aimed at was not done. */
export function isShort({ report }: TalkSoFar): boolean {
  return report?.progress === 'partial' || report?.progress === 'missed'
}

/** How many times a situation has been answered in this talk. */
export function timesAnswered(talk: TalkSoFar, situation: string): number {
  return talk.situations.filter((name) => name === situation).length
}
