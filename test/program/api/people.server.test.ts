import { type ApiServer, NOON, useApi } from './apiServer'

const start = useApi()

const DAY = 24 * 3_600_000

/** Someone of the program who has written once, and is active since. */
async function enter({ store, call }: ApiServer, ref: string): Promise<{ client: string; conversation: string }> {
  await call(`PUT /clients/${ref}`, { json: { mail: `${ref}@example.org` } })
  const { client = '' } = (await store.programs.client('harbour', ref)) ?? {}
  const { id } = await store.conversationOf(client, 'webchat', NOON)
  await write({ store }, id, 'my secret word', { standing: 'active', due: NOON + 7 * DAY })
  return { client, conversation: id }
}

async function write(
  { store }: Pick<ApiServer, 'store'>,
  conversation: string,
  text: string,
  commit: Partial<Parameters<ApiServer['store']['commitTurn']>[0]> = {},
): Promise<void> {
  await store.accept(conversation, { id: text, at: NOON, body: { type: 'message', text } })
  for (let turn = await store.loadTurn(conversation); turn; turn = await store.loadTurn(conversation)) {
    await store.commitTurn({ turn, at: NOON, state: {}, facts: [], replies: [], ...commit })
  }
}

/** A check-in of today that goes out, or not. */
async function ask(
  { store }: ApiServer,
  client: string,
  outcome?: Parameters<typeof store.sends.settle>[1],
): Promise<void> {
  const id = `${client}:today`
  const send = { id, client, day: '2026-11-23', what: 'checkIn', channel: 'webchat', limit: 'webchat' } as const
  await store.sends.add([{ ...send, dueAt: NOON, until: NOON + DAY }])
  await store.sends.claim({ channel: 'webchat', now: NOON, limit: 10 })
  if (outcome) await store.sends.settle(id, outcome)
}

test('A person is enrolled, changed and seen under the number that the program has for them', async () => {
  const { call, store } = await start()
  const ann = { name: 'Ann', mail: 'ann@example.org', phone: '+353 86 123 4567', invitedBy: 'Dr Byrne' }
  const made = await call('PUT /clients/A%2F7%20b', { json: ann })
  expect(made.status).toBe(201)
  expect(made.json).toEqual({
    ...{ ref: 'A/7 b', name: 'Ann', mail: 'ann@example.org', phone: '+353861234567', invitedBy: 'Dr Byrne' },
    ...{ standing: 'invited', enrolledAt: '2026-11-23T12:00:00.000Z' },
  })
  const changed = await call('PUT /clients/A%2F7%20b', {
    json: { name: 'Anna', every: 'week', weekday: 'Friday', time: '7pm' },
  })
  expect([changed.status, changed.json.name, 'mail' in changed.json]).toEqual([200, 'Anna', false])
  expect((await call('GET /clients/A%2F7%20b')).json).toEqual(changed.json)
  expect(JSON.parse(String((await store.programs.client('harbour', 'A/7 b'))?.schedule))).toMatchObject({
    ...{ every: 'week', weekday: 5, time: '19:00', zone: 'Europe/Dublin' },
  })
})

