import { createHmac } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { type Chat, openStream, secret, useChats } from './chatServer'

const start = useChats()
let chat: Chat

beforeEach(async () => {
  chat = await start()
})

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

describe('tokens', () => {
  test('that are forged, expired, foreign or of another kind are answered with 403', async () => {
    const mine = await chat.enter()
    const other = await chat.enter()
    const claims = { conv: mine.conversationId, user: mine.userId, exp: Math.floor(Date.now() / 1000) + 600 }
    const bad: Record<string, string> = {
      foreign: other.token,
      forged: jwt.sign(claims, 'another secret of thirty-two characters'),
      expired: jwt.sign({ ...claims, exp: claims.exp - 700 }, secret),
      'without end': jwt.sign({ conv: claims.conv, user: claims.user }, secret),
      'unsigned, as algorithm none': `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`,
      'by another algorithm': jwt.sign(claims, secret, { algorithm: 'HS512' }),
      'of a stream': chat.tokens.issueStream({ conv: mine.conversationId, user: mine.userId }),
      'of a cookie': mine.cookie.replace('oars=', ''),
      'the secret itself': secret,
      junk: 'junk',
    }
    for (const [what, token] of Object.entries(bad)) {
      for (const [method, path] of [
        ['GET', `/directline/conversations/${mine.conversationId}/activities`],
        ['GET', `/v3/directline/conversations/${mine.conversationId}`],
        ['POST', `/directline/conversations/${mine.conversationId}/activities`],
      ] as const) {
        const { status, json } = await chat.call(path, { method, token })
        expect({ what, path, status, code: typeof json?.error?.code }).toEqual({
          what,
          path,
          status: 403,
          code: 'string',
        })
      }
    }
    expect((await chat.call(`/directline/conversations/${mine.conversationId}`)).status).toBe(403)
  })

  test('of a stream open one stream, for a minute, from this host', async () => {
    const pass = await chat.enter()
    const { json } = await chat.call(`/directline/conversations/${pass.conversationId}`, { token: pass.token })
    const streamUrl = String(json.streamUrl)
    expect(streamUrl).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/directline\/conversations\/[\w-]+\/stream\?/)
    expect(await openStream(streamUrl)).toBe(101)
    expect(await openStream(streamUrl, { Origin: chat.url })).toBe(101)
    expect(await openStream(streamUrl, { Origin: 'https://elsewhere.example' })).toBe(403)
    expect(await openStream(streamUrl, { Origin: 'null' })).toBe(403)
    expect(await openStream(streamUrl.replace(/t=.*/, `t=${pass.token}`))).toBe(403)
    expect(await openStream(streamUrl.replace(pass.conversationId, 'another'))).toBe(403)
    expect(await openStream(streamUrl.replace('watermark=', 'watermark=x'))).toBe(400)
    expect(await openStream(`${chat.url.replace('http', 'ws')}/elsewhere`)).toBe(404)
  })

  test('are renewed for the same conversation and user', async () => {
    const pass = await chat.enter()
    const { status, json } = await chat.call('/directline/tokens/refresh', { method: 'POST', token: pass.token })
    expect(status).toBe(200)
    expect(json).toMatchObject({ conversationId: pass.conversationId, expires_in: 3600 })
    expect(jwt.verify(json.token, secret)).toMatchObject({ conv: pass.conversationId, user: pass.userId })
  })

  test('are given to another server for the secret, each for a new client', async () => {
    const generate = (token: string, json?: unknown) =>
      chat.call('/v3/directline/tokens/generate', { method: 'POST', token, json })
    const { status, json } = await generate(secret, { user: { id: 'dl_42', name: 'Jo' } })
    expect(status).toBe(200)
    expect(jwt.verify(json.token, secret)).toMatchObject({ conv: json.conversationId, user: 'dl_42' })
    const another = await generate(secret)
    expect(another.json.conversationId).not.toBe(json.conversationId)
    expect((await generate(secret, { user: { id: 'someone' } })).status).toBe(400)
    expect((await generate(json.token)).status).toBe(403)

    const begin = () => chat.call('/directline/conversations', { method: 'POST', token: json.token })
    expect([(await begin()).status, (await begin()).status]).toEqual([201, 200])
    await chat.bot.idle()
    expect(chat.bot.ran).toEqual(['oars.hello'])
  })

  test('of a deleted conversation are answered with 404', async () => {
    const token = chat.tokens.issueChat({ conv: 'gone', user: 'dl_x' })
    expect((await chat.call('/directline/conversations/gone/activities', { token })).status).toBe(404)
  })
})

test('a token does not give the client’s own id away', async () => {
  const pass = await chat.enter()
  const client = (await chat.store.conversation(pass.conversationId))?.client ?? ''
  expect(pass.token.split('.').map((part) => Buffer.from(part, 'base64url').toString())).not.toContain(client)
  expect(pass.userId).toMatch(/^dl_[\w-]{22}$/)
  expect(pass.userId).not.toContain(createHmac('sha256', secret).update(client).digest('base64url').slice(0, 22))
})
