import { hashLinkCode, readLinkCode } from '../../../src/channels/teams/linkCode'
import { useChats } from './chatServer'

const start = useChats()

test('whoever is in the chat gets a code for Teams, which stands for them and opens no page', async () => {
  const chat = await start({ teams: true })
  const { cookie, conversationId } = await chat.enter()
  const page = await chat.call('/chat/my-data', { headers: { Cookie: cookie } })
  expect(page.text).toContain('href="/chat/teams"')
  expect((await chat.call('/chat/teams', { headers: { Cookie: cookie } })).text).toContain('<form method="post">')
  const answer = await chat.call('/chat/teams', { method: 'POST', headers: { Cookie: cookie } })
  const shown = /<h1>([^<]*)<\/h1>/.exec(answer.text)?.[1] ?? ''
  const code = readLinkCode(shown)?.code ?? ''
  const client = (await chat.store.conversation(conversationId))?.client
  expect(await chat.store.invite(hashLinkCode(code))).toEqual({ client, used: false })
  expect((await chat.call(`/join/${code}`, { method: 'POST' })).status).toBe(410)
})

test('without a chat there is no code, and without Teams no page', async () => {
  const chat = await start({ teams: true })
  expect((await chat.call('/chat/teams', { method: 'POST' })).status).toBe(403)
  const other = await start()
  const { cookie } = await other.enter()
  expect((await other.call('/chat/teams', { headers: { Cookie: cookie } })).status).toBe(404)
  expect((await other.call('/chat/my-data', { headers: { Cookie: cookie } })).text).not.toContain('/chat/teams')
})

test('codes are handed out so many times to one address', async () => {
  const chat = await start({ teams: true, limits: { exports: 1 } })
  const { cookie } = await chat.enter()
  const ask = () => chat.call('/chat/teams', { method: 'POST', headers: { Cookie: cookie } })
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 429])
})
