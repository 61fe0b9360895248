import { addAlerts, withdrawAlerts } from './alertSteps'
import { toJson } from './cleanText'
import { countTurn } from './countSafety'
import { rowsOf, type Steps, sql, type Value } from './db'
import type { TurnCommit } from './store'

/** Rows of one INSERT: well under both databases' limits on parameters (SQLite 32,766, PostgreSQL 65,535). */
const ROWS_AT_ONCE = 500

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
  const { turn, at, state, facts, replies, due, wipe, alerts = [], shown } = commit
  const { id: conversation, client } = turn.conversation
  const pending = sql`EXISTS (SELECT 1 FROM activity
    WHERE conversation_id = ${conversation} AND seq = ${turn.incoming.seq} AND answered_at IS NULL)`
  const [won] = yield sql`UPDATE client SET version = version + 1, state = ${toJson(state)}, due = ${due}
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
  yield* addAlerts(client, at, alerts)
  // Last, since all clients share the counts and wait for one another there.
  yield* countTurn({ client, before: lastFact, at, facts, shown })
  return true
}

function* wipeClient(client: string): Steps<void> {
  // Takes the lock of every conversation first: a message on its way in is either deleted here or comes after.
  yield sql`UPDATE conversation SET wiped_id = NULL, wiped_seq = NULL WHERE client_id = ${client}`
  yield sql`DELETE FROM fact WHERE client_id = ${client}`
  yield* withdrawAlerts(client)
  yield sql`DELETE FROM activity WHERE conversation_id IN (SELECT id FROM conversation WHERE client_id = ${client})`
}

function* portions(rows: Value[][]): Generator<Value[][]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE)
}
