import { type Row, rowsOf, type Statement, type Steps, sql } from './db'
import type { DueClient, DuePlan, NewSend, Send, SendChannel, SendOutcome } from './send'

/** What a limit may have left unused and still make up for, in ms. */
const BURST = 1000

/** Channels where the send's id keeps the client from being asked twice, so that a try may be made again. */
const SAFE_TO_REPEAT = sql`('webchat', 'terminal', 'msteams')`

interface ClaimDue {
  now: number
  limit: number
  plan: (due: DueClient) => DuePlan
  skipLocked: Statement
}

/** Moves due clients on and puts what they are to get into the outbox. */
export function* claimDue({ now, limit, plan, skipLocked }: ClaimDue): Steps<{ clients: number; sends: number }> {
  const taken = yield sql`SELECT id FROM client WHERE due <= ${now} ORDER BY due, id LIMIT ${limit} ${skipLocked}`
  if (taken.length === 0) return { clients: 0, sends: 0 }
  const rows = yield sql`SELECT client.id, client.due, client.schedule, client.program_id,
      conversation.id AS conversation_id, conversation.channel
    FROM client JOIN conversation ON conversation.id = (SELECT each.id FROM conversation AS each
      WHERE each.client_id = client.id ORDER BY each.last_at DESC, each.id LIMIT 1)
    WHERE client.id IN ${rowsOf([taken.map(({ id }) => id ?? '')])} ORDER BY client.due, client.id`
  const plans = rows.map((row) => ({ client: String(row.id), ...plan(toDue(row)) }))
  yield sql`UPDATE client SET due = CAST(moved.column2 AS bigint)
    FROM (VALUES ${rowsOf(plans.map(({ client, next }) => [client, next]))}) AS moved WHERE client.id = moved.column1`
  return { clients: rows.length, sends: yield* addSends(plans.flatMap(({ sends }) => sends)) }
}

/** Puts sends into the outbox, but for those of a kind that the client has had on that day; gives how many there were. */
export function* addSends(sends: readonly NewSend[]): Steps<number> {
  if (sends.length === 0) return 0
  const rows = sends.map(({ id, client, day, what, channel, limit, dueAt, until, nextAt }) => [
    ...[id, client, day, what, channel, limit],
    ...[dueAt, until, nextAt ?? dueAt],
  ])
  const made = yield sql`INSERT INTO send (id, client_id, day, what, channel, limit_key, due_at, until_at, next_at)
    VALUES ${rowsOf(rows)} ON CONFLICT DO NOTHING RETURNING id`
  if (made.length > 0 && sends.some(({ channel }) => channel === 'msteams')) {
    // Teams counts by tenant, which only the chat knows.
    yield sql`UPDATE send SET limit_key = 'msteams:' || teams_chat.tenant FROM conversation, teams_chat
      WHERE send.id IN ${rowsOf([made.map(({ id }) => id ?? '')])} AND send.channel = 'msteams'
        AND conversation.client_id = send.client_id AND conversation.channel = 'msteams'
        AND teams_chat.conversation_id = conversation.id`
  }
  return made.length
}

interface ClaimSends {
  channel: SendChannel
  now: number
  limit: number
  perSecond?: number
  skipLocked: Statement
}

/** Gives out what may be sent now, within the limit of each key; a client's later send waits for the earlier one. */
export function* claimSends({ channel, now, limit, perSecond, skipLocked }: ClaimSends): Steps<Send[]> {
  const claimed: Send[] = []
  for (const key of yield* waitingKeys(channel, now)) {
    if (perSecond === undefined) {
      claimed.push(...(yield* claimOf(channel, key, now, limit - claimed.length, skipLocked)))
      continue
    }
    yield sql`INSERT INTO send_rate (limit_key, used_until) VALUES (${key}, 0) ON CONFLICT DO NOTHING`
    // Locks the limit until the commit, so that all processes together keep to it.
    const [rate] = yield sql`UPDATE send_rate SET used_until = used_until WHERE limit_key = ${key} RETURNING used_until`
    const used = Math.max(Number(rate?.used_until), now - BURST)
    const most = Math.min(limit - claimed.length, Math.floor(((now - used) * perSecond) / 1000))
    const some = yield* claimOf(channel, key, now, most, skipLocked)
    if (some.length === 0) continue
    const usedUntil = used + Math.ceil((some.length * 1000) / perSecond)
    yield sql`UPDATE send_rate SET used_until = ${usedUntil} WHERE limit_key = ${key}`
    claimed.push(...some)
  }
  return claimed
}

/** The limit keys of what may be sent now, by a few looks at the index for each, however many sends share it. */
function* waitingKeys(channel: SendChannel, now: number): Steps<string[]> {
  const first = sql`SELECT MIN(limit_key) FROM send WHERE channel = ${channel} AND state = 'waiting'`
  const rows = yield sql`WITH RECURSIVE waiting (limit_key) AS (${first} UNION ALL
      SELECT (${first} AND send.limit_key > waiting.limit_key) FROM waiting WHERE waiting.limit_key IS NOT NULL)
    SELECT limit_key FROM waiting WHERE EXISTS (SELECT 1 FROM send WHERE send.channel = ${channel}
      AND send.limit_key = waiting.limit_key AND send.state = 'waiting' AND send.next_at <= ${now})`
  return rows.map((row) => String(row.limit_key))
}

