import { rowsOf, type Steps, sql } from './db'
import type { NewInvite } from './store'

/** The steps of Store.addInvites; what has run out of those for the same clients goes. */
export function* addInvites(invites: readonly NewInvite[]): Steps<void> {
  for (const { client, at } of invites) {
    if (client === undefined) continue
    yield sql`DELETE FROM invite WHERE for_client = ${client} AND used_at IS NULL AND expires_at <= ${at}`
  }
  const rows = invites.map(({ tokenHash, at, expires, client, program }) => [
    ...[tokenHash, at, expires, client ?? null, program ?? null],
  ])
  yield sql`INSERT INTO invite (token_hash, created_at, expires_at, for_client, program_id) VALUES ${rowsOf(rows)}`
}
