import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync } from 'node:fs'
import { get as request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { addressForOthers } from '../src/addresses'
import { projectRoot } from '../src/root'
import { openStore } from '../src/storage/openStore'
import { answersTo, seqs } from './answersTo'
import { startCluster } from './startCluster'
import { endServers, freePort, makeFolder, runCompiled, startServer } from './startServer'
import { Visitor } from './visitor'

jest.setTimeout(120_000)

afterEach(endServers)

/** What a server that does not start prints, and its exit code. */
async function failToStart(settings: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  const child = runCompiled('src/index.js', [], settings)
  let errors = ''
  child.stderr?.on('data', (chunk) => (errors += chunk))
  const [code] = await once(child, 'close')
  return { code, errors }
}

test('Serves the page, its health and its figures, and says in JSON what is not there', async () => {
  const { url } = await startServer()
  const get = async (path: string, init?: RequestInit) => {
    const answer = await fetch(url + path, init)
    return [answer.status, answer.headers.get('content-type')?.split(';')[0], await answer.text()]
  }
  expect(await get('/')).toEqual([200, 'text/html', expect.stringContaining('<title>Oars</title>')])
  expect(await get('/healthz')).toEqual([200, 'application/json', '{"status":"ok"}'])
  expect(await get('/readyz')).toEqual([200, 'application/json', '{"status":"ready"}'])
  expect(await get('/metrics')).toEqual([200, 'text/plain', expect.stringMatching(/^process_uptime_seconds \d+$/m)])
  const fault = expect.stringMatching(/^\{"error":\{"code":"\w+","message":".+"\}\}$/)
  expect(await get('/nowhere')).toEqual([404, 'application/json', fault])
  expect(await get('/join/%E0%A4%A')).toEqual([400, 'application/json', fault])
  expect(await get('/chat/nowhere')).toEqual([404, 'application/json', fault])
  expect(await get('/v3/directline/conversations', { method: 'POST' })).toEqual([403, 'application/json', fault])
  const { conversation } = await Visitor.enter(url)
  const path = `/v3/directline/conversations/${conversation}/activities`
  expect(await get(path, { method: 'POST', body: 'a'.repeat(100_000) })).toEqual([403, 'application/json', fault])
})

test('At rest, with its language data loaded and the page served, it holds less than 200 MB', async () => {
  const { url } = await startServer()
  for (const path of ['/', '/chat/page.js', '/chat/directline.js']) expect((await fetch(url + path)).status).toBe(200)
  await sleep(2000)
  const figures = await (await fetch(`${url}/metrics`)).text()
  expect(Number(/^process_resident_memory_bytes (\d+)$/m.exec(figures)?.[1]) / 2 ** 20).toBeLessThan(200)
})

test.each([
  [{ PORT: 'eighty' }, /^Oars did not start\. PORT is "eighty"; set it to a whole number from 0 to 65535\.$/],
  [{ OARS_DATA: '/dev/null/data' }, /^Oars did not start\. .*\/dev\/null\/data.*Check that OARS_DATA names a folder/],
  [
    { OARS_HOST: '192.0.2.1' },
    /^Oars did not start\. OARS_HOST is "192\.0\.2\.1", which is no address of this machine\./,
  ],
  [{ OARS_HOST: 'no.such.invalid' }, /^Oars did not start\. OARS_HOST is "no\.such\.invalid", which is no address/],
  [
    { DATABASE_URL: 'postgres://oars:pass-word@no.such.invalid:5432/oars' },
    /^Oars did not start\. .*(ENOTFOUND|EAI_AGAIN).*Check the host name in DATABASE_URL/,
  ],
  [
    { DATABASE_URL: 'postgres://oars:pass-word@127.0.0.1:1/oars' },
    /^Oars did not start\. .*ECONNREFUSED.*Check that the server runs/,
  ],
])('With %j it does not start, exits with 1 and says the cure in one line', async (settings, message) => {
  const { code, errors } = await failToStart({ PORT: '0', OARS_DATA: makeFolder(), ...settings })
  expect(code).toBe(1)
  expect(errors.trim()).toMatch(message)
  expect(errors.trim()).not.toContain('\n')
  expect(errors).not.toContain('pass-word')
})

test('On a port that is taken it does not start, names the port and says the cure', async () => {
  const { port } = await startServer()
  const { code, errors } = await failToStart({ PORT: String(port), OARS_DATA: makeFolder() })
  expect(code).toBe(1)
  expect(errors).toBe(
    `Oars did not start. Port ${port} is taken, perhaps by another Oars. End what uses it, or set PORT to another one.\n`,
  )
})

test('Set to answer this machine only, it is not there under another name, figures and all', async () => {
  const { port } = await startServer()
  const ask = async (host: string, path: string) => {
    const asked = request({ port, path, headers: { host }, agent: false })
    const [answer] = await once(asked, 'response')
    answer.resume()
    return answer.statusCode
  }
  for (const path of ['/', '/chat/page.js', '/metrics']) {
    expect([path, await ask(`127.0.0.1:${port}`, path)]).toEqual([path, 200])
    expect([path, await ask('elsewhere.example', path)]).toEqual([path, 403])
  }
})

test('Where others can reach it only an invited browser comes in, and an invitation lets in one', async () => {
  const settings = { OARS_DATA: makeFolder(), OARS_HOST: '0.0.0.0', PORT: String(await freePort()) }
  const { url, output } = await startServer(settings)
  expect(output()).toContain('Only invited clients come in')
  expect((await fetch(`${url}/metrics`)).status).toBe(404)
  const ask = (cookie = '') => fetch(`${url}/chat/token`, { method: 'POST', headers: { cookie } })
  const refused = await ask()
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ error: { code: 'InviteNeeded' } })

  const invite = runCompiled('src/cli.js', ['client', 'invite'], settings)
  let link = ''
  invite.stdout?.on('data', (chunk) => (link += chunk))
  await once(invite, 'close')
  const { origin, pathname } = new URL(link)
  expect(origin).toBe(addressForOthers({ host: '0.0.0.0', port: Number(settings.PORT) }))

  const join = () => fetch(url + pathname, { method: 'POST', redirect: 'manual' })
  expect((await fetch(url + pathname)).status).toBe(200)
  const first = await join()
  expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
  const second = await join()
  expect([second.status, second.headers.get('set-cookie')]).toEqual([410, null])
  expect((await ask(String(first.headers.get('set-cookie')).split(';')[0])).status).toBe(200)
  expect((await ask()).status).toBe(403)
})

