import { randomBytes, randomUUID } from 'node:crypto'
import type { Fact } from '../record/fact'
import { acceptActivity } from './acceptActivity'
import type { Alert, AlertFigures, AlertOutcome, AlertState, SafetyCount } from './alert'
import { claimAlert, loseAlerts, retryAlert, selectAlerts, settleAlert, toAlert } from './alertSteps'
import { commitTurn } from './commitTurn'
import { type Db, type Row, type Steps, sql, type Value } from './db'
import { addInvites } from './inviteSteps'
import { SqlPrograms } from './sqlPrograms'
import { SqlSends } from './sqlSends'
import { SqlTeams } from './sqlTeams'
import type { Channel, Conversation, LoggedActivity, NewInvite, PendingTurn, Store, TurnCommit } from './store'

/** How often it is written down that a page is looked at, in ms. */
const SEEN_EVERY = 60_000

/** The store on a database that has been migrated. */
export class SqlStore implements Store {
  readonly programs: SqlPrograms
  readonly sends: SqlSends
  readonly teams: SqlTeams

  constructor(private readonly db: Db) {
    this.programs = new SqlPrograms(db)
    this.sends = new SqlSends(db)
    this.teams = new SqlTeams(db)
  }

  async createClient(at: number): Promise<string> {
    const id = randomUUID()
    await this.db.run(newClient(id, at))
    return id
  }

  async hasClient(client: string): Promise<boolean> {
    return (await this.db.run(sql`SELECT id FROM client WHERE id = ${client}`)).length === 1
  }

  async conversationOf(client: string, channel: Channel, at: number): Promise<Conversation> {
    const find = sql`SELECT id FROM conversation WHERE client_id = ${client} AND channel = ${channel}`
    const [found] = await this.db.run(find)
    if (found) return { id: String(found.id), client, channel }
    if (!(await this.hasClient(client))) throw new Error(`No client ${client}`)
    await this.db.run(sql`INSERT INTO conversation (id, client_id, channel, created_at, last_at)
      VALUES (${randomUUID()}, ${client}, ${channel}, ${at}, ${at}) ON CONFLICT (client_id, channel) DO NOTHING`)
    const [made] = await this.db.run(find)
    return { id: String(made?.id), client, channel }
  }

  async conversation(id: string): Promise<Conversation | undefined> {
    const [row] = await this.db.run(sql`SELECT id, client_id, channel FROM conversation WHERE id = ${id}`)
    return row && toConversation(row)
  }

  async conversationsAfter(client: string, clients: number, program?: string): Promise<Conversation[]> {
    const whose =
      program === undefined ? sql`` : sql`AND client_id IN (SELECT id FROM client WHERE program_id = ${program})`
    const rows = await this.db.run(sql`SELECT id, client_id, channel FROM conversation WHERE client_id IN
      (SELECT DISTINCT client_id FROM conversation WHERE client_id > ${client} ${whose} ORDER BY client_id LIMIT ${clients})
      ORDER BY client_id, id`)
    return rows.map(toConversation)
  }

  async accept(conversation: string, activity: { id: string; at: number; body: Record<string, unknown> }) {
    const accepted = await this.db.transaction(() => acceptActivity(conversation, activity))
    if (accepted.fresh) this.db.notify(conversation)
    return accepted
  }

  async loadTurn(conversation: string): Promise<PendingTurn | undefined> {
    // One statement, hence one moment: facts added after it fail the version check of the commit.
    const [row] = await this.db.run(sql`
      SELECT c.client_id, c.channel, p.version, p.state, p.program_id, p.invited_by, p.schedule,
        a.seq, a.id, a.sender, a.at, a.body
      FROM activity a JOIN conversation c ON c.id = a.conversation_id JOIN client p ON p.id = c.client_id
      WHERE a.conversation_id = ${conversation} AND a.answered_at IS NULL ORDER BY a.seq LIMIT 1`)
    if (!row) return undefined
    return {
      conversation: toConversation({ ...row, id: conversation }),
      incoming: toActivity(row),
      ...toMember(row),
      version: Number(row.version),
      state: fromJson(row.state),
      facts: await this.facts(String(row.client_id)),
    }
  }

  async commitTurn(commit: TurnCommit): Promise<boolean> {
    const won = await this.db.transaction(() => commitTurn(commit))
    if (!won) return false
    if (commit.wipe) await this.db.scrub()
    this.db.notify(commit.turn.conversation.id)
    return true
  }

  async unanswered(limit: number): Promise<string[]> {
    const rows = await this.db.run(sql`SELECT conversation_id FROM activity WHERE answered_at IS NULL
      GROUP BY conversation_id ORDER BY MIN(at), conversation_id LIMIT ${limit}`)
    return rows.map((row) => String(row.conversation_id))
  }

  async log(conversation: string, after: number, limit: number): Promise<LoggedActivity[]> {
    const rows = await this.db.run(sql`SELECT seq, id, sender, at, body FROM activity
      WHERE conversation_id = ${conversation} AND seq > ${after} ORDER BY seq LIMIT ${limit}`)
    return rows.map(toActivity)
  }

  onLogged(listener: (conversation: string) => void): () => void {
    return this.db.listen(listener)
  }

  async markSeen(conversation: string, at: number): Promise<void> {
    await this.db.run(sql`UPDATE conversation SET seen_at = ${at}
      WHERE id = ${conversation} AND (seen_at IS NULL OR seen_at <= last_at OR seen_at < ${at - SEEN_EVERY})`)
  }

