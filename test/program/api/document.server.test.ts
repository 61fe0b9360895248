import { z } from 'zod'
import { type ApiServer, NOON, useApi } from './apiServer'

const start = useApi()

type Json = Record<string, unknown>

interface Described {
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Json }> }>
  requestBody?: { content: { 'application/json': { schema: Json } } }
  parameters?: { name: string; in: string; required: boolean }[]
  operationId: string
}

/** The document that a server serves, and a check of its answers by it. */
async function readDocument(server: ApiServer) {
  const { status, json: document } = await server.call('GET /openapi.json', { key: '' })
  expect(status).toBe(200)
  const paths = document.paths as Record<string, Record<string, Described>>
  const { schemas } = document.components as { schemas: Record<string, Json> }
  const checked = new Set<string>()

  /** A schema of the document; closed, so that what it does not name is a fault. */
  const read = (schema: Json) => {
    const text = JSON.stringify({ ...schema, $defs: schemas }, (_name, value) =>
      value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
    )
    return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
  }

  /** Calls, and holds what comes back to what the document says of it. */
  async function callChecked(route: string, path: string, asked: Parameters<ApiServer['call']>[1] = {}) {
    const method = route.slice(0, route.indexOf(' '))
    const described = paths[path]?.[method.toLowerCase()]
    if (!described) throw new Error(`${method} ${path} is not in the document`)
    if (asked.json !== undefined && described.requestBody) {
      const sent = read(described.requestBody.content['application/json'].schema).safeParse(asked.json)
      expect([route, sent.error?.issues ?? []]).toEqual([route, []])
    }
    const answer = await server.call(route, asked)
    const { status, type, json } = answer
    const told = described.responses[status] ?? { content: document.components.responses.Problem.content }
    const schema = type === undefined ? undefined : told.content?.[type]?.schema
    expect([route, status, type !== undefined]).toEqual([route, status, told.content !== undefined])
    if (schema) expect([route, read(schema).safeParse(json).error?.issues ?? []]).toEqual([route, []])
    checked.add(`${method} ${path} ${status}`)
    return answer
  }
  return { document, paths, callChecked, checked }
}

test('Every route answers what its OpenAPI document says, and no field beside', async () => {
  const server = await start({ ways: ['mail'] })
  const { callChecked, checked, paths } = await readDocument(server)
  const ann = { name: 'Ann', mail: 'ann@example.org', phone: '+353 86 123 4567', invitedBy: 'Dr Byrne', every: 'week' }
  const person = '/clients/{ref}'
  await callChecked('GET /program', '/program')
  await callChecked('PUT /clients/A1', person, { json: { ...ann, weekday: 'Sunday', time: '7pm' } })
  await callChecked('PUT /clients/A1', person, { json: ann })
  await callChecked('PUT /clients/A1', person, { json: { mail: 'nobody' } })
  await callChecked('GET /clients/A1', person)
  await callChecked('GET /clients/A2', person)
  await callChecked('GET /clients?limit=1', '/clients')
  await callChecked('GET /clients?limit=0', '/clients')
  const people = [
    { ref: 'A1', ...ann },
    { ref: 'A2', dayOfMonth: 3, every: 'month', time: '9:00' },
  ]
  await callChecked('POST /clients/import?dryRun=true', '/clients/import', { json: { people } })
  await callChecked('POST /clients/import', '/clients/import', { json: { people } })
  await callChecked('POST /clients/import', '/clients/import', { json: { people: [...people, ...people] } })
  const invited = await callChecked('POST /clients/A1/invitation', `${person}/invitation`, { json: { send: true } })
  await callChecked('POST /clients/A2/invitation', `${person}/invitation`, { json: { send: true } })
  await callChecked('POST /clients/A1/pause', `${person}/pause`, { json: { weeks: 2 } })

  const { client = '' } = (await server.store.programs.client('harbour', 'A1')) ?? {}
  await server.store.conversationOf(client, 'webchat', NOON)
  await callChecked('POST /clients/A1/pause', `${person}/pause`, { json: { until: '2026-12-01T09:00:00+01:00' } })
  expect(invited.json).toMatchObject({ sentBy: 'mail' })
  const [mail] = await server.store.sends.claim({ channel: 'mail', now: NOON, limit: 1 })
  await server.store.sends.settle(String(mail?.id), {
    state: 'failed',
    problem: 'no such mailbox',
    gone: 'no such mailbox',
  })
  await callChecked('GET /sends?state=failed&limit=5', '/sends')
  await callChecked('GET /sends?state=lost', '/sends')
  expect((await callChecked('GET /clients', '/clients')).json.clients[0].attendance).toEqual({
    state: 'unreachable',
    reason: 'no such mailbox',
  })
  await callChecked('DELETE /clients/A1', person)
  await callChecked('DELETE /clients/A3', person)

  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses)
        .filter((status) => /^2/.test(status))
        .map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  )
  expect([...checked]).toEqual(expect.arrayContaining(described))
})

test('The document is whole: each address leads somewhere, each operation has one name, each place in a path is described', async () => {
  const { document, paths } = await readDocument(await start())
  expect(document.openapi).toBe('3.1.0')
  const addresses = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map(([, address]) => String(address))
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) {
    const found = address
      .split('/')
      .slice(1)
      .reduce((value, name) => value?.[name], document)
    expect([address, typeof found]).toEqual([address, 'object'])
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  )
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { path, parameters = [] } of operations) {
    const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => name)
    expect([path, inPath]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)])
    expect(parameters.filter((each) => each.in === 'path' && !each.required)).toEqual([])
  }
  expect(document.security).toEqual([{ key: [] }])
})