test('What is wrong with a person is told field by field, each with the cure, and nothing is written', async () => {
  const { call } = await start()
  const { status, json } = await call('PUT /clients/A1', { json: { mail: 'nobody', zone: 'Mars', name: 'Ann' } })
  expect([status, json.type]).toEqual([422, 'urn:oars:problem:badContent'])
  expect(json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/mail', '#/zone'])
  for (const { detail } of json.errors) expect(detail).toMatch(/write .+\.$/)
  const other = await call('PUT /clients/A1', { json: { nmae: 'Ann', mail: 7, 'a/b~c': 1 } })
  expect(other.json.errors).toEqual([
    { pointer: '#/mail', detail: 'Invalid input: expected string, received number' },
    { pointer: '#/nmae', detail: 'There is no such field; take it out.' },
    { pointer: '#/a~1b~0c', detail: 'There is no such field; take it out.' },
  ])
  expect((await call('PUT /clients/%3DA1', { json: {} })).json.errors[0].parameter).toBe('ref')
  expect((await call('GET /clients')).json.clients).toEqual([])
})

test('An import takes everyone or nobody, says first what it would come to, and can be repeated', async () => {
  const { call } = await start()
  const people = Array.from({ length: 5000 }, (_, i) => ({
    ...{ ref: `P${i}`, name: `Person Number ${i}`, mail: `person.number.${i}@example.org`, phone: '+353 86 123 4567' },
    ...{ invitedBy: 'Dr Mary Byrne', zone: 'Europe/Dublin', every: 'week', weekday: 'Sunday', time: '19:00' },
  }))
  const wrong = people.map((person, i) => (i % 40 === 39 ? { ...person, mail: 'nobody' } : person))
  const refused = await call('POST /clients/import', { json: { people: wrong } })
  expect([refused.status, refused.json.errors.length]).toEqual([422, 100])
  expect(refused.json.errors[0].pointer).toBe('#/people/39/mail')
  expect(refused.json.detail).toContain('The first 100 of 125 are listed.')
  const counts = { made: 5000, changed: 0, same: 0 }
  const tried = await call('POST /clients/import?dryRun=true', { json: { people } })
  expect([tried.status, tried.json]).toEqual([200, { ...counts, dryRun: true }])
  expect((await call('GET /clients')).json.clients).toEqual([])
  expect((await call('POST /clients/import', { json: { people } })).json).toEqual({ ...counts, dryRun: false })
  expect((await call('POST /clients/import', { json: { people } })).json).toMatchObject({ made: 0, same: 5000 })
  expect((await call('GET /program')).json.clients).toMatchObject({ invited: 5000, active: 0 })
  const more = await call('POST /clients/import', { json: { people: [...people, { ref: 'one more' }] } })
  expect([more.status, more.json.errors[0].pointer]).toEqual([422, '#/people'])
})

test('An import with the Teams id of somebody else enrols nobody and says so', async () => {
  const { call } = await start()
  const teams = '0f8fad5b-d9cb-469f-a165-70867728950e'
  expect((await call('PUT /clients/A1', { json: { teams } })).status).toBe(201)
  const { status, json } = await call('POST /clients/import', {
    json: { people: [{ ref: 'A2' }, { ref: 'A3', teams }] },
  })
  expect([status, json.type]).toEqual([409, 'urn:oars:problem:conflict'])
  expect((await call('GET /clients')).json.clients).toHaveLength(1)
})

test('Pages follow each other by their links and hold everyone once', async () => {
  const { call } = await start()
  const people = Array.from({ length: 25 }, (_, i) => ({ ref: `no ${i}+x` }))
  await call('POST /clients/import', { json: { people } })
  await call('DELETE /clients/no%203%2Bx')
  const refs: string[] = []
  let pages = 0
  for (let next: string | null = '/clients?limit=10&standing=invited'; next; pages++) {
    const { json } = await call(`GET ${next.replace('/api/v1', '')}`)
    refs.push(...json.clients.map(({ ref }: { ref: string }) => ref))
    next = json.next
  }
  expect([pages, refs.length, new Set(refs).size]).toEqual([3, 24, 24])
  expect((await call('GET /clients?standing=removed')).json.clients).toMatchObject([
    { ref: 'no 3+x', standing: 'removed' },
  ])
})

test('Attendance is told in six words, and never with a word of the client’s', async () => {
  const server = await start()
  const { call, store } = server
  const seen = async (ref: string) => (await call(`GET /clients/${ref}`)).json.attendance
  const at = '2026-11-23T12:00:00.000Z'

  const waiting = await enter(server, 'waiting')
  expect(await seen('waiting')).toBeUndefined()
  await ask(server, waiting.client)
  expect(await seen('waiting')).toBeUndefined()
  const sent = await enter(server, 'sent')
  await ask(server, sent.client, { state: 'sent', at: NOON })
  expect(await seen('sent')).toEqual({ state: 'sent', at })
  await write(server, sent.conversation, 'another secret word')
  expect(await seen('sent')).toEqual({ state: 'answered', at, answeredAt: at })
  const unknown = await enter(server, 'unknown')
  await ask(server, unknown.client, { state: 'unknown', problem: 'interrupted' })
  expect(await seen('unknown')).toEqual({ state: 'unknown', at })
  const gone = await enter(server, 'gone')
  await ask(server, gone.client, { state: 'failed', problem: 'blocked', gone: 'blocked by the user' })
  expect(await seen('gone')).toMatchObject({ state: 'unreachable', reason: 'blocked by the user' })
  const paused = await enter(server, 'paused')
  await write(server, paused.conversation, 'a secret pause', { pausedUntil: NOON + DAY })
  expect(await seen('paused')).toEqual({ state: 'paused', until: '2026-11-24T12:00:00.000Z' })
  const left = await enter(server, 'left')
  await write(server, left.conversation, 'a secret stop', { standing: 'left', due: null })
  expect(await seen('left')).toEqual({ state: 'left' })

  const all = await call('GET /clients')
  expect(all.json.clients).toHaveLength(6)
  expect(all.text).not.toContain('secret')
  expect((await call('GET /sends')).text).not.toContain('secret')
  expect((await call('GET /program')).json.clients).toEqual({
    ...{ invited: 0, active: 5, declined: 0, left: '<5', removed: 0 },
  })
  expect(JSON.stringify(server.lines)).not.toContain('secret')
  expect((await store.programs.clients('harbour', { after: '', limit: 10 })).length).toBe(6)
})

test('Who has declined or left stays as they are: no change, no invitation sent, but a link to give when they ask', async () => {
  const server = await start({ ways: ['mail'] })
  const { conversation } = await enter(server, 'A1')
  await write(server, conversation, 'no more', { standing: 'left', due: null })
  const { call } = server
  expect((await call('PUT /clients/A1', { json: { name: 'Ann' } })).status).toBe(409)
  expect((await call('GET /clients/A1')).json).not.toHaveProperty('name')
  expect((await call('POST /clients/A1/invitation', { json: { send: true } })).status).toBe(409)
  expect((await call('POST /clients/A1/invitation')).status).toBe(201)
  expect((await call('POST /clients/A1/pause', { json: { weeks: 1 } })).status).toBe(409)
})

test('A link signs in that person, once, for two weeks', async () => {
  const { call, url } = await start()
  await call('PUT /clients/A1', { json: {} })
  const { status, json } = await call('POST /clients/A1/invitation')
  expect([status, json.expiresAt, json.sentBy]).toEqual([201, '2026-12-07T12:00:00.000Z', null])
  expect(json.link).toMatch(new RegExp(`^${url}/join/[\\w-]{32}$`))
  const join = () => fetch(json.link, { method: 'POST', redirect: 'manual' })
  expect((await join()).status).toBe(303)
  expect((await join()).status).toBe(410)
})

test('A link leads to the public address where there is one', async () => {
  const { call } = await start({ publicUrl: 'https://oars.example.org' })
  await call('PUT /clients/A1', { json: {} })
  expect((await call('POST /clients/A1/invitation')).json.link).toMatch(/^https:\/\/oars\.example\.org\/join\//)
})

test('An invitation goes out by mail, or where there is no mail as a text message; without a way it is refused', async () => {
  const server = await start({ ways: ['mail', 'webhook'] })
  const { call, store } = server
  await call('PUT /clients/both', { json: { mail: 'a@example.org', phone: '+353861234567' } })
  await call('PUT /clients/phone', { json: { phone: '+353861234567' } })
  await call('PUT /clients/none', { json: {} })
  const invite = (ref: string) => call(`POST /clients/${ref}/invitation`, { json: { send: true } })
  expect((await invite('both')).json.sentBy).toBe('mail')
  expect((await invite('phone')).json.sentBy).toBe('webhook')
  const refused = await invite('none')
  expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('Leave out "send"')])
  const { client } = (await store.programs.client('harbour', 'both')) ?? {}
  const sends = await store.sends.claim({ channel: 'mail', now: NOON + DAY, limit: 10 })
  expect(sends).toMatchObject([{ client, what: 'invitation', mail: 'a@example.org' }])
})

