import { type Chat, openStream, useChats } from './chatServer'

const start = useChats()

type Pass = Awaited<ReturnType<Chat['enter']>>

async function streamUrl(chat: Chat, { token }: Pass): Promise<string> {
  return (await chat.call('/directline/conversations', { method: 'POST', token })).json.streamUrl
}

const reads: [string, (chat: Chat, pass: Pass) => Promise<{ status: number; headers: Headers }>][] = [
  [
    'polls',
    (chat, { token, conversationId }) => chat.call(`/directline/conversations/${conversationId}/activities`, { token }),
  ],
  [
    'reconnects',
    (chat, { token, conversationId }) => chat.call(`/directline/conversations/${conversationId}`, { token }),
  ],
  ['new tokens', (chat, { token }) => chat.call('/directline/tokens/refresh', { method: 'POST', token })],
  ['openings', (chat, { token }) => chat.call('/directline/conversations', { method: 'POST', token })],
]

test.each(reads)('%s beyond a limit are told when to come again, and only of that conversation', async (_what, ask) => {
  const chat = await start({ limits: { reads: 2 } })
  const [pass, other] = [await chat.enter(), await chat.enter()]
  for (const status of [200, 200, 429]) expect((await ask(chat, pass)).status).toBe(status)
  const wait = Number((await ask(chat, pass)).headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect((await ask(chat, other)).status).toBe(200)
})

test('Direct Line calls of an address are limited, also those without a token', async () => {
  const chat = await start({ limits: { calls: 2 } })
  const statuses = []
  for (let n = 0; n < 3; n++)
    statuses.push((await chat.call('/v3/directline/tokens/generate', { method: 'POST' })).status)
  expect(statuses).toEqual([403, 403, 429])
})

test('streams opened on one conversation are limited', async () => {
  const chat = await start({ limits: { streams: 2 } })
  const [pass, other] = [await chat.enter(), await chat.enter()]
  const url = await streamUrl(chat, pass)
  expect([await openStream(url), await openStream(url), await openStream(url)]).toEqual([101, 101, 429])
  expect(await openStream(await streamUrl(chat, other))).toBe(101)
})

test.each(['/chat/my-data', '/chat/my-data.json'])('%s is handed out so many times to one client', async (path) => {
  const chat = await start({ limits: { exports: 2 } })
  const [pass, other] = [await chat.enter(), await chat.enter()]
  const ask = ({ cookie }: Pass) => chat.call(path, { headers: { Cookie: cookie } })
  for (const status of [200, 200, 429]) expect((await ask(pass)).status).toBe(status)
  expect((await ask(other)).status).toBe(200)
})

test('A chat that is to be reached by this machine only is not there under another name', async () => {
  const chat = await start({ local: true })
  const pass = await chat.enter()
  const url = await streamUrl(chat, pass)
  expect(await openStream(url, { Host: 'elsewhere.example', Origin: 'http://elsewhere.example' })).toBe(403)
  expect(await openStream(url)).toBe(101)
})
