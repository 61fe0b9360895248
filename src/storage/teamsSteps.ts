import { randomUUID } from 'node:crypto'
import { cleanText } from './cleanText'
import { type Row, type Statement, type Steps, sql } from './db'
import type { SendOutcome } from './send'
import type { LinkEnd, TeamsChat, TeamsPerson, TeamsReply } from './teams'
import { wipeClient } from './wipeClient'

/** The chats that a condition names. */
export function selectChats(condition: Statement): Statement {
  return sql`SELECT teams_chat.*, conversation.client_id FROM teams_chat
    JOIN conversation ON conversation.id = teams_chat.conversation_id ${condition}`
}

/** A chat as the database has it. */
export function toChat(row: Row): TeamsChat {
  return {
    conversation: { id: String(row.conversation_id), client: String(row.client_id), channel: 'msteams' },
    tenant: String(row.tenant),
    user: String(row.teams_user),
    reference: String(row.reference),
    ...(row.removed_at === null ? {} : { removedAt: Number(row.removed_at) }),
  }
}

/** The steps of TeamsStore.open. */
export function* openChat({
  tenant,
  user,
  reference,
  at,
  client,
  program,
}: TeamsPerson & { reference: string; at: number; client?: string; program?: string }): Steps<TeamsChat> {
  // First activities arrive together, and each would make a client: the row of the tenant's limit is the lock.
  const limit = `msteams:${tenant}`
  yield sql`INSERT INTO send_rate (limit_key, used_until) VALUES (${limit}, 0) ON CONFLICT DO NOTHING`
  yield sql`UPDATE send_rate SET used_until = used_until WHERE limit_key = ${limit}`
  const mine = selectChats(sql`WHERE teams_chat.tenant = ${tenant} AND teams_chat.teams_user = ${user}`)
  const [found] = yield mine
  if (found) return toChat(found)
  let owner = client
  if (owner === undefined) {
    owner = randomUUID()
    const standing = program === undefined ? 'active' : 'invited'
    yield sql`INSERT INTO client (id, created_at, program_id, standing)
      VALUES (${owner}, ${at}, ${program ?? null}, ${standing})`
  }
  yield sql`INSERT INTO conversation (id, client_id, channel, created_at, last_at)
    VALUES (${randomUUID()}, ${owner}, 'msteams', ${at}, ${at}) ON CONFLICT (client_id, channel) DO NOTHING`
  // Whom staff have given another address since goes on with the chat there was.
  yield sql`INSERT INTO teams_chat (conversation_id, tenant, teams_user, reference)
    SELECT id, ${tenant}, ${user}, ${cleanText(reference)} FROM conversation
      WHERE client_id = ${owner} AND channel = 'msteams'
    ON CONFLICT (conversation_id) DO UPDATE SET tenant = excluded.tenant, teams_user = excluded.teams_user,
      reference = excluded.reference, removed_at = NULL`
  const [made] = yield mine
  return toChat(made as Row)
}

/** What an enrolment fills about a client. */
const ENROLMENT = sql`program_id, ref, name, mail, phone, teams_user, invited_by, standing`

/** The steps of TeamsStore.link. */
export function* linkChat(conversation: string, client: string, agreed: boolean): Steps<LinkEnd> {
  const [chat] = yield sql`SELECT client_id FROM conversation WHERE id = ${conversation}`
  const own = String(chat?.client_id)
  if (own === client) return 'same'
  // Also what holds off a turn of either that is under way: it would commit to a version that is gone.
  const rows = yield sql`UPDATE client SET version = version + 1 WHERE id IN (${own}, ${client})
    RETURNING id, ${ENROLMENT}`
  const before = rows.find(({ id }) => id === own)
  const after = rows.find(({ id }) => id === client)
  if (!before || !after) return 'taken'
  const [other] = yield sql`SELECT id FROM conversation WHERE client_id = ${client} AND channel = 'msteams'`
  if (other || (before.program_id !== null && after.program_id !== null)) return 'taken'
  const [goal] = yield sql`SELECT seq FROM fact WHERE client_id = ${own} AND kind = 'goalSet' LIMIT 1`
  if (goal && !agreed) return 'goals'
  yield* wipeClient(own)
  yield sql`UPDATE client SET program_id = NULL, ref = NULL, state = '{}' WHERE id = ${own}`
  yield sql`UPDATE conversation SET client_id = ${client}, last_at = last_at WHERE id = ${conversation}`
  if (before.program_id !== null) {
    const { program_id = null, ref, name, mail, phone, teams_user, invited_by, standing } = before
    yield sql`UPDATE client SET program_id = ${program_id}, ref = ${ref ?? null}, name = ${name ?? null},
      mail = ${mail ?? null}, phone = ${phone ?? null}, teams_user = ${teams_user ?? null},
      invited_by = ${invited_by ?? null}, standing = ${standing ?? 'invited'} WHERE id = ${client}`
  }
  return 'linked'
}

/** The steps of TeamsStore.claim: replies of a chat go out in their order, one at a time in all processes. */
export function* claimReply(conversation: string, now: number): Steps<TeamsReply | undefined> {
  const [claimed] = yield sql`UPDATE teams_reply SET state = 'sending', tries = tries + 1, tried_at = ${now}
    WHERE conversation_id = ${conversation} AND state = 'waiting' AND next_at <= ${now}
      AND seq = (SELECT MIN(first.seq) FROM teams_reply AS first
        WHERE first.conversation_id = ${conversation} AND first.state IN ('waiting', 'sending'))
    RETURNING seq, tries, until_at`
  if (!claimed) return undefined
  const seq = Number(claimed.seq)
  const [chat] = yield selectChats(sql`WHERE teams_chat.conversation_id = ${conversation}`)
  const [row] = yield sql`SELECT id, at, body FROM activity WHERE conversation_id = ${conversation} AND seq = ${seq}`
  return {
    chat: toChat(chat as Row),
    row: { seq, id: String(row?.id), from: 'oars', at: Number(row?.at), body: JSON.parse(String(row?.body)) },
    tries: Number(claimed.tries),
    until: Number(claimed.until_at),
  }
}

/** The steps of TeamsStore.settle. */
export function* settleReply({ chat, row }: TeamsReply, outcome: SendOutcome): Steps<boolean> {
  const which = sql`WHERE conversation_id = ${chat.conversation.id} AND seq = ${row.seq} AND state = 'sending'`
  // In the order of every writer: the client first.
  if ('gone' in outcome && outcome.gone !== undefined) {
    yield sql`UPDATE client SET unreachable = ${outcome.gone} WHERE id = ${chat.conversation.client}`
  }
  if (outcome.state === 'sent') return (yield sql`DELETE FROM teams_reply ${which} RETURNING seq`).length === 1
  const next = outcome.state === 'waiting' ? sql`, next_at = ${outcome.nextAt}` : sql``
  const state = outcome.state === 'skipped' ? 'failed' : outcome.state
  const changed = yield sql`UPDATE teams_reply SET state = ${state}, problem = ${outcome.problem} ${next} ${which}
    RETURNING seq`
  return changed.length === 1
}
