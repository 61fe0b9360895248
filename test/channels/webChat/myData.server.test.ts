import type { Fact } from '../../../src/record/fact'
import { loaded } from '../../storage/fixture'
import { type Chat, useChats } from './chatServer'

const startChat = useChats()

async function enterAndSay(chat: Chat, text: string, facts: Fact[] = []): Promise<string> {
  const pass = await chat.enter()
  await chat.bot.idle()
  await chat.store.accept(pass.conversationId, { id: 'm1', at: Date.now(), body: { type: 'message', text } })
  const turn = await loaded(chat.store, pass.conversationId)
  const replies = [{ id: 'r1', body: { type: 'message', text: 'I hear you.' } }]
  await chat.store.commitTurn({ turn, at: Date.now(), state: {}, facts, replies, due: null })
  return pass.cookie
}

const at = Date.UTC(2026, 0, 5, 23)

test('a client takes all that is kept about them away as a file, and nobody else does', async () => {
  const chat = await startChat()
  const fact: Fact = { at, kind: 'goalSet', goal: 'g1', words: 'run twice a week' }
  const Cookie = await enterAndSay(chat, 'mine alone', [fact])
  const file = await chat.call('/chat/my-data.json', { headers: { Cookie } })
  expect(file.status).toBe(200)
  expect(file.headers.get('content-disposition')).toBe('attachment; filename=oars-my-data.json')
  expect(file.json.facts).toEqual([fact])
  expect(file.json.messages.slice(-2)).toMatchObject([
    { from: 'client', text: 'mine alone' },
    { from: 'oars', text: 'I hear you.' },
  ])

  const { cookie } = await chat.enter()
  for (const path of ['/chat/my-data', '/chat/my-data.json']) {
    expect((await chat.call(path, { headers: { Cookie: cookie } })).text).not.toContain('mine alone')
    expect((await chat.call(path)).status).toBe(403)
  }
})

test('a client reads the same in plain words, dated in their own time zone, as text and never as markup', async () => {
  const chat = await startChat()
  const Cookie = await enterAndSay(chat, '<script>alert("x")</script>', [
    { at, kind: 'moved', zone: 'Asia/Tokyo' },
    { at, kind: 'goalSet', goal: 'g1', words: 'run <b>twice</b> a week' },
    { at: at + 1, kind: 'goalReworded', goal: 'g1', words: 'run once a week', how: 'smaller' },
    { at: at + 2, kind: 'rated', goal: 'g1', scale: 'confidence', value: 7 },
    { at: Date.now(), kind: 'told', lines: ['x'], stem: 'so', move: 'reflect' },
  ])
  const page = await chat.call('/chat/my-data', { headers: { Cookie } })
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.text).toContain('<dt>6 January 2026</dt><dd dir="auto">Your time zone: Asia/Tokyo.</dd>')
  expect(page.text).toContain('You set a goal: “run &#60;b&#62;twice&#60;/b&#62; a week”.')
  expect(page.text).toContain('How confident you are: 7 of 10 (about “run once a week”).')
  expect(page.text).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;')
  expect(page.text).toContain('in 1 of its answers')
  expect(page.text).not.toContain('<script>')
})

test('a conversation of many messages comes whole and in order, a page of the log at a time', async () => {
  const chat = await startChat()
  const pass = await chat.enter()
  await chat.bot.idle()
  for (let n = 0; n < 500; n++) {
    await chat.store.accept(pass.conversationId, { id: `m${n}`, at: n, body: { type: 'message', text: `${n}` } })
  }
  const { json } = await chat.call('/chat/my-data.json', { headers: { Cookie: pass.cookie } })
  const texts = json.messages.map(({ text }: { text: string }) => text)
  expect(texts).toEqual(['Welcome', ...Array.from({ length: 500 }, (_, n) => `${n}`)])
})
