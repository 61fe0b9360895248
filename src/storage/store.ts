import type { Fact } from '../record/fact'
import type { Alert, AlertFigures, AlertOutcome, NewAlert, SafetyCount } from './alert'

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
  /** Version of the client's record that was loaded; commitTurn checks it. */
  version: number
  /** Bot Framework state, as JSON; {} for a new client. */
  state: Record<string, unknown>
  /** Every fact about the client, oldest first. */
  facts: Fact[]
}

/** What one turn came to: committed whole or not at all. */
export interface TurnCommit {
  turn: PendingTurn
  /** Epoch milliseconds of the turn. */
  at: number
  state: Record<string, unknown>
  facts: Fact[]
  replies: { id: string; body: Record<string, unknown> }[]
  /** When the client is due a check-in next (epoch ms); null for never. */
  due: number | null
  /** Word for the program's contact; what says no more than an earlier one of the day is left out. */
  alerts?: readonly NewAlert[]
  /** The reply names people to turn to in a crisis: counted for the year's report. */
  shown?: boolean
  /** The client asked for deletion: facts, log and alerts go first, then the replies above are all that is left. */
  wipe?: boolean
}

/** A client whose check-in is due. */
export interface Due {
  client: string
  conversation: string
  /** Epoch milliseconds it was due at. */
  due: number
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
  /** The conversations of the next so many clients after one ('' for the first), by client: page by page, all there are. */
  conversationsAfter(client: string, clients: number): Promise<Conversation[]>

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

  /** Clients due at or before `now`, earliest first. */
  dueClients(now: number, limit: number): Promise<Due[]>
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
  /** Records a single-use invitation by the hash of its token. */
  addInvite(invite: { tokenHash: string; at: number; expires: number }): Promise<void>
  /** Uses an invitation up: the id of a new client, or undefined where it is unknown, used or expired. */
  redeemInvite(tokenHash: string, at: number): Promise<string | undefined>

  /** Resolves while the database answers; rejects where it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}
