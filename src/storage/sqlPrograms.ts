import type { Db, Row, Statement, Steps } from './db'
import { sql } from './db'
import { enrol } from './enrolSteps'
import type {
  ApiKey,
  EarlierCall,
  EnrolCounts,
  Enrolled,
  Enrolment,
  ProgramStore,
  Standing,
  StoredProgram,
} from './program'

/** How long the answer to an API call is kept for a repetition of it, in ms. */
const CALLS_KEPT = 24 * 3600 * 1000

/** A call that has not been answered for so long, in ms, was cut off: its repetition takes its place. */
const LONGEST_CALL = 60_000

/** Programs on a database that has been migrated. */
export class SqlPrograms implements ProgramStore {
  constructor(private readonly db: Db) {}

  async add({ id, code, settings, at }: StoredProgram): Promise<boolean> {
    const made = await this.db.run(sql`INSERT INTO program (id, code, settings, created_at)
      VALUES (${id}, ${code}, ${settings}, ${at}) ON CONFLICT DO NOTHING RETURNING id`)
    return made.length === 1
  }

  async change(id: string, settings: string): Promise<boolean> {
    const found = await this.db.run(sql`UPDATE program SET settings = ${settings} WHERE id = ${id} RETURNING id`)
    return found.length === 1
  }

  async all(): Promise<StoredProgram[]> {
    return (await this.db.run(sql`SELECT * FROM program ORDER BY id`)).map(toProgram)
  }

  async get(id: string): Promise<StoredProgram | undefined> {
    const [row] = await this.db.run(sql`SELECT * FROM program WHERE id = ${id}`)
    return row && toProgram(row)
  }

  async byCode(code: string): Promise<StoredProgram | undefined> {
    const [row] = await this.db.run(sql`SELECT * FROM program WHERE code = ${code}`)
    return row && toProgram(row)
  }

  enrol(
    program: string,
    people: readonly Enrolment[],
    at: number,
    onProgress: (done: number) => void = () => {},
  ): Promise<EnrolCounts> {
    return this.db.transaction(() => enrol({ program, people, at, onProgress }))
  }

  wouldEnrol(program: string, people: readonly Enrolment[]): Promise<EnrolCounts> {
    return this.db.transaction(() => enrol({ program, people, at: 0, onProgress: () => {}, dryRun: true }))
  }

  async clients(
    program: string,
    { after, limit, standing }: { after: string; limit: number; standing?: Standing },
  ): Promise<Enrolled[]> {
    const which = standing ? sql`client.standing = ${standing}` : sql`client.standing <> 'removed'`
    const rows = await this.db.run(
      selectEnrolled(sql`WHERE client.program_id = ${program} AND client.ref > ${after}
      AND ${which} ORDER BY client.ref LIMIT ${limit}`),
    )
    return rows.map(toEnrolled)
  }

  async client(program: string, ref: string): Promise<Enrolled | undefined> {
    const [row] = await this.db.run(selectEnrolled(sql`WHERE client.program_id = ${program} AND client.ref = ${ref}`))
    return row && toEnrolled(row)
  }

  async standings(program: string): Promise<Partial<Record<Standing, number>>> {
    const rows = await this.db.run(
      sql`SELECT standing, COUNT(*) AS count FROM client WHERE program_id = ${program} GROUP BY standing`,
    )
    return Object.fromEntries(rows.map(({ standing, count }) => [standing as Standing, Number(count)]))
  }

  async remove(program: string, ref: string, at: number): Promise<boolean> {
    const removed = await this.db.transaction(() => removeClient(program, ref, at))
    // Names and addresses that are taken out are not to stay in the files.
    if (removed) await this.db.scrub()
    return removed
  }

  async membership(client: string): Promise<{ program: string; invitedBy?: string; schedule?: string } | undefined> {
    const [row] = await this.db.run(sql`SELECT program_id, invited_by, schedule FROM client
      WHERE id = ${client} AND program_id IS NOT NULL`)
    if (!row) return undefined
    return {
      program: String(row.program_id),
      ...(row.invited_by === null ? {} : { invitedBy: String(row.invited_by) }),
      ...(row.schedule === null ? {} : { schedule: String(row.schedule) }),
    }
  }

  async addKey({ id, program, label, at, keyHash }: Omit<ApiKey, 'revokedAt'> & { keyHash: string }): Promise<void> {
    await this.db.run(sql`INSERT INTO api_key (id, program_id, label, key_hash, created_at)
      VALUES (${id}, ${program}, ${label}, ${keyHash}, ${at})`)
  }

  async keyOf(keyHash: string): Promise<ApiKey | undefined> {
    const [row] = await this.db.run(sql`SELECT * FROM api_key WHERE key_hash = ${keyHash} AND revoked_at IS NULL`)
    return row && toKey(row)
  }

  async keys(program: string): Promise<ApiKey[]> {
    const rows = await this.db.run(sql`SELECT * FROM api_key WHERE program_id = ${program} ORDER BY created_at, id`)
    return rows.map(toKey)
  }

