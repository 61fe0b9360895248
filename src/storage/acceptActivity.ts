import { cleanText, toJson } from './cleanText'
import { type Steps, sql } from './db'

/** Longest activity id taken, in characters: PostgreSQL cannot index a key of more than 2,700 bytes. */
const MAX_ID_LENGTH = 500

/** The steps of Store.accept: the seq of the activity, and whether this is its first delivery. */
export function* acceptActivity(
  conversation: string,
  { id: rawId, at, body }: { id: string; at: number; body: Record<string, unknown> },
): Steps<{ seq: number; fresh: boolean }> {
  const id = cleanText(rawId)
  if (id === '' || id.length > MAX_ID_LENGTH)
    throw new RangeError(`An activity id has 1 to ${MAX_ID_LENGTH} characters`)

  // The number is taken under the row's lock, which holds until the commit: numbers become visible in their order.
  const [log] = yield sql`UPDATE conversation SET last_seq = last_seq + 1, last_at = ${at}
    WHERE id = ${conversation} RETURNING last_seq, wiped_id, wiped_seq`
  if (!log) throw new Error(`No conversation ${conversation}`)
  const seq = Number(log.last_seq)
  const [fresh] =
    log.wiped_id === id
      ? []
      : yield sql`INSERT INTO activity (conversation_id, seq, id, sender, at, body)
          VALUES (${conversation}, ${seq}, ${id}, 'client', ${at}, ${toJson(body)})
          ON CONFLICT (conversation_id, id) DO NOTHING RETURNING seq`
  if (fresh) return { seq, fresh: true }

  yield sql`UPDATE conversation SET last_seq = last_seq - 1 WHERE id = ${conversation}`
  if (log.wiped_id === id) return { seq: Number(log.wiped_seq), fresh: false }
  const [first] = yield sql`SELECT seq FROM activity WHERE conversation_id = ${conversation} AND id = ${id}`
  return { seq: Number(first?.seq), fresh: false }
}
