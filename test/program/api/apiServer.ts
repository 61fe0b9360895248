import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createWebChat } from '../../../src/channels/webChat/webChat'
import { createHttp } from '../../../src/http'
import { createApi } from '../../../src/program/api/api'
import { makeKey } from '../../../src/program/apiKey'
import { Programs } from '../../../src/program/programs'
import { openStore, type StoreOptions } from '../../../src/storage/openStore'
import type { Store } from '../../../src/storage/store'
import { createEchoReceiver } from '../../channels/webChat/echoReceiver'

/** Monday noon. */
export const NOON = Date.UTC(2026, 10, 23, 12)

/** Settings that a program can start with. */
export const SETTINGS = {
  name: 'Harbour House',
  country: 'IE',
  emergency: '112 or 999',
  zone: 'Europe/Dublin',
  schedule: { every: 'week', weekday: 'Sunday', time: '19:00' },
  resources: [
    {
      ...{ name: 'Samaritans', phone: '116 123', hours: 'day and night', cost: 'free', languages: ['en'] },
      ...{ written: '2026-11-01', check: 'https://www.samaritans.org/ireland' },
    },
  ],
}

/** How a server of a test is made. */
export interface ApiServerOptions {
  place?: StoreOptions
  /** One that is there already; it stays open at the end. */
  store?: Store
  limits?: { calls: number; failures: number }
  ways?: readonly ('mail' | 'webhook')[]
  publicUrl?: string
}

/** A request as a test writes it. */
export interface Asked {
  key?: string
  json?: unknown
  body?: string
  headers?: Record<string, string>
}

export type ApiServer = Awaited<ReturnType<typeof startApi>>

/** Starts servers for the tests of a file; all are closed after each test. */
export function useApi(): (options?: ApiServerOptions) => Promise<ApiServer> {
  const open: ApiServer[] = []
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close()
  })
  return async (options) => {
    const server = await startApi(options)
    open.push(server)
    return server
  }
}

/** The whole HTTP server with a program "harbour" and a key to it, and ways to call it. */
async function startApi({
  place = { memory: true },
  store: given,
  limits,
  ways = [],
  publicUrl,
}: ApiServerOptions = {}) {
  const store = given ?? (await openStore(place))
  const time = { now: NOON }
  const clock = () => time.now
  const lines: Record<string, unknown>[] = []
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  await addProgram('harbour', SETTINGS.name)
  const programs = await Programs.open({ store: store.programs, clock, log })
  const bot = createEchoReceiver(store, clock)
  const secret = 'a-secret-for-tests-of-32-characters-or-more'
  const webChat = createWebChat({ store, receiver: bot, clock, secret, open: true, publicUrl })
  const api = createApi({ store, programs, ways, publicUrl, clock, limits, log })
  const server: Server = createHttp({
    store,
    webChat,
    api: async () => api,
    trustedProxies: 0,
    metrics: false,
    clock,
    log,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const key = await addKey('harbour')

  async function addProgram(id: string, name: string): Promise<void> {
    const settings = JSON.stringify({ ...SETTINGS, name })
    await store.programs.add({ id, code: id.slice(0, 6).toUpperCase(), settings, at: NOON })
  }

  async function addKey(program: string, label = 'intake'): Promise<string> {
    const made = makeKey()
    await store.programs.addKey({ id: randomUUID(), program, label, at: NOON, keyHash: made.keyHash })
    return made.key
  }

  /** Calls "PUT /clients/7" with the key of the program; `key: ''` for none. */
  async function call(route: string, { key: with_ = key, json, body, headers = {} }: Asked = {}) {
    const [method, path] = route.split(' ') as [string, string]
    const sent = new Headers(headers)
    if (with_ !== '') sent.set('Authorization', `Bearer ${with_}`)
    if (json !== undefined) sent.set('Content-Type', 'application/json')
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: sent,
      body: json === undefined ? body : JSON.stringify(json),
    })
    const text = await answer.text()
    const type = answer.headers.get('content-type')?.split(';')[0]
    return { status: answer.status, headers: answer.headers, type, text, json: text && JSON.parse(text) }
  }

  return {
    ...{ url, store, time, lines, key, call, addProgram, addKey },
    /** What was written down of calls that name a client. */
    audit: () => lines.filter(({ msg }) => msg === 'staff call'),
    async close() {
      await new Promise((resolve) => server.close(() => resolve(undefined)).closeAllConnections())
      await webChat.close()
      await bot.idle()
      if (!given) await store.close()
    },
  }
}
