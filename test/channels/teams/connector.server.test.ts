import { ANN, activityOf, BEN, installation, message, press, removal } from './activities'
import type { Answer } from './connector'
import { startTeamsServer, TENANT, type TeamsServer } from './teamsServer'

const HOUR = 3600 * 1000
const WEEK = 7 * 24 * HOUR

let server: TeamsServer
beforeEach(async () => {
  server = await startTeamsServer()
})
afterEach(() => server.close())

const say = (text: string) => server.tell(message(server.connector.url, text))
const install = async () => {
  for (const activity of installation(server.connector.url)) await server.tell(activity)
}

/** Ann has a goal, and is asked in a week. */
async function haveGoal(): Promise<void> {
  await install()
  for (const text of ['go for a run three times a week', 'yes', 'energy for my kids', '8', '7']) await say(text)
  server.connector.forget()
}

const ann = async () => {
  const chat = await server.store.teams.chatOf({ tenant: TENANT, user: ANN.aadObjectId })
  if (!chat) throw new Error('Ann has no chat')
  return chat.conversation
}
const unreachable = async () => {
  const { client } = await ann()
  const [row] = await server.store.programs.clients('house', { after: '', limit: 1 })
  return row?.client === client ? row.unreachable : undefined
}
const states = async () => (await server.store.sends.figures()).map(({ state, count }) => [state, count])

const slow = (headers: Record<string, string> = {}): Answer => ({
  status: 429,
  headers,
  body: { error: { code: 'Throttled' } },
})

describe('a reply', () => {
  test('goes out as one message that shows its text as it is, to the conversation and service URL that were written from', async () => {
    const [sent, ...more] = await say('hello')
    expect(more).toEqual([])
    expect(sent).toMatchObject({ method: 'POST', path: '/emea/v3/conversations/a%3A11aNn/activities' })
    expect(sent?.activity).toMatchObject({
      type: 'message',
      textFormat: 'xml',
      text: expect.stringContaining('Oars'),
    })
    expect(JSON.stringify(sent?.activity)).not.toMatch(/Ann|print|oars\.hello/)
  })

  test.each<[string, Answer, number]>([
    ['429 with Retry-After', slow({ 'Retry-After': '30' }), 30_000],
    ['429 without', slow(), 10_000],
    ['412', { status: 412 }, 10_000],
    ['500', { status: 500 }, 10_000],
    ['502', { status: 502 }, 10_000],
    ['503', { status: 503 }, 10_000],
    ['401', { status: 401 }, 10_000],
  ])(
    'that is answered with %s is posted once, waits as long as asked, and then goes out',
    async (_what, answer, wait) => {
      server.connector.answerNext(answer)
      expect(await say('hello')).toHaveLength(1)
      expect(await server.wait(wait / 2)).toEqual([])
      const conversation = await ann()
      await server.wait(wait)
      await server.teams.deliverReply(conversation.id, '')
      expect(server.connector.said()).toHaveLength(2)
      expect(new Set(server.connector.said()).size).toBe(1)
    },
  )

  test('that was cut off may have arrived: it is not posted again, and the next one is', async () => {
    server.connector.answerNext('reset')
    expect(await say('hello')).toHaveLength(1)
    await server.wait(HOUR)
    expect(server.connector.posted).toHaveLength(1)
    expect(await say('help')).toHaveLength(1)
    expect(server.logged.join()).toContain('may not have arrived in Teams')
    expect(server.logged.join()).not.toContain('hello')
  })

  test('waits for the one before it, so that they arrive in their order', async () => {
    server.connector.answerNext(slow({ 'Retry-After': '30' }))
    await say('hello')
    expect(await say('what are you?')).toEqual([])
    await server.wait(31_000)
    await server.teams.deliverReply((await ann()).id, '')
    const [first, again, second] = server.connector.said()
    expect(again).toBe(first)
    expect(second).not.toBe(first)
    expect(server.connector.said()).toHaveLength(3)
  })

  test('that could not be delivered for two hours is left out: it might come at night', async () => {
    server.connector.answerNext({ status: 503 })
    await say('hello')
    await server.wait(3 * HOUR)
    await server.teams.deliverReply((await ann()).id, '')
    expect(server.connector.posted).toHaveLength(1)
  })

  test('that takes long is announced by the sign of somebody typing, and the channel is answered at once', async () => {
    const { loadTurn } = server.store
    jest.spyOn(server.store, 'loadTurn').mockImplementationOnce(async (id) => {
      await new Promise((resolve) => setTimeout(resolve, 1600))
      return loadTurn.call(server.store, id)
    })
    const start = Date.now()
    expect((await server.post(message(server.connector.url, 'hello'))).status).toBe(200)
    expect(Date.now() - start).toBeLessThan(1500)
    await server.settled()
    expect(server.connector.posted.map(({ activity }) => activity.type)).toEqual(['typing', 'message'])
  })
})

