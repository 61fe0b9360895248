import { sql } from '../../src/storage/db'
import { openStore } from '../../src/storage/openStore'
import { openPostgres } from '../../src/storage/postgres'
import type { Store } from '../../src/storage/store'
import { makeDatabase, query, testDatabaseUrl } from '../postgres'
import type { Place } from './fixture'
import { describeShared } from './sharedContract'
import { describeStore } from './storeContract'

async function makePlace(): Promise<Place> {
  const { url, remove } = await makeDatabase()
  return { options: { databaseUrl: url }, remove }
}

describeStore('PostgreSQL', makePlace)
describeShared('PostgreSQL', makePlace)

describe('a PostgreSQL', () => {
  let url: string
  let remove: () => Promise<void>
  let store: Store
  beforeEach(async () => {
    ;({ url, remove } = await makeDatabase())
    store = await openStore({ databaseUrl: url })
  })
  afterEach(async () => {
    await store.close()
    await remove()
  })
  const breakConnections = () =>
    query(
      url,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )

  /** The first thing that a second process hears of a conversation, which is written to until it does. */
  async function heardElsewhere(elsewhere: Store, id: string): Promise<string> {
    let heard = ''
    elsewhere.onLogged((conversation) => {
      heard = conversation
    })
    for (let n = 0; !heard && n < 100; n++) {
      await store.accept(id, { id: `heard${n}`, at: n, body: {} })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return heard
  }

  test('tells other processes of a log that has grown, and this one only once', async () => {
    const elsewhere = await openStore({ databaseUrl: url })
    const { id } = await store.conversationOf(await store.createClient(1), 'webchat', 1)
    let here = 0
    let there = 0
    store.onLogged(() => here++)
    const told = new Promise<string>((resolve) => {
      elsewhere.onLogged((conversation) => {
        there++
        resolve(conversation)
      })
    })
    await store.accept(id, { id: 'm1', at: 1, body: {} })
    expect(await told).toBe(id)
    await store.close()
    expect([here, there]).toEqual([1, 1])
    await elsewhere.close()
  })

  test('is usable and heard again after all its connections broke, and the process lives on', async () => {
    const elsewhere = await openStore({ databaseUrl: url })
    const { id } = await store.conversationOf(await store.createClient(1), 'webchat', 1)
    await breakConnections()
    await expect(retried(() => store.ping())).resolves.toBeUndefined()
    expect(await retried(() => heardElsewhere(elsewhere, id))).toBe(id)
    await elsewhere.close()
  }, 20_000)

  test('rejects a transaction whose connection breaks in its midst, and writes nothing of it', async () => {
    const db = await openPostgres(url)
    const broken = db.transaction(function* () {
      yield sql`INSERT INTO client (id, created_at) VALUES (${'c1'}, ${1})`
      yield sql`SELECT pg_sleep(5)`
    })
    broken.catch(() => {})
    while (
      (await query(url, "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND state = 'active'")).length < 2
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await breakConnections()
    await expect(broken).rejects.toThrow()
    expect(await retried(() => store.hasClient('c1'))).toBe(false)
    await db.close()
  }, 20_000)

  test('runs both of two transactions to the end that deadlock', async () => {
    const db = await openPostgres(url)
    await db.run(sql`INSERT INTO secret (name, value) VALUES (${'a'}, ${''}), (${'b'}, ${''})`)
    let runs = 0
    function* lockBoth(first: string, second: string) {
      runs++
      yield sql`UPDATE secret SET value = value || ${first} WHERE name = ${first}`
      yield sql`SELECT pg_sleep(0.2)`
      yield sql`UPDATE secret SET value = value || ${first} WHERE name = ${second}`
    }
    await Promise.all([db.transaction(() => lockBoth('a', 'b')), db.transaction(() => lockBoth('b', 'a'))])
    const rows = await db.run(sql`SELECT value FROM secret ORDER BY name`)
    expect(rows.map(({ value }) => [...String(value)].sort().join(''))).toEqual(['ab', 'ab'])
    expect(runs).toBeGreaterThan(2)
    await db.close()
  }, 20_000)

  test('gives bigints as numbers', async () => {
    const db = await openPostgres(url)
    expect(await db.run(sql`SELECT CAST(1796000000000 AS bigint) AS at`)).toEqual([{ at: 1796000000000 }])
    await db.close()
  })

  test('that cannot be used is refused with the cure, without the password', async () => {
    const reasonFor = async (change: (bad: URL) => void) => {
      const bad = new URL(url)
      bad.password = 'pass-word'
      change(bad)
      const error: Error = await openStore({ databaseUrl: bad.href }).then(
        () => new Error('it opened'),
        (reason) => reason,
      )
      expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('pass-word')
      return error.message
    }
    expect(await reasonFor((bad) => (bad.port = '1'))).toMatch(
      /127\.0\.0\.1:1\/.*ECONNREFUSED.*Check that the server runs/,
    )
    expect(await reasonFor((bad) => (bad.pathname = '/nowhere'))).toMatch(/\/nowhere.*does not exist.*createdb/)
    expect(await reasonFor((bad) => (bad.hostname = 'nowhere.invalid'))).toMatch(
      /nowhere\.invalid.*Check the host name/,
    )
    expect(await reasonFor((bad) => (bad.protocol = 'mysql:'))).toMatch(/DATABASE_URL is not an address/)
  })

  test('where the user may not make tables is refused with the cure', async () => {
    const { url: empty, remove: removeEmpty } = await makeDatabase()
    const user = `reader_${process.pid}`
    await query(testDatabaseUrl(), `CREATE ROLE ${user} LOGIN`)
    const asUser = new URL(empty)
    asUser.username = user
    await expect(openStore({ databaseUrl: asUser.href })).rejects.toThrow(/permission denied.*GRANT CREATE ON SCHEMA/)
    await removeEmpty()
    await query(testDatabaseUrl(), `DROP ROLE ${user}`)
  })

  test('that was made for another encoding than UTF-8 is refused', async () => {
    const name = `oars_latin_${process.pid}`
    await query(url, `CREATE DATABASE ${name} ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'`)
    const latin = new URL(url)
    latin.pathname = `/${name}`
    await expect(openStore({ databaseUrl: latin.href })).rejects.toThrow(/encoding is LATIN1.*UTF8/)
    await query(url, `DROP DATABASE ${name}`)
  })
})

/** Tries again for some seconds: what is on a connection when it breaks is allowed to fail. */
async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt()
    } catch (error) {
      if (n === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