function* claimOf(channel: SendChannel, key: string, now: number, limit: number, skipLocked: Statement): Steps<Send[]> {
  if (limit <= 0) return []
  // In the order of the index, and each client looked up on its own: the outbox may hold a million.
  const rows = yield sql`UPDATE send SET state = 'sending', tries = tries + 1, tried_at = ${now}
    WHERE id IN (SELECT send.id FROM send
      WHERE send.channel = ${channel} AND send.limit_key = ${key} AND send.state = 'waiting' AND send.next_at <= ${now}
        AND send.id = (SELECT earliest.id FROM send AS earliest
          WHERE earliest.client_id = send.client_id AND earliest.channel = send.channel
            AND earliest.state IN ('waiting', 'sending') ORDER BY earliest.due_at, earliest.id LIMIT 1)
      ORDER BY send.next_at, send.id LIMIT ${limit} ${skipLocked}) RETURNING id`
  if (rows.length === 0) return []
  const ids = rowsOf([rows.map(({ id }) => id ?? '')])
  const claimed = yield selectSends(sql`WHERE send.id IN ${ids} ORDER BY send.next_at, send.id`)
  return claimed.map(toSend)
}

/** Writes down how a try ended; false where it is gone, or is no longer being sent. */
export function* settleSend(id: string, outcome: SendOutcome): Steps<boolean> {
  const problem = outcome.state === 'sent' ? null : outcome.problem
  const next = outcome.state === 'waiting' ? sql`, next_at = ${outcome.nextAt}` : sql``
  const sent = outcome.state === 'sent' ? sql`, sent_at = ${outcome.at}` : sql``
  const [row] = yield sql`UPDATE send SET state = ${outcome.state}, problem = ${problem} ${next} ${sent}
    WHERE id = ${id} AND state = 'sending' RETURNING client_id`
  if (!row) return false
  if ('gone' in outcome && outcome.gone !== undefined) {
    yield sql`UPDATE client SET unreachable = ${outcome.gone} WHERE id = ${String(row.client_id)}`
  }
  return true
}

/** What was interrupted waits again where that is safe (or wanted), and is unknown elsewhere; gives the unknown ones. */
export function* loseSends(before: number, resend: boolean): Steps<Send[]> {
  const interrupted = sql`state = 'sending' AND tried_at < ${before}`
  if (resend) {
    yield sql`UPDATE send SET state = 'waiting' WHERE ${interrupted}`
    return []
  }
  yield sql`UPDATE send SET state = 'waiting' WHERE ${interrupted} AND channel IN ${SAFE_TO_REPEAT}`
  const lost = yield sql`UPDATE send SET state = 'unknown', problem = 'interrupted while it was sent'
    WHERE ${interrupted} AND channel NOT IN ${SAFE_TO_REPEAT} RETURNING id`
  if (lost.length === 0) return []
  const rows = yield selectSends(sql`WHERE send.id IN ${rowsOf([lost.map(({ id }) => id ?? '')])} ORDER BY send.id`)
  return rows.map(toSend)
}

/** The sends that a condition names, with whom and where they go to. */
export function selectSends(condition: Statement): Statement {
  return sql`SELECT send.*, client.program_id, client.ref, CASE WHEN client.nudges_off_at IS NULL THEN client.mail END AS mail,
      CASE WHEN client.nudges_off_at IS NULL THEN client.phone END AS phone,
      conversation.id AS conversation_id, conversation.seen_at
    FROM send JOIN client ON client.id = send.client_id
    LEFT JOIN conversation ON conversation.id = (SELECT each.id FROM conversation AS each
      WHERE each.client_id = send.client_id ORDER BY each.last_at DESC, each.id LIMIT 1) ${condition}`
}

/** A send as the database has it. */
export function toSend(row: Row): Send {
  const text = (name: string) => (row[name] === null ? undefined : String(row[name]))
  return {
    id: String(row.id),
    client: String(row.client_id),
    day: String(row.day),
    what: row.what as Send['what'],
    channel: row.channel as Send['channel'],
    limit: String(row.limit_key),
    dueAt: Number(row.due_at),
    until: Number(row.until_at),
    nextAt: Number(row.next_at),
    state: row.state as Send['state'],
    tries: Number(row.tries),
    conversation: text('conversation_id'),
    program: text('program_id'),
    ref: text('ref'),
    mail: text('mail'),
    phone: text('phone'),
    problem: text('problem'),
    ...(row.seen_at === null ? {} : { seenAt: Number(row.seen_at) }),
    ...(row.answered_at === null ? {} : { answeredAt: Number(row.answered_at) }),
  }
}

function toDue(row: Row): DueClient {
  return {
    client: String(row.id),
    due: Number(row.due),
    schedule: row.schedule === null ? null : String(row.schedule),
    conversation: String(row.conversation_id),
    channel: row.channel as DueClient['channel'],
    ...(row.program_id === null ? {} : { program: String(row.program_id) }),
  }
}