describe('a check-in', () => {
  test('comes by itself, once, to where was written from last', async () => {
    await haveGoal()
    const sent = await server.wait(WEEK)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.path).toBe('/emea/v3/conversations/a%3A11aNn/activities')
    expect(await states()).toEqual([['sent', 1]])
    expect(await server.wait(HOUR)).toEqual([])
  })

  test('that Teams puts off is sent when it says, and what a tenant is sent waits as long', async () => {
    await haveGoal()
    server.connector.answerNext(slow({ 'Retry-After': '120' }))
    expect(await server.wait(WEEK)).toHaveLength(1)
    expect(await states()).toEqual([['waiting', 1]])
    expect(await server.wait(60_000)).toEqual([])
    expect(await server.wait(61_000)).toHaveLength(1)
    expect(await states()).toEqual([['sent', 1]])
    expect(new Set(server.connector.said()).size).toBe(1)
  })

  test.each([
    [403, 'MessageWritesBlocked', 'they have blocked Oars in Teams'],
    [403, 'BotDisabledByAdmin', 'an administrator has switched Oars off in Teams'],
    [404, 'ConversationNotFound', 'their chat with Oars is gone from Teams'],
  ])('that is answered with %i %s is not tried again, and staff read why', async (status, code, why) => {
    await server.store.programs.add({ id: 'house', code: 'HRBRCK', settings: '{}', at: 1 })
    await server.store.programs.enrol('house', [{ ref: '7', teamsUser: ANN.aadObjectId }], 1)
    await haveGoal()
    server.connector.answerNext({ status, body: { error: { code, message: 'no' } } })
    expect(await server.wait(WEEK)).toHaveLength(1)
    expect(await states()).toEqual([['failed', 1]])
    expect(await unreachable()).toBe(why)
    expect(await server.wait(HOUR)).toEqual([])
    await say('here I am')
    expect(await unreachable()).toBeUndefined()
  })

  test('that was cut off on its way is unknown, told to the operator, and not sent twice', async () => {
    await haveGoal()
    server.connector.answerNext('reset')
    expect(await server.wait(WEEK)).toHaveLength(1)
    expect(await states()).toEqual([['unknown', 1]])
    expect(await server.wait(HOUR)).toEqual([])
    expect(await server.store.sends.trouble(5)).toMatchObject([{ what: 'checkIn', channel: 'msteams' }])
  })

  test('does not come where Oars was taken out, and comes again once it is back', async () => {
    await haveGoal()
    await server.tell(removal(server.connector.url))
    expect(await server.wait(WEEK)).toEqual([])
    expect(await states()).toEqual([['skipped', 1]])
    const [addMembers, add] = installation(server.connector.url)
    const back = [...(await server.tell(add)), ...(await server.tell(addMembers))]
    expect(back).toHaveLength(1)
    expect(back[0]?.activity.text).toMatch(/again|before/)
    expect(await server.wait(WEEK)).toHaveLength(1)
  })
})

