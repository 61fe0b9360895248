import { crisisContacts } from '../../../dialogs/crisisContacts'
import { makeLinkCode } from '../../../src/channels/teams/linkCode'
import { ANN, BEN, installation, message, type Somebody } from './activities'
import { startTeamsServer, TENANT, type TeamsServer } from './teamsServer'

let server: TeamsServer
afterEach(() => server.close())

const say = async (text: string, from?: Somebody) =>
  (await server.tell(message(server.connector.url, text, from))).map(
    ({ activity }) => activity.text ?? activity.summary ?? '',
  )
const clientOf = async ({ aadObjectId }: Somebody) =>
  (await server.store.teams.chatOf({ tenant: TENANT, user: aadObjectId }))?.conversation.client
const house = async () => {
  await server.store.programs.add({ id: 'house', code: 'HRBRCK', settings: '{}', at: 1 })
  await server.store.programs.enrol('house', [{ ref: '7', name: 'Ann', teamsUser: ANN.aadObjectId }], 1)
}
const programs = {
  of: (id?: string) => (id === 'house' ? { name: 'Harbour House', contacts: crisisContacts('IE') } : undefined),
}

/** Ben has a goal in the web chat. */
async function benOnTheWeb(goal = 'quit smoking'): Promise<string> {
  const { store, bot, clock } = server
  const client = await store.createClient(clock())
  const { id } = await store.conversationOf(client, 'webchat', clock())
  for (const [n, text] of ['hello', goal, 'yes', 'my lungs', '8', '8'].entries()) {
    await bot.receive(id, { type: 'message', id: `w${n}`, text })
    await bot.settled(id)
  }
  return client
}
const goalsOf = async (client: string) =>
  (await server.store.facts(client)).flatMap((fact) => (fact.kind === 'goalSet' ? [fact.words] : []))

test('whom a program has enrolled by their object id is known, whatever case it was written in, and asked for consent', async () => {
  server = await startTeamsServer({ open: false, bot: { programs: programs as never } })
  await house()
  const [first] = installation(server.connector.url, { ...ANN, aadObjectId: ANN.aadObjectId.toUpperCase() })
  const [sent] = await server.tell(first)
  expect(sent?.activity.text).toContain('Harbour House')
  expect(await clientOf(ANN)).toBe((await server.store.programs.client('house', '7'))?.client)
})

test('whom nobody has invited is told so once on installing, and nothing of what they write is kept', async () => {
  server = await startTeamsServer({ open: false })
  const sent = []
  for (const activity of installation(server.connector.url, BEN)) sent.push(...(await server.tell(activity)))
  expect(sent.map(({ activity }) => activity.text)).toEqual([expect.stringMatching(/code/)])
  expect(await say('I feel low', BEN)).toEqual([expect.stringMatching(/code/)])
  expect(await server.store.conversationsAfter('', 5)).toEqual([])
})

test('the code of a program, typed in any case, makes them one of its clients; another one is told to be none', async () => {
  server = await startTeamsServer({ open: false, bot: { programs: programs as never } })
  await house()
  const [refused] = await say('XXXXXX', BEN)
  expect(refused).toMatch(/code/)
  expect(await clientOf(BEN)).toBeUndefined()
  const [asked] = await say('join hrbrck', BEN)
  expect(asked).toContain('Harbour House')
  expect(await server.store.programs.membership((await clientOf(BEN)) ?? '')).toMatchObject({ program: 'house' })
})

test('codes cannot be tried without end', async () => {
  server = await startTeamsServer({ open: false, bot: { programs: programs as never } })
  await house()
  for (let n = 0; n < 10; n++) await say('XXXXXX', BEN)
  await say('HRBRCK', BEN)
  expect(await clientOf(BEN)).toBeUndefined()
})

test('whoever writes where Oars is open is a client, the same one from then on, and somebody else in another tenant', async () => {
  server = await startTeamsServer()
  await say('hello', BEN)
  const client = await clientOf(BEN)
  await say('hello again', BEN)
  expect(await clientOf(BEN)).toBe(client)
  const elsewhere = message(server.connector.url, 'hello', BEN)
  const tenantId = '99999999-9999-4999-8999-999999999999'
  await server.tell({ ...elsewhere, conversation: { ...(elsewhere.conversation as object), tenantId } })
  expect((await server.store.conversationsAfter('', 9)).length).toBe(2)
  expect(await clientOf(BEN)).toBe(client)
})