  async setNudges(client: string, offAt: number | null): Promise<boolean> {
    const found = await this.db.run(sql`UPDATE client SET nudges_off_at = ${offAt} WHERE id = ${client} RETURNING id`)
    return found.length === 1
  }

  claimAlert(now: number): Promise<Alert | undefined> {
    return this.db.transaction(() => claimAlert(now))
  }

  async settleAlert(id: string, outcome: AlertOutcome): Promise<boolean> {
    const settled = await this.db.transaction(() => settleAlert(id, outcome))
    // The words that were sent are not to stay in the files.
    if (settled && outcome.state === 'sent') await this.db.scrub()
    return settled
  }

  loseAlerts(before: number, problem: string): Promise<string[]> {
    return this.db.transaction(() => loseAlerts(before, problem))
  }

  retryAlert(id: string, at: number): Promise<boolean> {
    return this.db.transaction(() => retryAlert(id, at))
  }

  async openAlerts(limit: number): Promise<Alert[]> {
    const rows = await this.db.run(
      selectAlerts(sql`WHERE alert.state <> 'sent' ORDER BY alert.created_at, alert.id LIMIT ${limit}`),
    )
    return rows.map(toAlert)
  }

  async alertFigures(): Promise<AlertFigures> {
    const rows = await this.db.run(
      sql`SELECT state, COUNT(*) AS count, MIN(created_at) AS oldest FROM alert GROUP BY state`,
    )
    return Object.fromEntries(
      rows.map(({ state, count, oldest }) => [state as AlertState, { count: Number(count), oldest: Number(oldest) }]),
    )
  }

  async safetyCounts(year: number): Promise<SafetyCount[]> {
    const rows = await this.db.run(sql`SELECT period, measure, part, amount FROM safety_count
      WHERE period = ${String(year)} OR period LIKE ${`${year}-%`} ORDER BY period, measure, part`)
    return rows.map((row) => ({ ...(row as unknown as SafetyCount), amount: Number(row.amount) }))
  }

  async facts(client: string): Promise<Fact[]> {
    const rows = await this.db.run(sql`SELECT at, kind, body FROM fact WHERE client_id = ${client} ORDER BY seq`)
    return rows.map((row) => ({ at: Number(row.at), kind: row.kind, ...fromJson(row.body) }) as Fact)
  }

  async secret(name: string): Promise<string> {
    const find = sql`SELECT value FROM secret WHERE name = ${name}`
    const [found] = await this.db.run(find)
    if (found) return String(found.value)
    const value = randomBytes(32).toString('base64url')
    await this.db.run(sql`INSERT INTO secret (name, value) VALUES (${name}, ${value}) ON CONFLICT (name) DO NOTHING`)
    const [made] = await this.db.run(find)
    return String(made?.value)
  }

  addInvite(invite: NewInvite): Promise<void> {
    return this.addInvites([invite])
  }

  addInvites(invites: readonly NewInvite[]): Promise<void> {
    return this.db.transaction(() => addInvites(invites))
  }

  async invite(tokenHash: string): Promise<{ client?: string; used: boolean } | undefined> {
    const [row] = await this.db.run(sql`SELECT used_at, COALESCE(for_client, client_id) AS client FROM invite
      WHERE token_hash = ${tokenHash}`)
    return row && { used: row.used_at !== null, ...(row.client !== null && { client: String(row.client) }) }
  }

  async redeemInvite(tokenHash: string, at: number): Promise<string | undefined> {
    const client = randomUUID()
    function* redeem(): Steps<string | undefined> {
      const [used] = yield sql`UPDATE invite SET used_at = ${at}
        WHERE token_hash = ${tokenHash} AND used_at IS NULL AND expires_at > ${at} RETURNING for_client, program_id`
      if (!used) return undefined
      const known = used.for_client ?? undefined
      if (known === undefined) yield newClient(client, at, used.program_id ?? undefined)
      yield sql`UPDATE invite SET client_id = ${known ?? client} WHERE token_hash = ${tokenHash}`
      return String(known ?? client)
    }
    return this.db.transaction(redeem)
  }

  async ping(): Promise<void> {
    await this.db.run(sql`SELECT COUNT(*) FROM migration`)
  }

  async close(): Promise<void> {
    await this.db.close()
  }
}

/** One that came in by itself is active at once; a program's client is asked for consent first. */
function newClient(id: string, at: number, program?: Value) {
  return program === undefined
    ? sql`INSERT INTO client (id, created_at) VALUES (${id}, ${at})`
    : sql`INSERT INTO client (id, created_at, program_id, standing) VALUES (${id}, ${at}, ${program}, 'invited')`
}

function toMember({ program_id, invited_by, schedule }: Row): Pick<PendingTurn, 'member' | 'schedule'> {
  return {
    ...(program_id && {
      member: { program: String(program_id), ...(invited_by && { invitedBy: String(invited_by) }) },
    }),
    ...(schedule && { schedule: String(schedule) }),
  }
}

function toConversation(row: Row): Conversation {
  return { id: String(row.id), client: String(row.client_id), channel: row.channel as Channel }
}

function toActivity(row: Row): LoggedActivity {
  return {
    seq: Number(row.seq),
    id: String(row.id),
    from: row.sender as LoggedActivity['from'],
    at: Number(row.at),
    body: fromJson(row.body),
  }
}

function fromJson(text: Row[string] | undefined): Record<string, unknown> {
  return JSON.parse(String(text))
}
