import type { Logger } from 'pino'
import type { Attempt } from '../delivery/attempt'
import type { Receiver } from '../receiver'
import type { Send, SendChannel, SendStore } from '../storage/send'

/** One way that sends go. */
export interface Way {
  /** Sends that one process has under way at the same time. */
  atOnce: number
  /** Sends a second, for all processes together and each limit key; no limit where nothing is said. */
  perSecond?: number
  /** Whether a send is still worth making; always where nothing is said. `now` in epoch milliseconds. */
  isNeeded?(send: Send, now: number): boolean
  /** Tries once; nothing where whoever takes it has written down itself how it went. A fault of ours rejects. */
  give(send: Send, now: number): Promise<Attempt | undefined>
}

/** The ways that this process sends by; what goes another way waits for a process that has it. */
export type Ways = ReadonlyMap<SendChannel, Way>

/** What sending works with. Clock in epoch milliseconds, chance from 0 to 1. */
export interface Sender {
  store: { sends: SendStore }
  /** Answers what a crash left unanswered. */
  bot: Pick<CheckInBot, 'resume'>
  ways: Ways
  /** Sends again what was interrupted and may have arrived, in place of leaving it to a person. */
  resend: boolean
  clock: () => number
  random: () => number
  log: Logger
}

/** The bot, as sending needs it. */
export interface CheckInBot extends Receiver {
  /** Takes up turns that a crash or a lost database left unanswered. */
  resume(): Promise<void>
  /** Resolves when nothing of a conversation is being answered. */
  settled(conversation: string): Promise<void>
}