test('first activities that arrive together make one client', async () => {
  server = await startTeamsServer()
  const texts = ['one', 'two', 'three', 'four']
  await Promise.all(texts.map((text) => server.post(message(server.connector.url, text, BEN))))
  await server.settled()
  expect(await server.store.conversationsAfter('', 9)).toHaveLength(1)
})

test('a new service URL is where answers go from then on', async () => {
  server = await startTeamsServer()
  await say('hello', BEN)
  const before = await server.store.teams.chatOf({ tenant: TENANT, user: BEN.aadObjectId })
  const moved = message(server.connector.url, 'hello', BEN)
  await server.tell({ ...moved, conversation: { ...(moved.conversation as object), id: 'a:new' } })
  const after = await server.store.teams.chatOf({ tenant: TENANT, user: BEN.aadObjectId })
  expect(after?.conversation).toEqual(before?.conversation)
  expect(JSON.parse(after?.reference ?? '').conversation.id).toBe('a:new')
  expect(after?.reference).not.toContain(BEN.name)
})

describe('a code from the web chat', () => {
  test('makes one record of both, once', async () => {
    server = await startTeamsServer({ open: false })
    const client = await benOnTheWeb()
    const code = await makeLinkCode(server.store, client, server.clock())
    expect(await say(code.toLowerCase(), BEN)).toEqual([expect.stringMatching(/web|one|one set/i)])
    expect(await clientOf(BEN)).toBe(client)
    expect((await say('my goals', BEN)).join()).toContain('quit smoking')
    expect(await say(code, ANN)).toEqual([expect.stringMatching(/code/i)])
    expect(await clientOf(ANN)).toBeUndefined()
  })

  test('takes the place of a record in Teams only after they agreed to its end', async () => {
    server = await startTeamsServer()
    const client = await benOnTheWeb()
    for (const text of ['hello', 'read every night', 'yes']) await say(text, BEN)
    const own = (await clientOf(BEN)) ?? ''
    expect(await goalsOf(own)).toHaveLength(1)
    const code = await makeLinkCode(server.store, client, server.clock())
    expect((await say(code, BEN)).join()).toMatch(/yes/)
    expect(await clientOf(BEN)).toBe(own)
    await say(`${code} yes`, BEN)
    expect(await clientOf(BEN)).toBe(client)
    expect(await server.store.facts(own)).toEqual([])
    expect((await say('my goals', BEN)).join()).toMatch(/quit smoking/)
  })

  test('brings an enrolment from Teams along', async () => {
    server = await startTeamsServer({ open: false, bot: { programs: programs as never } })
    await house()
    const client = await benOnTheWeb()
    for (const activity of installation(server.connector.url, ANN)) await server.tell(activity)
    await say(await makeLinkCode(server.store, client, server.clock()), ANN)
    expect(await server.store.programs.client('house', '7')).toMatchObject({ client, name: 'Ann' })
  })

  test('is good for ten minutes', async () => {
    server = await startTeamsServer({ open: false })
    const code = await makeLinkCode(server.store, await benOnTheWeb(), server.clock())
    await server.wait(11 * 60_000)
    expect((await say(code, BEN)).join()).toMatch(/code/i)
    expect(await clientOf(BEN)).toBeUndefined()
  })
})

test('the other way, “link” gives a link to the web chat that signs in this very client', async () => {
  server = await startTeamsServer({ publicUrl: 'https://oars.example.org' })
  await say('hello', BEN)
  const [sent] = await say('link', BEN)
  const token = /https:\/\/oars\.example\.org\/join\/([\w-]+)$/.exec(sent ?? '')?.[1] ?? ''
  const { hashInvite } = await import('../../../src/channels/personalLink')
  expect(await server.store.redeemInvite(hashInvite(token), server.clock())).toBe(await clientOf(BEN))
})
