import { once } from 'node:events'
import { request } from 'node:http'
import { useApi } from './apiServer'

const start = useApi()

const JSON_TYPE = { 'Content-Type': 'application/json' }

test('Without a key in use there is nothing, and the answer says how to bring one', async () => {
  const { call, store, key } = await start()
  for (const route of ['GET /program', 'GET /clients/A1', 'PUT /clients/A1', 'GET /nothing', 'OPTIONS /clients']) {
    const { status, type, headers, json } = await call(route, { key: '' })
    expect([route, status, type]).toEqual([route, 401, 'application/problem+json'])
    expect(headers.get('www-authenticate')).toBe('Bearer realm="Oars"')
    expect(json.detail).toContain('Authorization: Bearer')
  }
  const wrong = await call('GET /program', { key: key.replace(/.{3}$/, 'xxx') })
  expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="Oars", error="invalid_token"',
  ])
  const basic = await call('GET /program', { key: '', headers: { Authorization: `Basic ${key}` } })
  expect(basic.status).toBe(401)
  const [{ id = '' } = {}] = await store.programs.keys('harbour')
  expect((await call('GET /program')).status).toBe(200)
  await store.programs.revokeKey(id, 1)
  expect((await call('GET /program')).status).toBe(401)
})

test('A key sees its own program and nobody of another', async () => {
  const { call, addProgram, addKey } = await start()
  await addProgram('other', 'Other House')
  const key = await addKey('other')
  await call('PUT /clients/A1', { json: { name: 'Ann' } })
  for (const route of ['GET /clients/A1', 'DELETE /clients/A1', 'POST /clients/A1/invitation']) {
    expect([route, (await call(route, { key })).status]).toEqual([route, 404])
  }
  expect((await call('POST /clients/A1/pause', { key, json: { weeks: 1 } })).status).toBe(404)
  expect((await call('GET /clients', { key })).json.clients).toEqual([])
  expect((await call('GET /program', { key })).json).toMatchObject({
    id: 'other',
    name: 'Other House',
    clients: { invited: 0 },
  })
  expect((await call('PUT /clients/A1', { key, json: { name: 'Bob' } })).status).toBe(201)
  expect((await call('GET /clients/A1')).json.name).toBe('Ann')
})

