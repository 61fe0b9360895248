import { addAlerts } from './alertSteps'
import { toJson } from './cleanText'
import { countTurn } from './countSafety'
import { rowsOf, type Statement, type Steps, sql, type Value } from './db'
import { addSends } from './sendSteps'
import type { Conversation, TurnCommit } from './store'
import { wipeClient } from './wipeClient'

/** Rows of one INSERT: well under both databases' limits on parameters (SQLite 32,766, PostgreSQL 65,535). */
const ROWS_AT_ONCE = 500

/** Whoever is looking at the page needs no word that something waits there; what is seen takes this long to be known, in ms. */
const NUDGED_AFTER = 90_000

/** An answer in Teams that could not be delivered for so long, in ms, is not delivered any more: it might come at night. */
const ANSWERED_UNTIL = 2 * 3600 * 1000

/**
 * How long it is kept which sentences were said, in ms: as long as repeating one counts (wordMove.ts). They are the bulk
 * of a record, and every turn loads it whole.
 */
const TOLD_KEPT = 8 * 7 * 24 * 3600 * 1000

/**
 * The steps of Store.commitTurn: true when written, false (and nothing written) where another turn won.
 * Rows are locked in the order client, conversations, activities, as everywhere, so that no two writers deadlock.
 */
export function* commitTurn(commit: TurnCommit): Steps<boolean> {
  const { turn, at, state, facts, replies, wipe, alerts = [], shown, send } = commit
  const { id: conversation, client } = turn.conversation
  const pending = sql`EXISTS (SELECT 1 FROM activity
    WHERE conversation_id = ${conversation} AND seq = ${turn.incoming.seq} AND answered_at IS NULL)`
  const [won] = yield sql`UPDATE client SET version = version + 1, state = ${toJson(state)} ${changesOf(commit)}
    WHERE id = ${client} AND version = ${turn.version} AND ${pending} RETURNING id`
  if (!won) return false

  if (wipe) yield* wipeClient(client)
  const [log] = yield sql`UPDATE conversation SET last_seq = last_seq + ${replies.length}
    WHERE id = ${conversation} RETURNING last_seq`
  if (wipe) {
    yield sql`UPDATE conversation SET wiped_id = ${turn.incoming.id}, wiped_seq = ${turn.incoming.seq}
      WHERE id = ${conversation}`
  } else {
    yield sql`UPDATE activity SET answered_at = ${at} WHERE conversation_id = ${conversation} AND seq = ${turn.incoming.seq}`
  }

  const [record] = yield sql`SELECT COALESCE(MAX(seq), 0) AS last FROM fact WHERE client_id = ${client}`
  const lastFact = Number(record?.last)
  const factRows = facts.map(({ at: told, kind, ...rest }, index) => [
    client,
    lastFact + index + 1,
    told,
    kind,
    toJson(rest),
  ])
  for (const rows of portions(factRows))
    yield sql`INSERT INTO fact (client_id, seq, at, kind, body) VALUES ${rowsOf(rows)}`
  yield sql`DELETE FROM fact WHERE client_id = ${client} AND kind = 'told' AND at < ${at - TOLD_KEPT}`

  const before = Number(log?.last_seq) - replies.length
  const replyRows = replies.map(({ id, body }, index) => [
    conversation,
    before + index + 1,
    id,
    'oars',
    at,
    toJson(body),
    at,
  ])
  for (const rows of portions(replyRows)) {
    yield sql`INSERT INTO activity (conversation_id, seq, id, sender, at, body, answered_at) VALUES ${rowsOf(rows)}`
  }
  if (turn.conversation.channel === 'msteams') {
    yield* deliverInTeams(turn.conversation, { last: Number(log?.last_seq), count: replies.length, at, send })
  }
  if (send) yield* settleCheckIn(turn.conversation, send, at)
  if (turn.incoming.body.type === 'message' && !wipe) yield* noteAnswer(client, at)
  yield* addAlerts(client, at, alerts)
  // Last, since all clients share the counts and wait for one another there.
  yield* countTurn({ client, before: lastFact, at, facts, shown })
  return true
}

/** What else a turn changes about the client; what it says nothing of stays. */
function changesOf({ due, schedule, standing, pausedUntil, turn }: TurnCommit): Statement {
  return [
    due === undefined ? sql`` : sql`, due = ${due}`,
    schedule === undefined ? sql`` : sql`, schedule = ${schedule}`,
    standing === undefined ? sql`` : sql`, standing = ${standing}`,
    pausedUntil === undefined ? sql`` : sql`, paused_until = ${pausedUntil}`,
    turn.incoming.body.type === 'message' ? sql`, unreachable = NULL` : sql``,
  ].reduce((all, each) => sql`${all}${each}`)
}

/**
 * The opening and the word that it has been sent are one commit: it is asked exactly once. In Teams it is not sent yet:
 * whoever delivers it says so, and nobody there needs a nudge.
 */
function* settleCheckIn(
  { client, channel }: Conversation,
  { id, said, nudges, reminder }: NonNullable<TurnCommit['send']>,
  at: number,
): Steps<void> {
  const inTeams = channel === 'msteams' && said
  const ended = inTeams
    ? sql`problem = NULL`
    : sql`state = ${said ? 'sent' : 'skipped'}, sent_at = ${said ? at : null},
      problem = ${said ? null : 'not asked at that moment'}`
  const [row] = yield sql`UPDATE send SET ${ended}
    WHERE id = ${id} AND client_id = ${client} AND state IN ('waiting', 'sending') RETURNING id`
  if (!row || !said) return
  if (reminder) yield* addSends([reminder])
  if (inTeams) return
  for (const nudge of nudges) {
    const address = nudge === 'mail' ? sql`client.mail` : sql`client.phone`
    yield sql`INSERT INTO send (id, client_id, day, what, channel, limit_key, due_at, until_at, next_at)
      SELECT send.id || ${`:${nudge}`}, send.client_id, send.day, 'nudge', ${nudge}, ${nudge}, ${at}, send.until_at,
        ${at + NUDGED_AFTER} FROM send JOIN client ON client.id = send.client_id
      WHERE send.id = ${id} AND ${address} IS NOT NULL AND client.nudges_off_at IS NULL ON CONFLICT DO NOTHING`
  }
}

/** Puts the replies that end a log into the outbox of Teams; a check-in must not come later than it may. */
function* deliverInTeams(
  { id }: Conversation,
  { last, count, at, send }: { last: number; count: number; at: number; send?: TurnCommit['send'] },
): Steps<void> {
  const until = sql`COALESCE((SELECT until_at FROM send WHERE id = ${send?.id ?? ''}), CAST(${at + ANSWERED_UNTIL} AS bigint))`
  for (let seq = last - count + 1; seq <= last; seq++) {
    yield sql`INSERT INTO teams_reply (conversation_id, seq, next_at, until_at) VALUES (${id}, ${seq}, ${at}, ${until})`
  }
}

function* noteAnswer(client: string, at: number): Steps<void> {
  yield sql`UPDATE send SET answered_at = ${at}
    WHERE client_id = ${client} AND answered_at IS NULL AND (what = 'nudge' OR (what = 'checkIn' AND state = 'sent'))`
}

function* portions(rows: Value[][]): Generator<Value[][]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE)
}
