import { statSync } from 'node:fs'
import Database from 'libsql'
import { type Db, type Row, type Statement, type Steps, sql } from './db'
import { Topics } from './topics'

/** How long a write waits for another process's, in ms. Writes take about a millisecond, so this means something hangs. */
const BUSY_TIMEOUT = 5000

/** Opens a SQLite file, made where there is none, or ':memory:'. What is committed survives a power cut. */
export function openSqlite(file: string): Db {
  return new Sqlite(file)
}

class Sqlite implements Db {
  readonly skipLocked = sql``
  private readonly database: Database.Database
  private readonly prepared = new Map<string, Database.Statement>()
  private readonly topics = new Topics()
  private readonly identity: string | undefined
  private closed = false

  constructor(private readonly file: string) {
    this.database = new Database(file, { timeout: BUSY_TIMEOUT })
    try {
      for (const pragma of PRAGMAS) this.database.exec(`PRAGMA ${pragma}`)
      this.identity = identityOf(file)
    } catch (error) {
      this.database.close()
      throw error
    }
  }

  async run(statement: Statement): Promise<Row[]> {
    return this.execute(statement)
  }

  async transaction<T>(body: () => Steps<T>): Promise<T> {
    this.checkOpen()
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const steps = body()
      let step = steps.next()
      while (!step.done) step = steps.next(this.execute(step.value))
      this.database.exec('COMMIT')
      return step.value
    } catch (error) {
      // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the error that tells why.
      if (this.database.inTransaction) this.database.exec('ROLLBACK')
      throw error
    }
  }

  notify(topic: string): void {
    this.topics.tell(topic)
  }

  listen(listener: (topic: string) => void): () => void {
    return this.topics.add(listener)
  }

  async scrub(): Promise<void> {
    // secure_delete has blanked the pages; copying the log into the file and cutting it to nothing removes the old ones.
    // Where another process reads at this moment it is left to the next one: what was committed stays committed.
    await this.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`).catch(() => {})
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    this.prepared.clear()
    this.database.close()
  }

  private execute({ text, params, script }: Statement): Row[] {
    this.checkOpen()
    if (script) {
      // prepare() would run the first statement of several and say nothing of the rest.
      this.database.exec(text)
      return []
    }
    let statement = this.prepared.get(text)
    if (!statement) {
      statement = this.database.prepare(text)
      if (this.prepared.size >= 500) this.prepared.clear()
      this.prepared.set(text, statement)
    }
    return statement.all(...params) as Row[]
  }

  private checkOpen(): void {
    if (this.closed) throw new Error('The database is closed')
    // SQLite goes on writing to a file that was moved or deleted, and all of it would be lost at the next start.
    if (identityOf(this.file) !== this.identity) {
      throw new Error(`The database ${this.file} was moved or deleted while in use. Put it back, or restart Oars.`)
    }
  }
}

/** Which file lies at a path, by device and number; 'none' where there is none, undefined for a database in memory. */
function identityOf(file: string): string | undefined {
  if (file === ':memory:') return undefined
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : 'none'
}

const PRAGMAS = [
  `busy_timeout = ${BUSY_TIMEOUT}`,
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
]
