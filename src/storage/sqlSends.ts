import type { Db, Row } from './db'
import { sql } from './db'
import type {
  DueClient,
  DuePlan,
  NewSend,
  Send,
  SendChannel,
  SendFigures,
  SendOutcome,
  SendState,
  SendStore,
} from './send'
import { addSends, claimDue, claimSends, loseSends, selectSends, settleSend, toSend } from './sendSteps'

/** How long the last sign of life of a process that has gone is kept, in ms. */
const BEATS_KEPT = 24 * 3600 * 1000

/** The outbox of check-ins and nudges on a database that has been migrated. */
export class SqlSends implements SendStore {
  constructor(private readonly db: Db) {}

  claimDue(now: number, limit: number, plan: (due: DueClient) => DuePlan): Promise<{ clients: number; sends: number }> {
    return this.db.transaction(() => claimDue({ now, limit, plan, skipLocked: this.db.skipLocked }))
  }

  claim(options: { channel: SendChannel; now: number; limit: number; perSecond?: number }): Promise<Send[]> {
    return this.db.transaction(() => claimSends({ ...options, skipLocked: this.db.skipLocked }))
  }

  settle(id: string, outcome: SendOutcome): Promise<boolean> {
    return this.db.transaction(() => settleSend(id, outcome))
  }

  lose(before: number, resend: boolean): Promise<Send[]> {
    return this.db.transaction(() => loseSends(before, resend))
  }

  async add(sends: readonly NewSend[]): Promise<void> {
    await this.db.transaction(() => addSends(sends))
  }

  async nextAt(): Promise<number | undefined> {
    const [row] = await this.db.run(sql`SELECT (SELECT MIN(due) FROM client WHERE due IS NOT NULL) AS due,
      (SELECT MIN(next_at) FROM send WHERE state = 'waiting') AS next_at`)
    const times = [row?.due, row?.next_at].flatMap((at) => (at === null || at === undefined ? [] : Number(at)))
    return times.length > 0 ? Math.min(...times) : undefined
  }

  async trouble(
    limit: number,
    { program, state, after }: NonNullable<Parameters<SendStore['trouble']>[1]> = {},
  ): Promise<Send[]> {
    const whose = program === undefined ? sql`` : sql`AND client.program_id = ${program}`
    const which = state === undefined ? sql`` : sql`AND send.state = ${state}`
    const rest = after
      ? sql`AND (send.due_at > ${after.dueAt} OR (send.due_at = ${after.dueAt} AND send.id > ${after.id}))`
      : sql``
    const rows = await this.db.run(
      selectSends(sql`WHERE send.state IN ('failed', 'unknown') ${whose} ${which} ${rest}
        ORDER BY send.due_at, send.id LIMIT ${limit}`),
    )
    return rows.map(toSend)
  }

  async again(id: string, at: number, until: number): Promise<boolean> {
    const found =
      await this.db.run(sql`UPDATE send SET state = 'waiting', tries = 0, next_at = ${at}, until_at = ${until}
      WHERE id = ${id} AND state IN ('failed', 'unknown') RETURNING id`)
    return found.length === 1
  }

  async figures(): Promise<SendFigures> {
    const rows = await this.db.run(
      sql`SELECT channel, state, COUNT(*) AS count, MIN(due_at) AS oldest FROM send GROUP BY channel, state`,
    )
    return rows.map((row: Row) => ({
      channel: row.channel as SendChannel,
      state: row.state as SendState,
      count: Number(row.count),
      oldest: Number(row.oldest),
    }))
  }

  async beat(worker: string, at: number): Promise<void> {
    await this.db.run(sql`DELETE FROM worker WHERE beat_at < ${at - BEATS_KEPT}`)
    await this.db.run(sql`INSERT INTO worker (id, beat_at) VALUES (${worker}, ${at})
      ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at`)
  }

  async lastBeat(): Promise<number | undefined> {
    const [row] = await this.db.run(sql`SELECT MAX(beat_at) AS at FROM worker`)
    return row?.at === null || row?.at === undefined ? undefined : Number(row.at)
  }
}