test('Killed at ten random instants of a stream of messages, it answers each acknowledged one exactly once', async () => {
  const settings = { OARS_DATA: makeFolder(), PORT: String(await freePort()) }
  let server = await startServer(settings)
  const visitors = await Promise.all(Array.from({ length: 4 }, () => Visitor.enter(server.url)))
  const acknowledged = new Map(visitors.map(({ conversation }) => [conversation, [] as string[]]))
  let streaming = true

  /** Sends one message after another; one without acknowledgement is sent again under the same id, as the page does. */
  async function stream(visitor: Visitor): Promise<void> {
    for (let n = 1; streaming; n++) {
      let id: string | undefined
      while (!id && streaming) {
        id = await visitor.post(`only went ${n} times`, `m${n}`)
        await sleep(id ? Math.random() * 20 : 50)
      }
      if (id) acknowledged.get(visitor.conversation)?.push(id)
    }
  }

  const count = () => [...acknowledged.values()].flat().length
  const streams = Promise.all(visitors.map(stream))
  for (let kill = 1; kill <= 10; kill++) {
    // However slow the machine, there is a stream to break into.
    const enough = count() + 5
    while (count() < enough) await sleep(10)
    await sleep(Math.random() * 500)
    await server.kill()
    server = await startServer(settings)
  }
  await sleep(200)
  streaming = false
  await streams

  expect(count()).toBeGreaterThanOrEqual(50)
  const store = await openStore({ dataDir: settings.OARS_DATA })
  const end = Date.now() + 20_000
  while ((await store.unanswered(1)).length > 0 && Date.now() < end) await sleep(50)
  for (const [conversation, ids] of acknowledged) {
    const log = await store.log(conversation, 0, 10_000)
    const sent = log.filter(({ from }) => from === 'client').map(({ id }) => id)
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent).toEqual(expect.arrayContaining(ids))
    expect(answersTo(log)).toEqual(sent)
    expect(seqs(log)).toBe(`1 to ${2 * sent.length}`)
  }
  await store.close()
  expect((await server.stop()).code).toBe(0)
})

