import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from './db'
import { migrate } from './migrate'
import { openPostgres } from './postgres'
import { postgresError } from './postgresError'
import { openSqlite } from './sqlite'
import { SqlStore } from './sqlStore'
import type { Store } from './store'

/** Where to keep things. The first that is given counts: memory, then databaseUrl, then dataDir. */
export interface StoreOptions {
  /** Keeps everything in memory, for the terminal and for tests: gone when closed. */
  memory?: boolean
  /** A PostgreSQL: postgres://user:password@host:5432/database */
  databaseUrl?: string
  /** Folder of the embedded database, made where there is none. */
  dataDir?: string
}

/** Opens the store and brings its tables up to date. What fails rejects with the cure, and never shows a password. */
export async function openStore({ memory, databaseUrl, dataDir }: StoreOptions): Promise<Store> {
  if (memory) return migrated(openSqlite(':memory:'))
  if (databaseUrl) return openServer(databaseUrl)
  if (dataDir) return openFolder(dataDir)
  throw new Error('No place to keep data: set OARS_DATA to a folder, or DATABASE_URL to a PostgreSQL')
}

async function openFolder(dataDir: string): Promise<Store> {
  const file = join(dataDir, 'oars.db')
  let db: Db
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    db = openSqlite(file)
    // Clients' words are in there: nobody else on this machine needs to read them.
    chmodSync(file, 0o600)
  } catch (error) {
    throw new Error(`Cannot open the database ${file}: ${reasonOf(error)}`, { cause: error })
  }
  return migrated(db)
}

async function openServer(databaseUrl: string): Promise<Store> {
  const db = await openPostgres(databaseUrl)
  return migrated(db).catch((error) => {
    // Only what the server says has a code; a database newer than this Oars speaks for itself.
    throw error.code ? postgresError(databaseUrl, error) : error
  })
}

async function migrated(db: Db): Promise<Store> {
  try {
    await migrate(db)
    return new SqlStore(db)
  } catch (error) {
    await db.close()
    throw error
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return `it is damaged or not a database (${message}). Restore it from a backup, or set OARS_DATA to another folder.`
  }
  if (code === 'SQLITE_BUSY') return 'another process has held it for seconds. Stop that process, then start again.'
  return `${message}. Check that OARS_DATA names a folder on a local disk with room on it, which this user may write to.`
}
