import type { Fact } from '../record/fact'
import type { Alert, AlertFigures, AlertOutcome, NewAlert, SafetyCount } from './alert'
import type { ProgramStore, Standing } from './program'
import type { NewSend, SendChannel, SendStore } from './send'
import type { TeamsStore } from './teams'

/** Where a conversation is held. */
export type Channel = 'webchat' | 'terminal' | 'msteams'

/** Where one client and Oars write to each other. */
export interface Conversation {
  id: string
  client: string
  channel: Channel
}

/** One activity of a conversation's log, in the order of `seq` (1, 2, 3, … without gaps per conversation). */
export interface LoggedActivity {
  seq: number
  /** Activity id, unique in its conversation. */
  id: string
  from: 'client' | 'oars'
  /** Epoch milliseconds. */
  at: number
  /** The Bot Framework activity, as plain JSON. */
  body: Record<string, unknown>
}

/** The oldest activity of a conversation that has no answer yet, with all that a turn needs to answer it. */
export interface PendingTurn {
  conversation: Conversation
  incoming: LoggedActivity
  /** The program that enrolled the client, who invited them, and the schedule (JSON) kept beside their record. */
  member?: { program: string; invitedBy?: string }
  schedule?: string
  /** Version of the client's record that was loaded; commitTurn checks it. */
  version: number
  /** Bot Framework state, as JSON; {} for a new client. */
  state: Record<string, unknown>
  /** Every fact about the client, oldest first. */
  facts: Fact[]
}

/** An invitation for one client, for someone new in a program, or for anyone. Times are epoch milliseconds. */
export interface NewInvite {
  tokenHash: string
  at: number
  expires: number
  client?: string
  program?: string
}

/** What one turn came to: committed whole or not at all. */
export interface TurnCommit {
  turn: PendingTurn
  /** Epoch milliseconds of the turn. */
  at: number
  state: Record<string, unknown>
  facts: Fact[]
  replies: { id: string; body: Record<string, unknown> }[]
  /** When the client is due a check-in next (epoch ms), null for never; as it was where nothing is said. */
  due?: number | null
  /** When they are asked, as JSON (src/record/schedule.ts); as it was where nothing is said. */
  schedule?: string
  /** How they stand with their program; as it was where nothing is said. */
  standing?: Standing
  /** Until when check-ins are paused (epoch ms), null for not; as it was where nothing is said. */
  pausedUntil?: number | null
  /** The send that this turn was, and whether anything was said; where it was, word goes out by `nudges` that it waits, and later the reminder. */
  send?: { id: string; said: boolean; nudges: readonly SendChannel[]; reminder?: NewSend }
  /** Word for the program's contact; what says no more than an earlier one of the day is left out. */
  alerts?: readonly NewAlert[]
  /** The reply names people to turn to in a crisis: counted for the year's report. */
  shown?: boolean
  /** The client asked for deletion: facts, log and alerts go first, then the replies above are all that is left. */
  wipe?: boolean
}

/**
 * Everything Oars keeps, behind one interface: SQLite by default, PostgreSQL by DATABASE_URL, one SQL text for both.
 * Times are epoch milliseconds. "Not there" is undefined. Every method that writes has committed when it resolves.
 */
export interface Store {
  createClient(at: number): Promise<string>
  /** True while the client exists. */
  hasClient(client: string): Promise<boolean>
  /** The client's one conversation on a channel, made on first use. */
  conversationOf(client: string, channel: Channel, at: number): Promise<Conversation>
  conversation(id: string): Promise<Conversation | undefined>
  /** The conversations of the next so many clients after one ('' for the first), by client: page by page, all there are, or all of a program. */
  conversationsAfter(client: string, clients: number, program?: string): Promise<Conversation[]>

  /** Records an incoming activity. A second delivery of the same id is not fresh and gets the first one's seq. */
  accept(
    conversation: string,
    activity: { id: string; at: number; body: Record<string, unknown> },
  ): Promise<{ seq: number; fresh: boolean }>
  /** The oldest unanswered activity of a conversation with its client's record, or undefined when all are answered. */
  loadTurn(conversation: string): Promise<PendingTurn | undefined>
  /**
   * Commits a turn in one transaction; false (and nothing written) where another turn of this client won. Facts about
   * which sentences were said go once they are eight weeks old; every other one stays.
   */
  commitTurn(commit: TurnCommit): Promise<boolean>
  /** Conversations that hold unanswered activities, oldest first: work left over from a crash. */
  unanswered(limit: number): Promise<string[]>
  /** The log after a sequence number, in order. */
  log(conversation: string, after: number, limit: number): Promise<LoggedActivity[]>
  /** Calls back with a conversation's id whenever its log has grown, also through another process. Returns the way to stop. */
  onLogged(listener: (conversation: string) => void): () => void

  /** Programs and whom they enrol. */
  readonly programs: ProgramStore
  /** Check-ins that are due, and what goes out. */
  readonly sends: SendStore
  /** Chats in Microsoft Teams. */
  readonly teams: TeamsStore
  /** The page is in sight and shows what is in a conversation's log; written once a minute, and where something is new. */
  markSeen(conversation: string, at: number): Promise<void>

  /**
   * Whether mails and text messages may tell a client that something waits in the chat: not since a moment (epoch ms), or
   * null for yes. False where there is no such client.
   */
  setNudges(client: string, offAt: number | null): Promise<boolean>

  /** Marks the alert that has been due for longest as being sent and gives it out; undefined where none is due. */
  claimAlert(now: number): Promise<Alert | undefined>
  /** Writes down how a try ended; false where the alert is gone (its client was deleted) or is no longer being sent. */
  settleAlert(id: string, outcome: AlertOutcome): Promise<boolean>
  /** Marks as unknown what has been under way since before a moment (epoch ms): its process has gone. Gives their ids. */
  loseAlerts(before: number, problem: string): Promise<string[]>
  /** Puts an alert that failed or is unknown back into the outbox; false where there is no such one. */
  retryAlert(id: string, at: number): Promise<boolean>
  /** Alerts that have not been sent, oldest first. */
  openAlerts(limit: number): Promise<Alert[]>
  alertFigures(): Promise<AlertFigures>
  /** What was counted in a year (2026) and its months. */
  safetyCounts(year: number): Promise<SafetyCount[]>

  /** Every fact about one client, oldest first, for their own page of data. */
  facts(client: string): Promise<Fact[]>

  /** A random secret that survives restarts, made on first use (base64url, 32 bytes). */
  secret(name: string): Promise<string>
  /** Records a single-use invitation by the hash of its token: for one client, for someone new in a program, or for anyone. */
  addInvite(invite: NewInvite): Promise<void>
  /** Several at once, all or none; at most 1,000. */
  addInvites(invites: readonly NewInvite[]): Promise<void>
  /** Whom an invitation brings or has brought in, and whether it is used up; undefined where there is none. */
  invite(tokenHash: string): Promise<{ client?: string; used: boolean } | undefined>
  /** Uses an invitation up: the id of its client or of a new one; undefined where it is unknown, used or expired. */
  redeemInvite(tokenHash: string, at: number): Promise<string | undefined>

  /** Resolves while the database answers; rejects where it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}
