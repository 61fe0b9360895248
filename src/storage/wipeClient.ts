import { withdrawAlerts } from './alertSteps'
import { type Steps, sql } from './db'

/**
 * Deletes what a client wrote and what was noted of them: their own word, or what linking two records leaves behind. The
 * client itself stays, so that they are known where they write.
 */
export function* wipeClient(client: string): Steps<void> {
  // Takes the lock of every conversation first: a message on its way in is either deleted here or comes after.
  yield sql`UPDATE conversation SET wiped_id = NULL, wiped_seq = NULL WHERE client_id = ${client}`
  yield sql`DELETE FROM fact WHERE client_id = ${client}`
  yield* withdrawAlerts(client)
  yield sql`DELETE FROM send WHERE client_id = ${client}`
  yield sql`DELETE FROM invite WHERE for_client = ${client} AND used_at IS NULL`
  yield sql`UPDATE client SET name = NULL, mail = NULL, phone = NULL, teams_user = NULL, invited_by = NULL, schedule = NULL,
    due = NULL, paused_until = NULL, unreachable = NULL, standing = 'left' WHERE id = ${client}`
  yield sql`DELETE FROM teams_reply WHERE conversation_id IN (SELECT id FROM conversation WHERE client_id = ${client})`
  yield sql`DELETE FROM activity WHERE conversation_id IN (SELECT id FROM conversation WHERE client_id = ${client})`
}