test.each([
  ['GET /nothing', {}, 404],
  ['GET /clients/A1/goals', {}, 404],
  ['PATCH /clients/A1', { json: {} }, 405],
  ['POST /clients', { json: {} }, 405],
  ['OPTIONS /clients', {}, 405],
  ['GET /program', { headers: { Accept: 'text/html' } }, 406],
  ['PUT /clients/A1', { body: 'name=Ann', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415],
  ['PUT /clients/A1', { body: '{}', headers: { 'Content-Type': 'text/plain' } }, 415],
  ['PUT /clients/A1', { body: '{}', headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' } }, 415],
  ['PUT /clients/A1', { body: '{}', headers: { 'Content-Type': 'application/json; charset=latin1' } }, 415],
  ['PUT /clients/A1', { body: '{"name":"Ann', headers: JSON_TYPE }, 400],
  ['PUT /clients/A1', { body: '"Ann"', headers: JSON_TYPE }, 400],
  ['PUT /clients/A1', { body: '[]', headers: JSON_TYPE }, 422],
  ['PUT /clients/A1', { body: '['.repeat(60_000), headers: JSON_TYPE }, 400],
  ['PUT /clients/A1', { body: `${'{"name":'.repeat(6000)}1${'}'.repeat(6000)}`, headers: JSON_TYPE }, 422],
  ['PUT /clients/A1', { json: { name: 'x'.repeat(70_000) } }, 413],
  ['POST /clients/import', { json: { people: [{ ref: 'x'.repeat(2_000_000) }] } }, 413],
  ['POST /clients/import', { json: { people: [] } }, 422],
  ['POST /clients/import', {}, 422],
  ['POST /clients/import?dryRun=maybe', { json: { people: [{ ref: '1' }] } }, 400],
  ['GET /clients/%E0%A4%A', {}, 400],
  ['GET /clients/A%00', {}, 400],
  [`GET /clients/${'x'.repeat(65)}`, {}, 400],
  ['GET /clients?after=%00', {}, 400],
  ['GET /clients?limit=501', {}, 400],
  ['GET /clients?standing=any&standing=left', {}, 400],
  ['GET /sends?after=soon', {}, 400],
  ['POST /clients/A1/pause', { json: { weeks: 1 }, headers: { 'Idempotency-Key': 'x'.repeat(300) } }, 400],
])('%.60s (case %#) is answered with a problem and its cure', async (route, asked, expected) => {
  const { call, lines } = await start()
  const { status, type, json, headers } = await call(route, asked)
  expect([status, type]).toEqual([expected, 'application/problem+json'])
  expect(json).toMatchObject({
    type: expect.stringMatching(/^urn:oars:problem:\w+$/),
    status,
    title: expect.any(String),
  })
  expect(json.detail).toMatch(/\.$/)
  expect(JSON.stringify(json).length).toBeLessThan(1000)
  expect(headers.get('cache-control')).toBe('no-store')
  if (status === 405) expect(headers.get('allow')).toMatch(/^[A-Z, ]+$/)
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
})

test('A field that would reach into objects of ours is refused as any other', async () => {
  const { call } = await start()
  const body = '{"__proto__":{"mail":"evil@example.org"},"constructor":{"prototype":{"x":1}}}'
  const { status, json } = await call('PUT /clients/A1', { body, headers: JSON_TYPE })
  expect([status, json.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
    422,
    ['#/__proto__', '#/constructor'],
  ])
  expect(({} as { mail?: string }).mail).toBeUndefined()
})

test('What is wrong with thousands of people is told in a short answer', async () => {
  const { call } = await start()
  const people = Array.from({ length: 4000 }, (_, i) => ({ ref: i, [`field ${i} ${'x'.repeat(300)}`]: 1 }))
  const { status, json, text } = await call('POST /clients/import', { json: { people: people.slice(0, 3000) } })
  expect([status, json.errors.length]).toEqual([422, 100])
  expect(text.length).toBeLessThan(50_000)
})

test('Pages of other sites get no leave to call it', async () => {
  const { call } = await start()
  const headers = { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'PUT' }
  for (const route of ['GET /program', 'OPTIONS /clients/A1']) {
    for (const key of [undefined, '']) {
      const answer = await call(route, { key, headers })
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  }
})

test('A server that calls by the public name is answered', async () => {
  const { url, key } = await start({ publicUrl: 'https://oars.example.org' })
  const { port } = new URL(url)
  const headers = { host: 'oars.example.org', authorization: `Bearer ${key}` }
  const asked = request({ port, path: '/api/v1/program', headers, agent: false }).end()
  const [answer] = await once(asked, 'response')
  answer.resume()
  expect(answer.statusCode).toBe(200)
})

test('Each answer says what is left of the limit; beyond it the answer says when to come again', async () => {
  const { call, addKey } = await start({ limits: { calls: 3, failures: 2 } })
  const first = await call('GET /program')
  expect(first.headers.get('ratelimit-policy')).toContain('q=3')
  expect(first.headers.get('ratelimit')).toContain('r=2')
  await call('GET /program')
  await call('GET /program')
  const { status, type, json, headers } = await call('GET /program')
  expect([status, type, json.type]).toEqual([429, 'application/problem+json', 'urn:oars:problem:tooManyCalls'])
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  const key = await addKey('harbour', 'second')
  expect((await call('GET /program', { key })).status).toBe(200)
  for (const expected of [401, 401, 429]) {
    const wrong = await call('GET /program', { key: 'oars_wrong-wrong-wrong-wrong-wrong' })
    expect(wrong.status).toBe(expected)
    if (expected === 429) expect(Number(wrong.headers.get('retry-after'))).toBeGreaterThan(0)
  }
})

test('A database that is away is a fault of ours, told in one line without what was sent', async () => {
  const { call, store, lines } = await start()
  await store.close()
  const { status, json, type } = await call('PUT /clients/A1', { json: { name: 'Ann Secret' } })
  expect([status, type, json.type]).toEqual([500, 'application/problem+json', 'urn:oars:problem:fault'])
  expect(lines.some(({ level, error }) => level === 50 && error !== undefined)).toBe(true)
  expect(JSON.stringify([lines, json])).not.toContain('Secret')
})

test('Every call that names a client is written down with the key and the number, and nothing else of them', async () => {
  const { call, audit } = await start()
  await call('PUT /clients/A1', { json: { name: 'Ann Secret', mail: 'ann@secret.example' } })
  await call('GET /clients/A1')
  await call('GET /clients/A2')
  await call('GET /clients')
  await call('POST /clients/import', { json: { people: [{ ref: 'A2' }, { ref: 'A3' }] } })
  await call('GET /program')
  await call('DELETE /clients/A1')
  const kept = audit().map(({ program, key, call: what, ref, people, status }) => [
    program,
    key,
    what,
    ref ?? people,
    status,
  ])
  expect(kept).toEqual([
    ['harbour', 'intake', 'PUT /clients/{ref}', 'A1', 201],
    ['harbour', 'intake', 'GET /clients/{ref}', 'A1', 200],
    ['harbour', 'intake', 'GET /clients/{ref}', 'A2', 404],
    ['harbour', 'intake', 'GET /clients', 1, 200],
    ['harbour', 'intake', 'POST /clients/import', 2, 200],
    ['harbour', 'intake', 'DELETE /clients/{ref}', 'A1', 204],
  ])
  expect(JSON.stringify(audit())).not.toMatch(/secret/i)
})