test('A pause is handed to the bot with its end, and refused where nobody would be asked', async () => {
  const server = await start()
  const { call, store } = server
  const { conversation } = await enter(server, 'A1')
  const { status, json } = await call('POST /clients/A1/pause', { json: { weeks: 2 } })
  expect([status, json]).toEqual([202, { ref: 'A1', until: '2026-12-07T12:00:00.000Z' }])
  const turn = await store.loadTurn(conversation)
  expect(turn?.incoming.body).toMatchObject({ type: 'event', value: { until: NOON + 14 * DAY } })
  for (const wrong of [
    {},
    { weeks: 0 },
    { weeks: 1, until: '2026-12-01T00:00:00Z' },
    { until: '2026-11-01T00:00:00Z' },
  ]) {
    expect([wrong, (await call('POST /clients/A1/pause', { json: wrong })).status]).toEqual([wrong, 422])
  }
  expect((await call('POST /clients/A1/pause', { json: { until: '2027-12-01T00:00:00Z' } })).status).toBe(422)
  await call('PUT /clients/A2', { json: {} })
  expect((await call('POST /clients/A2/pause', { json: { weeks: 2 } })).status).toBe(409)
})

test('Who is removed has no name or address left, gets no link, and can be enrolled anew', async () => {
  const { call } = await start()
  await call('PUT /clients/A1', { json: { name: 'Ann', mail: 'ann@example.org' } })
  const { link } = (await call('POST /clients/A1/invitation')).json
  const gone = await call('DELETE /clients/A1')
  expect([gone.status, gone.text]).toEqual([204, ''])
  expect((await call('DELETE /clients/A1')).status).toBe(204)
  expect((await call('GET /clients/A1')).json).toEqual({
    ...{ ref: 'A1', standing: 'removed', enrolledAt: '2026-11-23T12:00:00.000Z' },
  })
  expect((await fetch(link, { method: 'POST', redirect: 'manual' })).status).toBe(410)
  expect((await call('POST /clients/A1/invitation')).status).toBe(409)
  expect((await call('PUT /clients/A1', { json: {} })).json.standing).toBe('invited')
})

