import { type Chat, useChats } from './chatServer'

const start = useChats()
let chat: Chat

beforeEach(async () => {
  chat = await start()
})

describe('posted activities', () => {
  test('that come again with their clientActivityID get the first id and run nothing', async () => {
    const pass = await chat.enter()
    const activity = { type: 'message', text: 'once', channelData: { clientActivityID: 'x1' } }
    const ids = (await Promise.all([1, 2, 3].map(() => chat.post(pass, activity)))).map(({ json }) => json.id)
    expect(new Set(ids).size).toBe(1)
    await chat.bot.idle()
    expect(chat.bot.ran).toEqual(['oars.hello', 'once'])
    const elsewhere = await chat.post(await chat.enter(), activity)
    expect(elsewhere.json.id).not.toBe(ids[0])
  })

  test.each([
    ['a text that is an object', { type: 'message', text: { a: 1 } }, 400],
    ['a text that is a list', { type: 'message', text: ['a'] }, 400],
    ['no text', { type: 'message' }, 400],
    ['a list', [{ type: 'message', text: 'a' }], 400],
    ['no type', { text: 'a' }, 400],
    ['conversationUpdate', { type: 'conversationUpdate' }, 400],
    ['invoke', { type: 'invoke', name: 'x' }, 400],
    ['endOfConversation', { type: 'endOfConversation' }, 400],
    ['an event of the server’s own', { type: 'event', name: 'oars.hello' }, 400],
    ['typing', { type: 'typing' }, 200],
    ['an event', { type: 'event', name: 'webchat/join' }, 200],
    ['more than the limit', { type: 'message', text: 'a', value: 'x'.repeat(70_000) }, 413],
  ])('with %s are answered in JSON', async (_what, activity, status) => {
    const answer = await chat.post(await chat.enter(), activity)
    expect(answer.status).toBe(status)
    expect(answer.json).toEqual(
      status === 200
        ? { id: expect.any(String) }
        : { error: { code: expect.any(String), message: expect.any(String) } },
    )
  })

  test('of great length are taken, up to 20,000 characters', async () => {
    const pass = await chat.enter()
    expect((await chat.post(pass, { type: 'message', text: 'é'.repeat(25_000) })).status).toBe(200)
    const [, , long] = await chat.store.log(pass.conversationId, 0, 9)
    expect(long?.body.text).toBe('é'.repeat(20_000))
  })

  test.each([
    ['minute', { activities: 2 }],
    ['day', { activitiesPerDay: 2 }],
  ])('are limited for each conversation and %s', async (_span, limits) => {
    const limited = await start({ limits })
    const pass = await limited.enter()
    const other = await limited.enter()
    const statuses = []
    for (const from of [pass, pass, pass, other]) {
      statuses.push((await limited.post(from, { type: 'message', text: 'a' })).status)
    }
    expect(statuses).toEqual([200, 200, 429, 200])
  })

  test('are not counted with what is read', async () => {
    const limited = await start({ limits: { reads: 1 } })
    const pass = await limited.enter()
    const path = `/directline/conversations/${pass.conversationId}/activities`
    expect((await limited.call(path, { token: pass.token })).status).toBe(200)
    expect((await limited.call(path, { token: pass.token })).status).toBe(429)
    expect((await limited.post(pass, { type: 'message', text: 'a' })).status).toBe(200)
  })
})

describe('answers', () => {
  test.each([
    ['POST', '/directline/conversations/ID/upload?userId=me', 415],
    ['GET', '/directline/session/getsessionid', 404],
    ['DELETE', '/directline/conversations/ID/activities/1', 404],
    ['GET', '/directline/conversations/%E0%A4%A', 400],
    ['GET', '/directline/conversations/ID/activities?watermark=abc', 400],
    ['GET', '/chat/nothing.js', 404],
    ['GET', '/chat/..%2f..%2fpackage.json', 404],
  ])('to %s %s are errors in JSON, never kept and not for other sites', async (method, path, status) => {
    const pass = await chat.enter()
    const answer = await chat.call(path.replace('ID', pass.conversationId), {
      method,
      token: pass.token,
      headers: { Origin: chat.url },
    })
    expect(answer.status).toBe(status)
    expect(answer.json).toEqual({ error: { code: expect.any(String), message: expect.any(String) } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each([
    ['{"type":', 'application/json', 400],
    ['type=message&text=hi', 'application/x-www-form-urlencoded', 400],
    ['{"type":"message","text":"hi"}', 'text/plain', 400],
  ])('to the body %s as %s are errors in JSON', async (body, type, status) => {
    const { token, conversationId } = await chat.enter()
    const path = `/directline/conversations/${conversationId}/activities`
    const answer = await chat.call(path, { method: 'POST', token, body, headers: { 'Content-Type': type } })
    expect(answer.status).toBe(status)
    expect(answer.json).toHaveProperty('error.code')
  })

  test('are refused to the pages of other sites', async () => {
    const other = await start({ publicUrl: 'https://oars.example' })
    const rows: [string, number][] = [
      ['https://elsewhere.example', 403],
      ['null', 403],
      ['https://oars.example', 200],
      [other.url, 200],
    ]
    for (const [Origin, status] of rows) {
      const answer = await other.call('/chat/token', { method: 'POST', headers: { Origin } })
      expect([Origin, answer.status]).toEqual([Origin, status])
    }
    const { token } = await other.enter()
    for (const [Origin, status] of rows) {
      const answer = await other.call('/directline/tokens/refresh', { method: 'POST', token, headers: { Origin } })
      expect([Origin, answer.status]).toEqual([Origin, status])
    }
  })
})
