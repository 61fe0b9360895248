import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** The server that the server tests use. */
export function testDatabaseUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) {
    throw new Error(
      'TEST_DATABASE_URL is not set. `.ci/postgres.sh start DIR PORT` starts a throw-away PostgreSQL and prints its address.',
    )
  }
  return url
}

/** Runs one statement on the server. */
export async function query(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** A new, empty database on the test server, and the way to remove it. */
export async function makeDatabase(): Promise<{ url: string; remove(): Promise<void> }> {
  const server = testDatabaseUrl()
  const name = `oars_test_${randomBytes(6).toString('hex')}`
  await query(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async remove() {
      await query(server, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}
