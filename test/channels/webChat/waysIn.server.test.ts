import { hashInvite, makePersonalLink } from '../../../src/channels/personalLink'
import { type Chat, useChats } from './chatServer'

const start = useChats()
const enter = { method: 'POST' }
const cookieOf = (answer: { headers: Headers }) => answer.headers.get('set-cookie') ?? ''

async function invite(chat: Chat, token: string, expires = Date.now() + 60_000): Promise<string> {
  await chat.store.addInvite({ tokenHash: hashInvite(token), at: Date.now(), expires })
  return `/join/${token}`
}

describe('the page’s door', () => {
  test('gives a new browser a client, a cookie that scripts cannot read, and a welcome', async () => {
    const chat = await start()
    const answer = await chat.call('/chat/token', enter)
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({
      token: expect.any(String),
      conversationId: expect.any(String),
      userId: expect.stringMatching(/^dl_/),
      expires_in: 3600,
    })
    expect(cookieOf(answer)).toMatch(
      /^oars=[^;]+; Max-Age=31536000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    await chat.bot.idle()
    expect(chat.bot.ran).toEqual(['oars.hello'])
  })

  test('knows a browser again by its cookie, and by nothing else', async () => {
    const chat = await start()
    const first = await chat.enter()
    const again = await chat.enter(`other=1; ${first.cookie}; more=2`)
    expect([again.conversationId, again.userId]).toEqual([first.conversationId, first.userId])
    const pretender = await chat.call('/chat/token?userId=x', {
      method: 'POST',
      json: { userId: first.userId, client: first.userId },
    })
    expect(pretender.json.conversationId).not.toBe(first.conversationId)
    const forged = await chat.enter(`${first.cookie}x`)
    expect(forged.conversationId).not.toBe(first.conversationId)
  })

  test('marks the cookie as Secure where clients come by TLS', async () => {
    const chat = await start({ publicUrl: 'https://oars.example' })
    expect(cookieOf(await chat.call('/chat/token', enter))).toMatch(/; Secure/)
  })

  test('asks for an invitation where the program is not open', async () => {
    const chat = await start({ open: false })
    const answer = await chat.call('/chat/token', enter)
    expect(answer.status).toBe(403)
    expect(answer.json).toMatchObject({ error: { code: 'InviteNeeded' } })
    expect(cookieOf(answer)).toBe('')
  })

  test('makes a limited number of clients, and still lets those in who are known', async () => {
    const chat = await start({ limits: { newClients: 2 } })
    const first = await chat.enter()
    await chat.enter()
    const answer = await chat.call('/chat/token', enter)
    expect([answer.status, answer.json.error.code]).toEqual([429, 'TooManyRequests'])
    expect((await chat.enter(first.cookie)).conversationId).toBe(first.conversationId)
  })
})

describe('an invitation', () => {
  test('is not used up by opening it, and lets in once when its button is pressed', async () => {
    const chat = await start({ open: false })
    const link = await invite(chat, 'invitation-token-1')
    for (let preview = 0; preview < 3; preview++) {
      const page = await chat.call(link)
      expect(page.status).toBe(200)
      expect(page.text).toContain('<form method="post">')
      expect(page.headers.get('content-security-policy')).toContain(`form-action 'self'`)
    }
    const pressed = await chat.call(link, enter)
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/'])
    expect((await chat.enter(cookieOf(pressed).split(';')[0])).userId).toMatch(/^dl_/)

    const later = await chat.call(link, enter)
    expect([later.status, cookieOf(later)]).toEqual([410, ''])
    expect(later.text).toContain('This link has been used')
    const again = await chat.call(link, { method: 'POST', headers: { Cookie: String(cookieOf(pressed)) } })
    expect([again.status, again.headers.get('location')]).toEqual([303, '/'])
  })

  test.each([
    ['is too old', -1],
    ['was never made', undefined],
  ])('that %s says so', async (_what, age) => {
    const chat = await start({ open: false })
    const link = age === undefined ? '/join/never-made' : await invite(chat, 'old-token', Date.now() + age)
    const answer = await chat.call(link, enter)
    expect([answer.status, cookieOf(answer)]).toEqual([410, ''])
    expect(answer.text).toContain('This link no longer works')
  })

  test('does not take a chat away from a browser that has one, unless told to', async () => {
    const chat = await start()
    const { cookie } = await chat.enter()
    const link = await invite(chat, 'second-token')
    const asked = await chat.call(link, { method: 'POST', headers: { Cookie: cookie } })
    expect([asked.status, cookieOf(asked)]).toEqual([200, ''])
    expect(asked.text).toContain('already has a chat')
    const headers = { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' }
    const told = await chat.call(link, { method: 'POST', headers, body: 'replace=yes' })
    expect(told.status).toBe(303)
    expect(cookieOf(told)).toMatch(/^oars=/)
  })

  test('is not redeemed by another site’s page', async () => {
    const chat = await start()
    const link = await invite(chat, 'third-token')
    const foreign = await chat.call(link, { method: 'POST', headers: { Origin: 'https://elsewhere.example' } })
    expect(foreign.status).toBe(403)
    expect((await chat.call(link, { method: 'POST', headers: { Origin: chat.url } })).status).toBe(303)
  })
})

describe('a personal link', () => {
  async function personal(chat: Chat, client: string): Promise<string> {
    const { link } = await makePersonalLink(chat.store, { base: chat.url, at: Date.now(), days: 7, client })
    return link.slice(chat.url.length)
  }
  const conversationOf = async (chat: Chat, answer: { headers: Headers }) =>
    (await chat.enter(cookieOf(answer).split(';')[0])).conversationId

  test('signs its own client in, on any browser, and tells what it is', async () => {
    const chat = await start({ open: false })
    const client = await chat.store.createClient(1)
    const { id } = await chat.store.conversationOf(client, 'webchat', 1)
    const link = await personal(chat, client)
    expect((await chat.call(link)).text).toContain('This link is yours alone')
    const pressed = await chat.call(link, enter)
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/'])
    expect(await conversationOf(chat, pressed)).toBe(id)
    const later = await chat.call(link, enter)
    expect([later.status, cookieOf(later)]).toEqual([410, ''])
    expect(later.text).toMatch(/This link has been used[\s\S]*To sign in again, use the link in the next mail/)
  })

  test('is not used up where the browser holds this very chat, and asks where it holds another', async () => {
    const chat = await start()
    const client = await chat.store.createClient(1)
    const first = await chat.call(await personal(chat, client), enter)
    const own = String(cookieOf(first).split(';')[0])
    const link = await personal(chat, client)
    const known = await chat.call(link, { method: 'POST', headers: { Cookie: own } })
    expect([known.status, known.headers.get('location'), cookieOf(known)]).toEqual([303, '/', ''])
    const { cookie } = await chat.enter()
    const other = await chat.call(link, { method: 'POST', headers: { Cookie: cookie } })
    expect([other.status, cookieOf(other)]).toEqual([200, ''])
    expect(other.text).toContain('already has a chat')
    expect((await chat.call(link, enter)).status).toBe(303)
  })
})

describe('a page in sight', () => {
  test('is known to be, for the client of its cookie and nobody else', async () => {
    const chat = await start()
    const [mine, other] = [await chat.enter(), await chat.enter()]
    const before = Date.now()
    const see = (cookie: string) => chat.call('/chat/seen', { method: 'POST', headers: { Cookie: cookie } })
    expect((await see(mine.cookie)).status).toBe(204)
    expect((await see('oars=forged')).status).toBe(204)
    const seenAt = async ({ conversationId }: { conversationId: string }) => {
      const conversation = await chat.store.conversation(conversationId)
      const id = `${conversationId}:nudge`
      const send = { id, client: String(conversation?.client), day: '2026-11-23', what: 'nudge' as const }
      await chat.store.sends.add([{ ...send, channel: 'mail', limit: 'mail', dueAt: 1, until: 2 }])
      const claimed = await chat.store.sends.claim({ channel: 'mail', now: 1, limit: 9 })
      return claimed.find((each) => each.id === id)?.seenAt
    }
    expect(await seenAt(mine)).toBeGreaterThanOrEqual(before)
    expect(await seenAt(other)).toBeUndefined()
  })

  test('is not told of by another site’s page', async () => {
    const chat = await start()
    const { cookie } = await chat.enter()
    const headers = { Cookie: cookie, Origin: 'https://elsewhere.example' }
    expect((await chat.call('/chat/seen', { method: 'POST', headers })).status).toBe(403)
  })
})

describe('the page', () => {
  test('allows no script or style but its own, and no frame around it', async () => {
    const chat = await start()
    const first = await chat.call('/')
    expect(first.status).toBe(200)
    const policy = String(first.headers.get('content-security-policy'))
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'; script-src 'self' 'nonce-/)
    expect(policy).not.toContain('unsafe')
    expect(first.text.match(/nonce="[^"]*"/g) ?? []).toEqual(
      (first.text.match(/nonce="/g) ?? []).map(() => `nonce="${nonce}"`),
    )
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('referrer-policy')).toBe('no-referrer')
    expect((await chat.call('/')).headers.get('content-security-policy')).not.toBe(policy)
  })

  test('finds every file it names, and the official client library compressed', async () => {
    const chat = await start()
    const { text } = await chat.call('/')
    const named = [...text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map((found) => String(found[1]))
    expect(named).toContain('/chat/directline.js')
    for (const path of named) {
      const answer = await chat.call(path, { headers: { 'Accept-Encoding': 'br' } })
      expect([path, answer.status, answer.headers.get('content-encoding')]).toEqual([path, 200, 'br'])
      expect(answer.headers.get('content-type')).toMatch(path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/)
    }
  })

  test.each([['br'], ['gzip'], ['identity']])(
    'sends the same file as %s, and not again where it is known',
    async (how) => {
      const chat = await start()
      const path = '/chat/directline.js'
      const answer = await chat.call(path, { headers: { 'Accept-Encoding': how } })
      expect(answer.headers.get('content-encoding')).toBe(how === 'identity' ? null : how)
      expect(answer.text === (await chat.call(path)).text).toBe(true)
      expect(answer.text.length).toBeGreaterThan(100_000)
      // As a browser asks; fetch would otherwise say no-cache, which wants the whole file.
      const known = { 'If-None-Match': String(answer.headers.get('etag')), 'Cache-Control': 'max-age=0' }
      const again = await chat.call(path, { headers: known })
      expect([again.status, again.text.length]).toEqual([304, 0])
    },
  )
})
