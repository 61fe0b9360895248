import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { postWebhook } from '../../src/delivery/postWebhook'
import { sendMail } from '../../src/delivery/sendMail'
import { sendDue } from '../../src/schedule/sendDue'
import type { Way } from '../../src/schedule/sender'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'
import { makeDatabase } from '../postgres'
import { nudge, senderOf, states } from './senderOf'

const NOON = Date.UTC(2026, 10, 23, 12)
const HOUR = 3_600_000

/** Clients, and messages to each one on different days, all due at once. */
const CLIENTS = 40
const DAYS = [20, 21, 22, 23]

jest.setTimeout(120_000)

/** Something goes wrong with three tries in ten, in turn by each kind. */
function troubles<Kind>(kinds: readonly Kind[]): () => Kind | undefined {
  let next = 0
  return () => (Math.random() < 0.3 ? kinds[next++ % kinds.length] : undefined)
}

/** A receiver of webhooks that is often busy, broken or silent; `taken` holds the ids it has answered with yes. */
async function busyReceiver(): Promise<{ url: string; taken: string[]; server: Server }> {
  const taken: string[] = []
  const trouble = troubles(['busy', 'broken', 'silent'])
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const kind = trouble()
    if (kind === 'silent') return
    if (kind === 'busy') response.writeHead(429, { 'Retry-After': '30' })
    else if (kind === 'broken') response.writeHead(503)
    else taken.push(String(request.headers['idempotency-key']))
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, taken, server }
}

/** A mail server that often puts off, refuses for now, or never answers; `taken` holds the ids of what it accepted. */
async function busyMailServer(): Promise<{ url: string; taken: string[]; server: SMTPServer }> {
  const taken: string[] = []
  const trouble = troubles(['putOff', 'silentAtFrom', 'refusedForNow', 'silentAtEnd'])
  const kinds = new Map<string, ReturnType<typeof trouble>>()
  const later = (code: number) => Object.assign(new Error('not now'), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom(_address, { id }, done) {
      kinds.set(id, trouble())
      if (kinds.get(id) === 'putOff') done(later(421))
      else if (kinds.get(id) !== 'silentAtFrom') done()
    },
    async onData(stream, { id }, done) {
      let mail = ''
      for await (const chunk of stream) mail += chunk
      const kind = kinds.get(id)
      if (kind === 'refusedForNow') return done(later(451))
      if (kind === 'silentAtEnd') return
      taken.push(String(/^Message-ID:\s*<([^@]+)@/im.exec(mail)?.[1]))
      done()
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken, server }
}

/** Sends until nothing waits any more, on a clock that moves half a minute at a time. */
async function converge(stores: Store[], at: { now: number }, channel: 'mail' | 'webhook', way: Way): Promise<void> {
  const [store] = stores as [Store]
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => store.createClient(NOON)))
  for (const client of clients) {
    await store.sends.add(DAYS.map((day) => nudge(client, day, channel, NOON + day, NOON + 100 * HOUR)))
  }
  at.now = NOON + HOUR
  while (((await states(store)).waiting ?? 0) > 0) {
    await Promise.all(stores.map((each) => sendDue(senderOf(each, at, { [channel]: way }))))
    at.now += 30_000
  }
}

/**
 * Nothing was taken twice, and what a client was sent came in order; what counts as sent was taken, and the rest is listed
 * as unknown: nobody heard whether it was.
 */
async function expectConverged(store: Store, taken: readonly string[]): Promise<void> {
  expect(new Set(taken).size).toBe(taken.length)
  const unknown = await store.sends.trouble(1000)
  expect(await states(store)).toEqual({ sent: CLIENTS * DAYS.length - unknown.length, unknown: unknown.length })
  const untaken = CLIENTS * DAYS.length - taken.length
  expect(unknown.filter(({ id }) => !taken.includes(id))).toHaveLength(untaken)
  const byClient = new Map<string, string[]>()
  for (const id of taken) {
    const [client = '', day = ''] = id.split(':')
    byClient.set(client, [...(byClient.get(client) ?? []), day])
  }
  expect(byClient.size).toBe(CLIENTS)
  for (const days of byClient.values()) expect(days).toEqual([...days].sort())
}

test('Where the gateway fails three times in ten, everything arrives once, in order for each client, or is unknown', async () => {
  const { url: databaseUrl, remove } = await makeDatabase()
  const stores = await Promise.all([1, 2].map(() => openStore({ databaseUrl })))
  const { url, taken, server } = await busyReceiver()
  const at = { now: NOON }
  await converge(stores, at, 'webhook', {
    atOnce: 40,
    perSecond: 1000,
    give: ({ id }, now) => postWebhook({ url, body: '{}', id, secret: 'x'.repeat(32), at: now, timeout: 1500 }),
  })
  await expectConverged(stores[0] as Store, taken)
  server.close()
  server.closeAllConnections()
  for (const store of stores) await store.close()
  await remove()
})

test('Where the mail server fails three times in ten, everything arrives once, in order for each client, or is unknown', async () => {
  const store = await openStore({ memory: true })
  const { url, taken, server } = await busyMailServer()
  const at = { now: NOON }
  await converge([store], at, 'mail', {
    atOnce: 40,
    perSecond: 1000,
    give: ({ id }) =>
      sendMail({
        ...{
          server: url,
          from: 'oars@example.org',
          to: 'ann@example.org',
          subject: 'A check-in waits',
          text: 'It can wait.',
        },
        ...{ id, step: 1500 },
      }),
  })
  await expectConverged(store, taken)
  server.close()
  await store.close()
})