test('A token from before a restart still opens the conversation, though no secret is set', async () => {
  const settings = { OARS_DATA: makeFolder(), PORT: String(await freePort()) }
  const server = await startServer(settings)
  const visitor = await Visitor.enter(server.url)
  await server.stop()
  await startServer(settings)
  const id = await visitor.post('hello again', 'm1')
  expect(id).toBeDefined()
  const answers = (await visitor.readAnswered([String(id)])).filter(({ replyToId }) => replyToId === id)
  expect(answers).toHaveLength(1)
})

test('Asked to end while clients are connected and writing, it ends within three seconds with exit code 0', async () => {
  const settings = { OARS_DATA: makeFolder() }
  const server = await startServer(settings)
  const visitors = await Promise.all([1, 2, 3].map(() => Visitor.enter(server.url)))
  const sockets = await Promise.all(visitors.map((visitor) => visitor.listen()))
  let streaming = true
  const streams = visitors.map(async (visitor) => {
    for (let n = 1; streaming; n++) {
      await visitor.post('only went once', `m${n}`)
      await sleep(50)
    }
  })
  await sleep(300)
  const { code, took } = await server.stop()
  streaming = false
  await Promise.all(streams)
  for (const socket of sockets) socket.terminate()
  expect(code).toBe(0)
  expect(took).toBeLessThan(3000)
})

test('Under npm start it ends when npm is ended, though the signal reaches only the shell in between', async () => {
  const port = String(await freePort())
  const file = join(projectRoot, 'dist', 'src', 'index.js')
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${file}"; true`], {
    cwd: makeFolder(),
    env: { PATH: process.env.PATH, PORT: port, npm_lifecycle_event: 'start' },
  })
  await once(shell.stdout, 'data')
  shell.kill('SIGTERM')
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    )
  const end = Date.now() + 10_000
  while ((await answers()) && Date.now() < end) await sleep(100)
  expect(await answers()).toBe(false)
})

test('While its database file is moved away it says so, acknowledges nothing and stays up; put back, it goes on', async () => {
  const settings = { OARS_DATA: makeFolder() }
  const server = await startServer(settings)
  const visitor = await Visitor.enter(server.url)
  const ready = async () => (await fetch(`${server.url}/readyz`)).status
  renameSync(settings.OARS_DATA, `${settings.OARS_DATA}-moved`)
  expect(await ready()).toBe(503)
  expect(await visitor.post('is anyone there', 'm1')).toBeUndefined()
  expect(server.runs()).toBe(true)
  renameSync(`${settings.OARS_DATA}-moved`, settings.OARS_DATA)
  expect(await ready()).toBe(200)
  const id = String(await visitor.post('is anyone there', 'm1'))
  expect((await visitor.readAnswered([id])).filter(({ replyToId }) => replyToId === id)).toHaveLength(1)
})

test('While PostgreSQL is away it says so, stays up and ends when asked; with it back, it goes on by itself', async () => {
  const cluster = await startCluster()
  const settings = { DATABASE_URL: cluster.url }
  const server = await startServer(settings)
  const visitor = await Visitor.enter(server.url)
  const ready = async () => (await fetch(`${server.url}/readyz`)).status
  expect(await ready()).toBe(200)

  cluster.goAway()
  expect(await ready()).toBe(503)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect(await visitor.post('is anyone there', 'm1')).toBeUndefined()
  expect(server.runs()).toBe(true)

  cluster.comeBack()
  expect(await ready()).toBe(200)
  const id = String(await visitor.post('is anyone there', 'm1'))
  expect((await visitor.readAnswered([id])).filter(({ replyToId }) => replyToId === id)).toHaveLength(1)

  cluster.goAway()
  const { code, took } = await server.stop()
  expect(code).toBe(0)
  expect(took).toBeLessThan(3000)
  cluster.remove()
})