test('What failed or may not have arrived is listed page by page, of the own program only', async () => {
  const server = await start()
  const { call, store, addProgram, addKey } = server
  await addProgram('other', 'Other House')
  const other = await addKey('other')
  await call('PUT /clients/X1', { json: {}, key: other })
  const { client: foreign = '' } = (await store.programs.client('other', 'X1')) ?? {}
  await ask(server, foreign, { state: 'failed', problem: 'blocked' })
  for (const ref of ['A1', 'A2', 'A3']) {
    const { client } = await enter(server, ref)
    await ask(
      server,
      client,
      ref === 'A3' ? { state: 'unknown', problem: 'interrupted' } : { state: 'failed', problem: 'full' },
    )
  }
  const first = (await call('GET /sends?limit=2')).json
  const second = (await call(`GET ${first.next.replace('/api/v1', '')}`)).json
  const refs = [...first.sends, ...second.sends].map(({ ref }: { ref: string }) => ref)
  expect([refs.sort(), second.next]).toEqual([['A1', 'A2', 'A3'], null])
  expect((await call('GET /sends?state=unknown')).json.sends).toMatchObject([
    { ref: 'A3', what: 'checkIn', channel: 'webchat', state: 'unknown', problem: 'interrupted' },
  ])
  expect((await call('GET /sends', { key: other })).json.sends).toMatchObject([{ ref: 'X1', problem: 'blocked' }])
})
