import { randomUUID } from 'node:crypto'
import { Client, type ClientConfig, type CustomTypesConfig, Pool, type PoolClient, types } from 'pg'
import type { Db, Row, Statement, Steps, TransactionOptions } from './db'
import { sql, toDollars } from './db'
import { checkUrl, postgresError } from './postgresError'
import { PostgresListener } from './postgresListener'
import { Topics } from './topics'

/** How long a statement may take on the server, in ms: a turn's take about one. */
const STATEMENT_TIMEOUT = 10_000
/** When to give up on a server that does not answer at all, in ms. */
const ANSWER_TIMEOUT = 15_000
/** The same for exclusive transactions, which may rewrite tables or wait for another process that does, in ms. */
const EXCLUSIVE_TIMEOUT = 600_000
/** Connections a process holds at most, beside the one that listens; the cure for code 53300 in postgresError.ts names both. */
const MOST_CONNECTIONS = 10
/** How often a transaction is tried that the server breaks off for the sake of another one. */
const MOST_TRIES = 6
/** Any fixed number: the advisory lock of exclusive transactions. */
const EXCLUSIVE_LOCK = 7_215_303

/** Connects to a PostgreSQL (12 or newer, UTF-8). Rejects with the cure when it cannot; the password is never shown. */
export async function openPostgres(url: string): Promise<Db> {
  checkUrl(url)
  const config: ClientConfig = {
    connectionString: url,
    application_name: 'oars',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
    types: { getTypeParser } as CustomTypesConfig,
  }
  const pool = new Pool({
    ...config,
    max: MOST_CONNECTIONS,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
  })
  // A connection that breaks rejects what is running on it; unheard, its error event would also end the process.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  const listener = new PostgresListener(() => new Client(config))
  try {
    const { rows } = await pool.query('SHOW server_encoding')
    if (rows[0]?.server_encoding !== 'UTF8') {
      throw new Error(`its encoding is ${rows[0]?.server_encoding}: make one with CREATE DATABASE … ENCODING 'UTF8'`)
    }
    await listener.start()
  } catch (error) {
    await Promise.allSettled([pool.end(), listener.close()])
    throw postgresError(url, error)
  }
  return new Postgres(pool, listener)
}

class Postgres implements Db {
  readonly skipLocked = sql`FOR UPDATE SKIP LOCKED`
  /** Marks this process's own notices, which it has told its listeners without waiting for the server. */
  private readonly origin = randomUUID()
  private readonly topics = new Topics()
  private readonly sending = new Set<Promise<unknown>>()
  private closing: Promise<void> | undefined

  constructor(
    private readonly pool: Pool,
    private readonly listener: PostgresListener,
  ) {
    listener.onNotice((origin, topic) => {
      if (origin !== this.origin) this.topics.tell(topic)
    })
  }

  async run({ text, params }: Statement): Promise<Row[]> {
    return (await this.pool.query(toDollars(text), params)).rows
  }

  async transaction<T>(body: () => Steps<T>, options: TransactionOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(body, options)
      } catch (error) {
        if (attempt === MOST_TRIES || !isRetryable(error)) throw error
        // Those that collided must not come back at the same moment.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
      }
    }
  }

  notify(topic: string): void {
    this.topics.tell(topic)
    if (this.closing) return
    // After the commit, not in it: NOTIFY makes commits queue up behind one another. Whoever misses one reads the log.
    const sent = this.pool
      .query('SELECT pg_notify($1, $2)', [PostgresListener.channel, `${this.origin} ${topic}`])
      .catch(ignore)
      .finally(() => this.sending.delete(sent))
    this.sending.add(sent)
  }

  listen(listener: (topic: string) => void): () => void {
    return this.topics.add(listener)
  }

  async scrub(): Promise<void> {
    // Autovacuum's work here: a VACUUM of whole tables at each deletion would cost every other client time.
  }

  close(): Promise<void> {
    this.closing ??= Promise.all(this.sending)
      .then(() => Promise.all([this.listener.close(), this.pool.end()]))
      .then(ignore)
    return this.closing
  }

  private async attempt<T>(body: () => Steps<T>, { exclusive }: TransactionOptions): Promise<T> {
    const client = await this.pool.connect()
    const query_timeout = exclusive ? EXCLUSIVE_TIMEOUT : ANSWER_TIMEOUT
    const execute = (text: string, values: Statement['params'] = []): Promise<Row[]> =>
      client.query({ text, values, query_timeout } as { text: string; values: Statement['params'] }).then((r) => r.rows)
    try {
      await execute('BEGIN ISOLATION LEVEL READ COMMITTED')
      if (exclusive) {
        await execute(`SET LOCAL statement_timeout = ${EXCLUSIVE_TIMEOUT}`)
        await execute(`SELECT pg_advisory_xact_lock(${EXCLUSIVE_LOCK})`)
      }
      const steps = body()
      let step = steps.next()
      while (!step.done) step = steps.next(await execute(toDollars(step.value.text), step.value.params))
      await execute('COMMIT')
      client.release()
      return step.value
    } catch (error) {
      await rollBack(client)
      throw error
    }
  }
}

async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    // Whatever state this connection is in, the next transaction must not inherit it.
    client.release(true)
  }
}

/** 40001 serialization failure, 40P01 deadlock: the server broke one of two transactions off, and it may be tried again. */
function isRetryable(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === '40001' || code === '40P01'
}

const BIGINT = 20

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === BIGINT ? Number : types.getTypeParser(oid, format as 'text')
}

function ignore(): void {}
