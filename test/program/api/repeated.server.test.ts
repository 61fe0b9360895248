import { join } from 'node:path'
import Database from 'libsql'
import { endServers, makeFolder } from '../../startServer'
import { type ApiServer, useApi } from './apiServer'

const start = useApi()
const databases: Database.Database[] = []
afterEach(() => {
  for (const database of databases.splice(0)) database.close()
})
afterAll(endServers)

const KEY = { 'Idempotency-Key': '8e03978e-40d5-43dd-bc93-6894a57f9324' }

const invite = ({ call }: ApiServer, headers: Record<string, string> = KEY, json: unknown = {}) =>
  call('POST /clients/A1/invitation', { json, headers })

async function startWithAnn(options?: Parameters<typeof start>[0]): Promise<ApiServer> {
  const server = await start(options)
  await server.call('PUT /clients/A1', { json: {} })
  return server
}

test('The same call with the same key is made once and gets the same answer, which says so', async () => {
  const server = await startWithAnn()
  const first = await invite(server)
  const second = await invite(server)
  expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null])
  expect([second.status, second.type, second.headers.get('idempotency-replayed')]).toEqual([
    201,
    'application/json',
    'true',
  ])
  expect(second.json).toEqual(first.json)
  expect((await invite(server, {})).json.link).not.toBe(first.json.link)
  const quoted = await invite(server, { 'Idempotency-Key': `"${KEY['Idempotency-Key']}"` })
  expect(quoted.json).toEqual(first.json)
})

test('A refusal is repeated too, as the refusal it was', async () => {
  const server = await start()
  const first = await invite(server)
  await server.call('PUT /clients/A1', { json: {} })
  const second = await invite(server)
  expect([first.status, second.status, second.type]).toEqual([404, 404, 'application/problem+json'])
  expect(second.json).toEqual(first.json)
})

test('The same key with another body, or at another address, is refused', async () => {
  const server = await startWithAnn()
  await server.call('PUT /clients/A2', { json: {} })
  await invite(server)
  const other = await invite(server, KEY, { send: false })
  expect([other.status, other.json.type]).toEqual([422, 'urn:oars:problem:keyReused'])
  expect((await server.call('POST /clients/A2/invitation', { json: {}, headers: KEY })).status).toBe(422)
  const key = await server.addKey('harbour', 'second')
  expect((await server.call('POST /clients/A2/invitation', { json: {}, headers: KEY, key })).status).toBe(201)
})

test('While the first call runs its repetition waits; of many at once one is made', async () => {
  const server = await startWithAnn()
  const people = Array.from({ length: 2000 }, (_, i) => ({ ref: `P${i}` }))
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map(() => server.call('POST /clients/import', { json: { people }, headers: KEY })),
  )
  const made = answers.filter(({ status, headers }) => status === 200 && !headers.has('idempotency-replayed'))
  expect(made).toHaveLength(1)
  for (const answer of answers.filter((each) => !made.includes(each))) {
    if (answer.status === 200) expect(answer.headers.get('idempotency-replayed')).toBe('true')
    else
      expect([answer.status, answer.json.type, answer.headers.get('retry-after')]).toEqual([
        409,
        'urn:oars:problem:stillRunning',
        '5',
      ])
  }
})

test('A call that a crash cut off holds its key for a minute and no longer', async () => {
  const { server, database } = await startOnDisk()
  await invite(server)
  // As it lies there when the process ends before it has answered.
  database.exec('UPDATE api_call SET status = NULL, body = NULL')
  expect((await invite(server)).status).toBe(409)
  server.time.now += 59_000
  expect((await invite(server)).status).toBe(409)
  server.time.now += 2_000
  const second = await invite(server)
  expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([201, null])
  expect((await invite(server)).headers.get('idempotency-replayed')).toBe('true')
})

test('A call that came to a fault of ours can be repeated at once', async () => {
  const { server, database } = await startOnDisk()
  database.exec('ALTER TABLE invite RENAME TO elsewhere')
  expect((await invite(server)).status).toBe(500)
  database.exec('ALTER TABLE elsewhere RENAME TO invite')
  const second = await invite(server)
  expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([201, null])
})

test('After a day a key is forgotten', async () => {
  const server = await startWithAnn()
  await invite(server)
  server.time.now += 25 * 3_600_000
  const later = await invite(server)
  expect([later.status, later.headers.get('idempotency-replayed')]).toEqual([201, null])
})

test('What is kept of an answer gives nobody a link who reads the database', async () => {
  const { server, database } = await startOnDisk()
  const { json } = await invite(server)
  const kept = JSON.stringify(database.prepare('SELECT * FROM api_call').all())
  expect(kept).toContain(KEY['Idempotency-Key'])
  expect(kept).not.toContain(String(json.link).split('/').at(-1))
})

/** A server whose database the test can reach behind its back. */
async function startOnDisk(): Promise<{ server: ApiServer; database: Database.Database }> {
  const dataDir = makeFolder()
  const server = await startWithAnn({ place: { dataDir } })
  const database = new Database(join(dataDir, 'oars.db'))
  databases.push(database)
  return { server, database }
}