describe('a card', () => {
  const ruler = async () => {
    await install()
    for (const text of ['go for a run three times a week', 'yes']) await say(text)
    const [sent] = await say('energy for my kids')
    const key = sent?.activity.attachments?.[0]?.content.actions?.[0]?.data.oars
    if (!key) throw new Error('no ruler')
    server.connector.forget()
    return key
  }
  const choose = (key: string, choice: string, replyToId = 't9') =>
    press(server.connector.url, { oars: key, choice }, replyToId)

  test('is replaced by its result once it is answered, and the talk goes on', async () => {
    const key = await ruler()
    const sent = await server.tell(choose(key, '8'))
    const update = sent.find(({ method }) => method === 'PUT')
    expect(update?.path).toBe('/emea/v3/conversations/a%3A11aNn/activities/t9')
    expect(JSON.stringify(update?.activity.attachments)).toContain('"8"')
    expect(update?.activity.attachments?.[0]?.content.actions).toBeUndefined()
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
    const facts = await server.store.facts((await ann()).client)
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'rated', value: 8 }))
  })

  test('changes nothing when it is answered twice, and that is said', async () => {
    const key = await ruler()
    await server.tell(choose(key, '8'))
    const facts = await server.store.facts((await ann()).client)
    server.connector.forget()
    const sent = await server.tell(choose(key, '3'))
    expect(sent.filter(({ method }) => method === 'POST').map(({ activity }) => activity.text)).toEqual([
      expect.stringMatching(/card|question/i),
    ])
    expect(await server.store.facts((await ann()).client)).toEqual(facts)
  })

  test('changes nothing when it is answered after the talk has moved on', async () => {
    const key = await ruler()
    await say('7')
    const facts = await server.store.facts((await ann()).client)
    await server.tell(choose(key, '3'))
    expect(await server.store.facts((await ann()).client)).toEqual(facts)
  })

  test('that is pressed once and delivered twice, under the same id or a new one, is answered once', async () => {
    const pressed = choose(await ruler(), '8')
    expect((await server.tell(pressed)).filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(await server.tell(pressed)).toEqual([])
    expect(await server.tell({ ...pressed, id: '1795000000999' })).toEqual([])
  })

  test('that cannot be replaced keeps nobody from going on', async () => {
    const key = await ruler()
    server.connector.answerNext({ status: 404 }, { status: 201 })
    await server.tell(choose(key, '8'))
    expect(server.connector.posted.some(({ method }) => method === 'POST')).toBe(true)
  })
})

describe('what else the channel delivers', () => {
  test('twice under the same id, or under a new one, is answered once', async () => {
    const first = message(server.connector.url, 'hello')
    expect(await server.tell(first)).toHaveLength(1)
    expect(await server.tell(first)).toEqual([])
    expect(await server.tell({ ...first, id: '1795000000123' })).toEqual([])
    expect(await say('hello')).toHaveLength(1)
  })

  test.each([
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: 't1' }],
    ['a deletion', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } } }],
    [
      'an edit',
      { type: 'messageUpdate', text: 'went twice', channelData: { eventType: 'editMessage', tenant: { id: TENANT } } },
    ],
    ['typing', { type: 'typing' }],
    ['the end of a conversation', { type: 'endOfConversation' }],
    ['something unheard of', { type: 'quantumEntanglement' }],
  ])('such as %s is taken and answered with silence', async (_what, change) => {
    await say('hello')
    expect(await server.tell({ ...activityOf(server.connector.url), ...change })).toEqual([])
  })

  test('an edit that tells of danger is answered', async () => {
    await say('hello')
    const edit = { ...activityOf(server.connector.url), type: 'messageUpdate', text: 'I want to kill myself tonight' }
    const [sent] = await server.tell(edit)
    expect(sent?.activity.text).toMatch(/999|112/)
  })

  test('a file without words is met with words', async () => {
    await install()
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', content: { fileType: 'png' } }
    const [sent] = await server.tell({ ...message(server.connector.url, ''), attachments: [file] })
    expect(sent?.activity.text).toBeTruthy()
  })

  test('a page of text is met with a question, not with an error', async () => {
    await install()
    expect(await say('word '.repeat(5000))).toHaveLength(1)
  })

  test('from a group or a channel is told in one sentence that Oars talks one to one, and nothing is kept', async () => {
    for (const conversationType of ['groupChat', 'channel']) {
      const conversation = { isGroup: true, conversationType, id: '19:abc@thread.v2', tenantId: TENANT }
      const [sent, ...more] = await server.tell({ ...message(server.connector.url, 'I feel low', BEN), conversation })
      expect([sent?.activity.text?.match(/one|own/)?.length, more]).toEqual([1, []])
    }
    expect(await server.store.conversationsAfter('', 5)).toEqual([])
  })
})
