import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../root'
import { type Db, type Steps, sql } from './db'

/** Where the migrations of Oars are: `0001_name.sql`, `0002_name.sql`, …, never changed once released. */
const MIGRATIONS = join(projectRoot, 'src', 'storage', 'migrations')

/**
 * Brings the tables up to date: applies each migration that has not been applied, in order and each in a transaction.
 * Safe when several processes start at the same time. Returns the names applied, and rejects where the database
 * has been migrated by a newer Oars than this one.
 */
export async function migrate(db: Db, folder = MIGRATIONS): Promise<string[]> {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
  const applied: string[] = []
  await db.transaction(() => refuseNewer(names), { exclusive: true })
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (await db.transaction(() => apply(name, text), { exclusive: true })) applied.push(name)
  }
  return applied
}

function* refuseNewer(names: string[]): Steps<void> {
  yield sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY)`
  const [newest] = yield sql`SELECT name FROM migration ORDER BY name DESC LIMIT 1`
  const known = names.at(-1) ?? 'none'
  if (newest && String(newest.name) > known) {
    throw new Error(
      `This database was last used by a newer Oars (its migration ${newest.name}; this Oars knows up to ${known}). ` +
        'Start the newer Oars, or set OARS_DATA or DATABASE_URL to another database.',
    )
  }
}

function* apply(name: string, text: string): Steps<boolean> {
  const [done] = yield sql`SELECT name FROM migration WHERE name = ${name}`
  if (done) return false
  yield { text, params: [], script: true }
  yield sql`INSERT INTO migration (name) VALUES (${name})`
  return true
}
