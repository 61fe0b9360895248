import { type Db, type Steps, sql } from './db'
import type { SendOutcome } from './send'
import type { LoggedActivity } from './store'
import type { LinkEnd, OpenTeamsReply, TeamsChat, TeamsPerson, TeamsReply, TeamsStore } from './teams'
import { claimReply, linkChat, openChat, selectChats, settleReply, toChat } from './teamsSteps'

/** Replies that never arrived are remembered for so long, in ms, for whoever asks what became of them. */
const REMEMBERED = 8 * 7 * 24 * 3600 * 1000

/** Chats in Microsoft Teams on a database that has been migrated. */
export class SqlTeams implements TeamsStore {
  constructor(private readonly db: Db) {}

  async chatOf({ tenant, user }: TeamsPerson): Promise<TeamsChat | undefined> {
    const [row] = await this.db.run(
      selectChats(sql`WHERE teams_chat.tenant = ${tenant} AND teams_chat.teams_user = ${user}`),
    )
    return row && toChat(row)
  }

  async chatWith(client: string): Promise<TeamsChat | undefined> {
    const [row] = await this.db.run(
      selectChats(sql`WHERE conversation.client_id = ${client} AND conversation.channel = 'msteams'`),
    )
    return row && toChat(row)
  }

  async enrolled(user: string): Promise<string | undefined> {
    const [row] = await this.db.run(sql`SELECT id FROM client WHERE teams_user = ${user} AND standing <> 'removed'
      ORDER BY created_at DESC, id LIMIT 1`)
    return row && String(row.id)
  }

  open(person: TeamsPerson & { reference: string; at: number; client?: string; program?: string }): Promise<TeamsChat> {
    return this.db.transaction(() => openChat(person))
  }

  async keepReference(conversation: string, reference: string): Promise<void> {
    await this.db.run(sql`UPDATE teams_chat SET reference = ${reference} WHERE conversation_id = ${conversation}`)
  }

  async setRemoved(conversation: string, at: number | null): Promise<void> {
    await this.db.transaction(function* (): Steps<void> {
      const why = at === null ? null : 'Oars was taken out of their Teams'
      yield sql`UPDATE client SET unreachable = ${why}
        WHERE id = (SELECT client_id FROM conversation WHERE id = ${conversation})`
      yield sql`UPDATE teams_chat SET removed_at = ${at} WHERE conversation_id = ${conversation}`
    })
  }

  async join(client: string, program: string): Promise<boolean> {
    const joined = await this.db.run(sql`UPDATE client SET program_id = ${program}, standing = 'invited',
      version = version + 1 WHERE id = ${client} AND program_id IS NULL RETURNING id`)
    return joined.length === 1
  }

  async link(conversation: string, client: string, agreed: boolean): Promise<LinkEnd> {
    const end = await this.db.transaction(() => linkChat(conversation, client, agreed))
    // What was deleted is not to stay in the files.
    if (end === 'linked') await this.db.scrub()
    return end
  }

  async lately(conversation: string, rows: number): Promise<LoggedActivity[]> {
    const found = await this.db.run(sql`SELECT seq, id, sender, at, body FROM activity
      WHERE conversation_id = ${conversation} ORDER BY seq DESC LIMIT ${rows}`)
    return found.reverse().map((row) => ({
      seq: Number(row.seq),
      id: String(row.id),
      from: row.sender as LoggedActivity['from'],
      at: Number(row.at),
      body: JSON.parse(String(row.body)),
    }))
  }

  async waiting(now: number, limit: number): Promise<string[]> {
    const rows = await this.db.run(sql`SELECT conversation_id FROM teams_reply
      WHERE state = 'waiting' AND next_at <= ${now}
      GROUP BY conversation_id ORDER BY MIN(next_at), conversation_id LIMIT ${limit}`)
    return rows.map((row) => String(row.conversation_id))
  }

  claim(conversation: string, now: number): Promise<TeamsReply | undefined> {
    return this.db.transaction(() => claimReply(conversation, now))
  }

  settle(reply: TeamsReply, outcome: SendOutcome): Promise<boolean> {
    return this.db.transaction(() => settleReply(reply, outcome))
  }

  async reply(conversation: string, id: string): Promise<OpenTeamsReply | undefined> {
    const [row] = await this.db.run(sql`SELECT teams_reply.state, teams_reply.next_at, teams_reply.problem
      FROM activity JOIN teams_reply ON teams_reply.conversation_id = activity.conversation_id
        AND teams_reply.seq = activity.seq
      WHERE activity.conversation_id = ${conversation} AND activity.id = ${id}`)
    return (
      row && {
        state: row.state as OpenTeamsReply['state'],
        nextAt: Number(row.next_at),
        ...(row.problem === null ? {} : { problem: String(row.problem) }),
      }
    )
  }

  lose(before: number, resend: boolean): Promise<number> {
    return this.db.transaction(function* (): Steps<number> {
      yield sql`DELETE FROM teams_reply WHERE state IN ('failed', 'unknown') AND until_at < ${before - REMEMBERED}`
      const lost = yield sql`UPDATE teams_reply SET state = ${resend ? 'waiting' : 'unknown'},
          problem = 'interrupted while it was sent'
        WHERE state = 'sending' AND tried_at < ${before} RETURNING seq`
      return lost.length
    })
  }

  async slow(tenant: string, until: number): Promise<void> {
    await this.db.run(sql`UPDATE send_rate SET used_until = ${until}
      WHERE limit_key = ${`msteams:${tenant}`} AND used_until < ${until}`)
  }
}
