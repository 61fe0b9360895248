import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { createHttp } from '../../src/http'
import { startSending } from '../../src/schedule/startSending'
import { openStore } from '../../src/storage/openStore'
import { makeDatabase } from '../postgres'
import { endServers, makeFolder, runCompiled, startServer } from '../startServer'
import { enrolDue, openDb, openings } from './enrolDue'
import { nudge, senderOf, states } from './senderOf'

jest.setTimeout(120_000)

afterEach(endServers)

const NOON = Date.UTC(2026, 10, 23, 12)
const HOUR = 3_600_000

/** What a command prints, on both streams, and its exit code. */
async function oars(args: string[], settings: Record<string, string>): Promise<{ code: number; out: string }> {
  const child = runCompiled('src/cli.js', args, settings)
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (out += chunk))
  const [code] = await once(child, 'close')
  return { code, out }
}

test('With the embedded database a worker does not start, and says why and the cure', async () => {
  const { code, out } = await oars(['worker'], { OARS_DATA: makeFolder() })
  expect(code).toBe(1)
  expect(out).toMatch(/embedded database serves one process.*Set DATABASE_URL/)
})

test('Where the server is not to send, a worker asks its clients, the server knows of it, and the worker ends when asked', async () => {
  const { url, remove } = await makeDatabase()
  const server = await startServer({ DATABASE_URL: url, OARS_WORKER: 'false' })
  const db = await openDb(url)
  await enrolDue(db, 20, Date.now() - 1000)
  const figures = async () => (await fetch(`${server.url}/metrics`)).text()
  await sleep(3000)
  expect(await openings(db)).toEqual({ 0: 20 })
  expect(await figures()).not.toContain('oars_last_sweep_seconds')

  const worker = runCompiled('src/cli.js', ['worker'], { DATABASE_URL: url, LOG_LEVEL: 'error' })
  while (!/oars_sends\{channel="webchat",state="sent"\} 20$/m.test(await figures())) await sleep(100)
  expect(await openings(db)).toEqual({ 1: 20 })
  expect(await figures()).toMatch(/^oars_last_sweep_seconds \d$/m)
  expect(await figures()).toMatch(/^oars_sends_oldest_waiting_seconds 0$/m)
  const ended = once(worker, 'exit')
  worker.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  await server.stop()
  await db.close()
  await remove()
})

test('Five minutes after the last sweep of any process the server is not ready, and says what to do', async () => {
  const store = await openStore({ memory: true })
  const at = { now: NOON }
  const webChat = { router: (_request: unknown, _response: unknown, next: () => void) => next(), upgrade: () => {} }
  const http = createHttp({
    ...{ store, webChat: webChat as never, api: async () => webChat.router, trustedProxies: 0, metrics: true },
    ...{ clock: () => at.now, log: pino({ level: 'silent' }) },
  }).listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as { port: number }
  const ready = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`)
    return [response.status, ((await response.json()) as { reason?: string }).reason]
  }
  at.now += HOUR / 12
  expect(await ready()).toEqual([200, undefined])
  at.now += 1
  expect(await ready()).toEqual([503, expect.stringContaining('Run `oars worker`')])
  await store.sends.beat('a worker', at.now)
  at.now += HOUR / 12
  expect(await ready()).toEqual([200, undefined])
  at.now += 1
  expect((await ready())[0]).toBe(503)
  http.close()
  http.closeAllConnections()
  await store.close()
})

test('Asked to end, it finishes what is under way and takes on nothing more', async () => {
  const store = await openStore({ memory: true })
  const client = await store.createClient(NOON)
  const at = { now: NOON }
  await store.sends.add([20, 21].map((day) => nudge(client, day, 'mail', NOON + day - 30, NOON + HOUR)))
  let begun = () => {}
  const first = new Promise<void>((resolve) => {
    begun = resolve
  })
  const give = async () => {
    begun()
    await sleep(300)
    return { end: 'sent' } as const
  }
  const sending = startSending(senderOf(store, at, { mail: { perSecond: 20, give } }))
  await first
  await sending.stop()
  expect(await states(store)).toEqual({ sent: 1, waiting: 1 })
  expect(await store.sends.lastBeat()).toBe(NOON)
  await store.close()
})

test('oars sends lists what failed or is unknown, and sends one once more when told to', async () => {
  const settings = { OARS_DATA: makeFolder() }
  expect(await oars(['sends'], settings)).toEqual({ code: 0, out: 'Nothing failed, and nothing is unknown.\n' })
  const store = await openStore({ dataDir: settings.OARS_DATA })
  const send = nudge(await store.createClient(NOON), 23, 'mail', NOON, NOON + HOUR)
  await store.sends.add([send])
  await store.sends.claim({ channel: 'mail', now: NOON, limit: 1 })
  await store.sends.settle(send.id, { state: 'unknown', problem: 'ECONNRESET' })
  const { out } = await oars(['sends'], settings)
  expect(out).toBe(
    `UNKNOWN, may not have arrived\n  send ${send.id}\n  word that a check-in waits by mail, of 2026-11-23 12:00 UTC\n  client ${send.client}\n  tried once: ECONNRESET\n`,
  )
  expect((await oars(['sends', '--again', send.id], settings)).out).toBe('Nothing failed, and nothing is unknown.\n')
  expect(await states(store)).toEqual({ waiting: 1 })
  expect(await oars(['sends', '--again', 'nothing'], settings)).toMatchObject({
    code: 2,
    out: expect.stringContaining('No send nothing has failed or may not have arrived.'),
  })
  await store.close()
})
