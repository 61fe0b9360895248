import type { DialogInstance } from 'botbuilder-dialogs'
import type { CrisisKind, CrisisLevel } from '../src/reading/readCrisis'

/** Where the client stands, by their last answer about it: nothing answered, in danger, not now, someone knows, safe. */
export type SafetyStatus = 'unknown' | 'danger' | 'notNow' | 'helped' | 'safe'

/** What the safety dialog remembers of the talk it is in; kept in the framework's state. */
export interface SafetyState {
  /** Headings used, in order: what follows depends on them. */
  said: string[]
  /** Sentences sent in this talk (sentenceKey), so that none comes twice. The last {@link MOST_SENT} at most. */
  sent: string[]
  /** What the danger is, as it was told last. */
  kind: CrisisKind
  /** Whether the client or someone close to them is at risk. */
  about: 'self' | 'other'
  /** The gravest level that was recorded in this talk. */
  level: CrisisLevel
  status: SafetyStatus
  /** Messages of ours in a row that nothing was answered to. */
  silences: number
}

/** How many sentences are remembered: those of about a hundred replies. */
export const MOST_SENT = 500

/** The state of the safety dialog, filled up where it is new or an older version wrote it. */
export function safetyStateOf(instance: DialogInstance | undefined): SafetyState {
  const { state } = instance as DialogInstance
  const begun: SafetyState = {
    said: [],
    sent: [],
    kind: 'none',
    about: 'self',
    level: 'none',
    status: 'unknown',
    silences: 0,
  }
  return Object.assign(state, { ...begun, ...state }) as SafetyState
}

/** Whether more than an unclear sign has come, or danger was answered to one. */
export function isGrave({ level }: SafetyState): boolean {
  return level === 'serious' || level === 'now'
}