  async revokeKey(id: string, at: number): Promise<boolean> {
    const revoked = await this.db.run(
      sql`UPDATE api_key SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL RETURNING id`,
    )
    return revoked.length === 1
  }

  beginCall(call: { key: string; idempotencyKey: string; requestHash: string; at: number }): Promise<EarlierCall> {
    return this.db.transaction(() => beginCall(call))
  }

  async endCall(call: { key: string; idempotencyKey: string; status: number; body: string }): Promise<void> {
    await this.db.run(sql`UPDATE api_call SET status = ${call.status}, body = ${call.body}
      WHERE key_id = ${call.key} AND idempotency_key = ${call.idempotencyKey}`)
  }

  async dropCall({ key, idempotencyKey }: { key: string; idempotencyKey: string }): Promise<void> {
    await this.db.run(sql`DELETE FROM api_call
      WHERE key_id = ${key} AND idempotency_key = ${idempotencyKey} AND status IS NULL`)
  }
}

function* removeClient(program: string, ref: string, at: number): Steps<boolean> {
  const [row] = yield sql`UPDATE client SET standing = 'removed', due = NULL, paused_until = NULL, unreachable = NULL,
    name = NULL, mail = NULL, phone = NULL, teams_user = NULL, invited_by = NULL
    WHERE program_id = ${program} AND ref = ${ref} AND standing <> 'removed' RETURNING id`
  if (!row) return false
  const client = String(row.id)
  yield sql`UPDATE invite SET expires_at = ${at} WHERE for_client = ${client} AND used_at IS NULL AND expires_at > ${at}`
  yield sql`UPDATE send SET state = 'skipped', problem = 'removed from the program'
    WHERE client_id = ${client} AND state = 'waiting'`
  return true
}

function* beginCall({
  key,
  idempotencyKey,
  requestHash,
  at,
}: {
  key: string
  idempotencyKey: string
  requestHash: string
  at: number
}): Steps<EarlierCall> {
  yield sql`DELETE FROM api_call WHERE key_id = ${key} AND at < ${at - CALLS_KEPT}`
  const [fresh] = yield sql`INSERT INTO api_call (key_id, idempotency_key, request_hash, at)
    VALUES (${key}, ${idempotencyKey}, ${requestHash}, ${at}) ON CONFLICT DO NOTHING RETURNING at`
  if (fresh) return { end: 'new' }
  const [taken] = yield sql`UPDATE api_call SET at = ${at}
    WHERE key_id = ${key} AND idempotency_key = ${idempotencyKey} AND request_hash = ${requestHash}
      AND status IS NULL AND at < ${at - LONGEST_CALL} RETURNING at`
  if (taken) return { end: 'new' }
  const [earlier] = yield sql`SELECT request_hash, status, body FROM api_call
    WHERE key_id = ${key} AND idempotency_key = ${idempotencyKey}`
  if (earlier?.request_hash !== requestHash) return { end: 'other' }
  if (earlier.status === null) return { end: 'running' }
  return { end: 'answered', status: Number(earlier.status), body: String(earlier.body) }
}

function selectEnrolled(condition: Statement): Statement {
  return sql`SELECT client.*, send.due_at, send.sent_at, send.state AS send_state, send.answered_at,
    (SELECT id FROM conversation WHERE client_id = client.id ORDER BY last_at DESC, id LIMIT 1) AS conversation
    FROM client LEFT JOIN send ON send.id = (SELECT id FROM send AS each
      WHERE each.client_id = client.id AND each.what = 'checkIn' ORDER BY each.due_at DESC, each.id LIMIT 1) ${condition}`
}

function toProgram(row: Row): StoredProgram {
  return { id: String(row.id), code: String(row.code), settings: String(row.settings), at: Number(row.created_at) }
}

function toKey(row: Row): ApiKey {
  return {
    ...{ id: String(row.id), program: String(row.program_id), label: String(row.label), at: Number(row.created_at) },
    ...(row.revoked_at === null ? {} : { revokedAt: Number(row.revoked_at) }),
  }
}

function toEnrolled(row: Row): Enrolled {
  const text = (name: string) => (row[name] === null ? undefined : String(row[name]))
  const number = (name: string) => (row[name] === null ? undefined : Number(row[name]))
  const state = text('send_state')
  return {
    client: String(row.id),
    ref: String(row.ref),
    name: text('name'),
    mail: text('mail'),
    phone: text('phone'),
    teamsUser: text('teams_user'),
    invitedBy: text('invited_by'),
    schedule: text('schedule'),
    standing: row.standing as Standing,
    at: Number(row.created_at),
    pausedUntil: number('paused_until'),
    unreachable: text('unreachable'),
    due: number('due'),
    conversation: text('conversation'),
    ...(state && {
      last: { at: number('sent_at') ?? Number(row.due_at), state, answeredAt: number('answered_at') },
    }),
  }
}
