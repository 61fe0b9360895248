/** What is sent: the check-in itself, one at another time (put off, or word after a crisis), a reminder of it, word by mail or webhook that it waits, an invitation. */
export type SendWhat = 'checkIn' | 'followUp' | 'reminder' | 'nudge' | 'invitation'

/** The way it goes. */
export type SendChannel = 'webchat' | 'terminal' | 'msteams' | 'mail' | 'webhook'

/** Every state that a send can be in. */
export const SEND_STATES = ['waiting', 'sending', 'sent', 'skipped', 'failed', 'unknown'] as const

/**
 * What has become of a send. `sending`: a process is at it. `skipped`: it was too late, or was not needed any more.
 * `failed`: it cannot arrive as things are. `unknown`: it may have arrived, and is not sent a second time.
 */
export type SendState = (typeof SEND_STATES)[number]

/** Something to be sent to a client. Times are epoch milliseconds. */
export interface NewSend {
  id: string
  client: string
  /** The client's own date, 2026-11-23: at most one of a kind and channel on it. Of a follow-up date and clock: 2026-11-23T14:05. */
  day: string
  what: SendWhat
  channel: SendChannel
  /** What shares one limit of sends a second: the channel, and in Teams the tenant ("msteams:…"). */
  limit: string
  dueAt: number
  /** Not sent after this: it is skipped. */
  until: number
  /** Not sent before this; `dueAt` where nothing is said. */
  nextAt?: number
}

/** A send in the outbox. */
export interface Send extends Required<NewSend> {
  state: SendState
  /** Tries so far, with the one under way. */
  tries: number
  /** The conversation that it goes to or tells of. */
  conversation?: string
  program?: string
  /** The program's own number for the client. */
  ref?: string
  /** Where to, for mail and webhook. */
  mail?: string
  phone?: string
  /** When the page of that conversation was last looked at. */
  seenAt?: number
  /** When the client wrote after the check-in of that day was sent. */
  answeredAt?: number
  problem?: string
}

/** How a try to send ended. `gone`: nothing will reach the client there, and why; it is told to staff. */
export type SendOutcome =
  | { state: 'sent'; at: number }
  | { state: 'skipped'; problem: string }
  | { state: 'failed' | 'unknown'; problem: string; gone?: string }
  | { state: 'waiting'; problem: string; nextAt: number }

/** A client whose check-in is due, with all that is needed to tell when the next one is. */
export interface DueClient {
  client: string
  /** Epoch ms that it was due at. */
  due: number
  /** The schedule as JSON (src/record/schedule.ts); null for someone from before there were any. */
  schedule: string | null
  /** The conversation last written in, and its channel. */
  conversation: string
  channel: 'webchat' | 'terminal' | 'msteams'
  program?: string
}

/** What a due client comes to: when they are due next (null for never) and what is sent now. */
export interface DuePlan {
  next: number | null
  sends: NewSend[]
}

/** How many sends are in each state, by channel, and since when (epoch ms) the oldest of those has been due. */
export type SendFigures = { channel: SendChannel; state: SendState; count: number; oldest: number }[]

/** The outbox of check-ins and nudges. Every method that writes has committed when it resolves. */
export interface SendStore {
  /**
   * Takes up to `limit` clients that are due, locked against other processes, moves each to its next time and puts what
   * `plan` says into the outbox, in one transaction. `plan` must be pure: it may be called again.
   */
  claimDue(now: number, limit: number, plan: (due: DueClient) => DuePlan): Promise<{ clients: number; sends: number }>
  /** Marks up to `limit` waiting sends of a channel as being sent, and gives them out; `perSecond` for each limit key. */
  claim(options: { channel: SendChannel; now: number; limit: number; perSecond?: number }): Promise<Send[]>
  /** Writes down how a try ended; false where it is gone (its client was deleted) or is no longer being sent. */
  settle(id: string, outcome: SendOutcome): Promise<boolean>
  /**
   * What has been under way since before a moment (epoch ms) was interrupted. A check-in of the web chat or terminal
   * goes back to waiting, since its id keeps it from being asked twice; anything else is marked unknown, or goes
   * back too where `resend`. Gives those marked unknown.
   */
  lose(before: number, resend: boolean): Promise<Send[]>
  add(sends: readonly NewSend[]): Promise<void>
  /** When the next waiting send may be tried or the next client is due, by `now` or later (epoch ms). */
  nextAt(): Promise<number | undefined>
  /** What failed or is unknown, oldest first: of one program and of one state where that is said, after one of them. */
  trouble(
    limit: number,
    which?: { program?: string; state?: 'failed' | 'unknown'; after?: { dueAt: number; id: string } },
  ): Promise<Send[]>
  /** Puts a send that failed or is unknown back into the outbox until a moment; false where there is no such one. */
  again(id: string, at: number, until: number): Promise<boolean>
  figures(): Promise<SendFigures>
  /** A sign of life of a process that sweeps. */
  beat(worker: string, at: number): Promise<void>
  /** The latest sign of life of any process. */
  lastBeat(): Promise<number | undefined>
}
