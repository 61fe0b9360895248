import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, sql } from '../../src/storage/db'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'
import { startCluster } from '../startCluster'
import { endServers, freePort, makeFolder, runCompiled, startServer } from '../startServer'
import { enrolDue, openDb, openings, sendStates } from './enrolDue'

/** Sends on PostgreSQL; `npm run test:kills` runs 10,000. */
const SENDS = Number(process.env.OARS_TEST_SENDS ?? 2000)

jest.setTimeout(120_000 + 60 * SENDS)

let over = false
beforeEach(() => {
  over = false
})
afterEach(async () => {
  over = true
  await endServers()
})

/** Keeps a worker running as a supervisor does: one that ended, killed or since the database was away, is started again. */
function keepWorker(databaseUrl: string): () => ChildProcess {
  let worker: ChildProcess
  const start = () => {
    worker = runCompiled('src/cli.js', ['worker'], { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' })
    worker.once('exit', () => {
      if (!over) start()
    })
  }
  start()
  return () => worker
}

/** Sends that have been settled so far; the database may be away for a moment. */
async function settled(db: Db): Promise<number> {
  const [row] = await db
    .run(sql`SELECT COUNT(*) AS count FROM send WHERE state IN ('sent', 'skipped', 'unknown')`)
    .catch(() => [])
  return Number(row?.count ?? 0)
}

/** Waits until so many have been settled, and a random moment more. */
async function comeTo(db: Db, count: number): Promise<void> {
  while (!over && (await settled(db)) < count) await sleep(20)
  await sleep(Math.random() * 100)
}

/** Random points of the work, in order. */
function points(count: number, sends: number): number[] {
  return Array.from({ length: count }, () => Math.floor(Math.random() * 0.9 * sends)).sort((a, b) => a - b)
}

/** What an interrupted send is given two minutes for is taken up now; then it is waited until nothing is open. */
async function finish(store: Store, db: Db): Promise<void> {
  for (let open = 1; open > 0 && !over; ) {
    await store.sends.lose(Date.now(), false).catch(() => [])
    await sleep(500)
    const { waiting = 0, sending = 0 } = await sendStates(db)
    open = waiting + sending
  }
}

test(`Three workers killed again and again, and PostgreSQL restarted: each of ${SENDS} clients is asked exactly once`, async () => {
  const cluster = await startCluster()
  const store = await openStore({ databaseUrl: cluster.url })
  const db = await openDb(cluster.url)
  await enrolDue(db, SENDS, Date.now() - 1000)
  const workers = [1, 2, 3].map(() => keepWorker(cluster.url))
  const restart = Math.floor(SENDS / 2)
  for (const point of [...points(8, SENDS), restart].sort((a, b) => a - b)) {
    await comeTo(db, point)
    if (point === restart) {
      cluster.goAway()
      cluster.comeBack()
      continue
    }
    workers[Math.floor(Math.random() * workers.length)]?.().kill('SIGKILL')
  }
  await finish(store, db)
  expect(await sendStates(db)).toEqual({ sent: SENDS })
  expect(await openings(db)).toEqual({ 1: SENDS })

  over = true
  const ends = workers.map((worker) => once(worker(), 'exit'))
  for (const worker of workers) worker().kill('SIGTERM')
  for (const end of ends) expect(await end).toEqual([0, null])
  await db.close()
  await store.close()
  cluster.remove()
})

test('The server with the embedded database killed again and again: each of 500 clients is asked exactly once', async () => {
  const settings = { OARS_DATA: makeFolder(), PORT: String(await freePort()), LOG_LEVEL: 'silent' }
  const store = await openStore({ dataDir: settings.OARS_DATA })
  const db = await openDb(join(settings.OARS_DATA, 'oars.db'))
  await enrolDue(db, 500, Date.now() - 1000)
  let server = await startServer(settings)
  for (const point of points(5, 500)) {
    await comeTo(db, point)
    await server.kill()
    server = await startServer(settings)
  }
  await finish(store, db)
  expect(await sendStates(db)).toEqual({ sent: 500 })
  expect(await openings(db)).toEqual({ 1: 500 })
  expect((await server.stop()).code).toBe(0)
  await db.close()
  await store.close()
})
