import type { AlertLevel, CrisisAbout } from '../record/fact'

/** Word to a program's contact that a client may be in danger, as a turn hands it to the outbox. */
export interface NewAlert {
  /** Unique among all alerts; whoever receives it can tell by it that they have it already. */
  id: string
  /** The client's own date, 2026-11-23: one alert a day and level, and none of a lower level after a higher one. */
  day: string
  level: AlertLevel
  about: CrisisAbout
  /** The client's message, where they were told that the contact gets it. */
  words?: string
}

/** Every state that an alert can be in. */
export const ALERT_STATES = ['waiting', 'sending', 'sent', 'failed', 'unknown'] as const

/**
 * What has become of an alert. `sending`: a process is at it. `failed`: it cannot arrive as things are. `unknown`: it may
 * have arrived, and is not sent a second time.
 */
export type AlertState = (typeof ALERT_STATES)[number]

/** An alert in the outbox. Times are epoch milliseconds. */
export interface Alert extends NewAlert {
  client: string
  /** The program that enrolled the client. */
  program?: string
  /** The program's own number for the client. */
  ref?: string
  /** First characters of the hash of the invitation that the client came in with, for staff who noted them. */
  invite?: string
  at: number
  state: AlertState
  /** Tries so far, with the one under way. */
  tries: number
  nextAt: number
  triedAt?: number
  /** Why the last try did not succeed; never holds words of a client. */
  problem?: string
}

/** How a try to send an alert ended. */
export type AlertOutcome =
  | { state: 'sent' }
  | { state: 'failed' | 'unknown'; problem: string }
  | { state: 'waiting'; problem: string; nextAt: number }

/** How many alerts are in each state, and since when (epoch ms) the oldest of them. */
export type AlertFigures = Partial<Record<AlertState, { count: number; oldest: number }>>

/** What is counted of messages in crisis; a count outlives the client. */
export type SafetyMeasure = 'messages' | 'people' | 'shown' | 'made' | 'sent' | 'failed' | 'unknown' | 'withdrawn'

/** One count: of a year or a month (UTC), for a level or kind of danger or ('') for all together. */
export interface SafetyCount {
  period: string
  measure: SafetyMeasure
  part: string
  amount: number
}

/** What of an invitation's hash staff note beside a name: enough to tell some thousand apart, and nothing to come in with. */
export function markOf(tokenHash: string): string {
  return tokenHash.slice(0, 8)
}
