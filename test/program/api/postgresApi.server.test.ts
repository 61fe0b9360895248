import { makeDatabase, query } from '../../postgres'
import { NOON, useApi } from './apiServer'

const start = useApi()

let database: Awaited<ReturnType<typeof makeDatabase>>
beforeEach(async () => {
  database = await makeDatabase()
})
afterEach(() => database.remove())

test('On PostgreSQL people are enrolled, listed, invited and removed as on the embedded database', async () => {
  const { call, store } = await start({ place: { databaseUrl: database.url }, ways: ['mail'] })
  const people = Array.from({ length: 1200 }, (_, i) => ({ ref: `P${i}`, mail: `p${i}@example.org` }))
  expect((await call('POST /clients/import?dryRun=true', { json: { people } })).json).toMatchObject({ made: 1200 })
  expect((await call('POST /clients/import', { json: { people } })).json).toMatchObject({ made: 1200 })
  const refs: string[] = []
  for (let next: string | null = '/clients?limit=500'; next; ) {
    const { json } = await call(`GET ${next.replace('/api/v1', '')}`)
    refs.push(...json.clients.map(({ ref }: { ref: string }) => ref))
    next = json.next
  }
  expect([refs.length, new Set(refs).size]).toEqual([1200, 1200])
  for (const ref of ['P1', 'P2', 'P3']) {
    expect((await call(`POST /clients/${ref}/invitation`, { json: { send: true } })).json.sentBy).toBe('mail')
  }
  for (const { id } of await store.sends.claim({ channel: 'mail', now: NOON + 86_400_000, limit: 10 })) {
    await store.sends.settle(id, { state: 'unknown', problem: 'interrupted' })
  }
  const first = (await call('GET /sends?limit=2&state=unknown')).json
  const second = (await call(`GET ${first.next.replace('/api/v1', '')}`)).json
  expect([...first.sends, ...second.sends].map(({ ref }: { ref: string }) => ref).sort()).toEqual(['P1', 'P2', 'P3'])
  expect((await call('DELETE /clients/P1')).status).toBe(204)
  expect((await call('GET /clients/P1')).json).toMatchObject({ standing: 'removed' })
  const teams = '0f8fad5b-d9cb-469f-a165-70867728950e'
  await call('PUT /clients/P2', { json: { teams } })
  expect((await call('PUT /clients/P3', { json: { teams } })).status).toBe(409)
})

test('On PostgreSQL many calls at once make one person, and many of one idempotency key one call', async () => {
  const { call } = await start({ place: { databaseUrl: database.url } })
  const puts = await Promise.all(Array.from({ length: 10 }, () => call('PUT /clients/A1', { json: { name: 'Ann' } })))
  expect(puts.filter(({ status }) => status === 201)).toHaveLength(1)
  for (const { status } of puts) expect([200, 201, 409]).toContain(status)
  const headers = { 'Idempotency-Key': 'once' }
  const posts = await Promise.all(
    Array.from({ length: 10 }, () => call('POST /clients/A1/invitation', { json: {}, headers })),
  )
  const links = posts.filter(({ status }) => status === 201).map(({ json }) => json.link)
  expect(new Set(links).size).toBe(1)
  for (const { status } of posts) expect([201, 409]).toContain(status)
  expect((await call('GET /clients')).json.clients).toHaveLength(1)
})

test('On PostgreSQL a call that a crash cut off can be repeated after a minute', async () => {
  const { call, time } = await start({ place: { databaseUrl: database.url } })
  const people = [{ ref: 'A1' }, { ref: 'A2' }]
  const enrol = () => call('POST /clients/import', { json: { people }, headers: { 'Idempotency-Key': 'once' } })
  expect((await enrol()).json).toMatchObject({ made: 2 })
  await query(database.url, 'UPDATE api_call SET status = NULL, body = NULL')
  expect((await enrol()).status).toBe(409)
  time.now += 61_000
  const answers = await Promise.all([enrol(), enrol(), enrol()])
  expect(answers.filter(({ json }) => json.same === 2).length).toBeGreaterThan(0)
  for (const { status } of answers) expect([200, 409]).toContain(status)
  expect((await enrol()).headers.get('idempotency-replayed')).toBe('true')
})
