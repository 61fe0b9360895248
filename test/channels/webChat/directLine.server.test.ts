import type { Activity, DirectLine } from 'botframework-directlinejs'
import WebSocket from 'ws'
import { type Chat, type Pass, until, useChats } from './chatServer'
import { FetchXhr } from './fetchXhr'

// The official client looks for the browser's own classes as globals; RxJS when it is loaded, the client when it connects.
Object.assign(globalThis, { XMLHttpRequest: FetchXhr, WebSocket })
const { DirectLine: Client } = require('botframework-directlinejs') as typeof import('botframework-directlinejs')

const start = useChats()
let chat: Chat
const lines: DirectLine[] = []

beforeEach(async () => {
  chat = await start()
})

afterEach(() => {
  for (const line of lines.splice(0)) line.end()
})

/** Connects the official client; `heard` fills with what it shows. `random: 0` makes it reconnect after 3 s, its least. */
function connect(pass: Pass, options: object = {}) {
  const line = new Client({
    token: pass.token,
    domain: `${chat.url}/v3/directline`,
    random: () => 0,
    ...options,
  } as ConstructorParameters<typeof Client>[0])
  lines.push(line)
  const heard: Activity[] = []
  line.activity$.subscribe(
    (activity) => heard.push(activity),
    () => {},
  )
  const texts = () => heard.map((activity) => (activity as { text?: string }).text)
  return { line, heard, texts }
}

function say(line: DirectLine, text: string, clientActivityID?: string): Promise<string> {
  const activity = { type: 'message', from: { id: 'me' }, text, channelData: { clientActivityID } }
  return new Promise((resolve, reject) => line.postActivity(activity as Activity).subscribe(resolve, reject))
}

describe('the official Direct Line client', () => {
  test.each([
    ['over WebSocket', {}],
    ['by polling', { webSocket: false, pollingInterval: 200 }],
  ])('sends and receives %s, and sees its own message come back', async (_how, options) => {
    const { line, heard, texts } = connect(await chat.enter(), options)
    await until(() => heard.length === 1, 'the welcome')
    await say(line, 'I walked twice', 'mine-1')
    await until(() => heard.length === 3, 'echo and answer')
    expect(texts()).toEqual(['Welcome', 'I walked twice', 'You said: I walked twice'])
    expect(heard[1]).toMatchObject({ from: { role: 'user' }, channelData: { clientActivityID: 'mine-1' } })
    expect(heard[2]).toMatchObject({ from: { role: 'bot' }, textFormat: 'plain', replyToId: heard[1]?.id })
    expect(JSON.stringify(heard)).not.toMatch(/serviceUrl|recipient|urn:/)
  })

  test('gets what it missed, once and in order, after its socket was cut', async () => {
    const { line, heard, texts } = connect(await chat.enter())
    await until(() => heard.length === 1, 'the welcome')
    await say(line, 'one')
    await until(() => heard.length === 3, 'the first answer')
    chat.cut()
    await say(line, 'two')
    expect(heard).toHaveLength(3)
    await until(() => heard.length >= 5, 'what was missed', 8000)
    await say(line, 'three')
    await until(() => heard.length >= 7, 'the last answer')
    const said = ['one', 'two', 'three'].flatMap((text) => [text, `You said: ${text}`])
    expect(texts()).toEqual(['Welcome', ...said])
  }, 15_000)

  test('gets the whole transcript again from watermark 0, and in a second browser tab', async () => {
    const first = await chat.enter()
    const { line, heard, texts } = connect(first)
    await until(() => heard.length === 1, 'the welcome')
    await say(line, 'one')
    await until(() => heard.length === 3, 'the answer')
    const second = await chat.enter(first.cookie)
    expect(second.conversationId).toBe(first.conversationId)
    const again = connect(second, { conversationId: second.conversationId, watermark: '0' })
    await until(() => again.heard.length === 3, 'the transcript')
    expect(again.texts()).toEqual(texts())
    await say(again.line, 'from the other tab')
    await until(() => heard.length === 5 && again.heard.length === 5, 'both tabs')
    expect(chat.bot.ran.filter((heardEvent) => heardEvent === 'oars.hello')).toHaveLength(1)
  })

  test('gets a long backlog whole and in order while more is being said', async () => {
    const pass = await chat.enter()
    for (let i = 0; i < 300; i++) {
      await chat.store.accept(pass.conversationId, {
        id: `old-${i}`,
        at: i,
        body: { type: 'message', text: `old ${i}` },
      })
    }
    const { line, heard } = connect(pass)
    await until(() => heard.length > 0, 'the first of the backlog')
    await say(line, 'new')
    await until(
      () => heard.some((activity) => activity.id?.startsWith('reply-to-') && activity.id !== 'reply-to-hello'),
      'an answer',
    )
    await chat.bot.idle()
    const rows = await chat.store.log(pass.conversationId, 1, 2000)
    await until(() => heard.length === rows.length, 'the whole log')
    expect(heard.map((activity) => activity.id)).toEqual(rows.map((row) => row.id))
  }, 20_000)

  test('shows what another process wrote', async () => {
    const other = await start({ store: chat.store })
    const pass = await chat.enter()
    const { heard } = connect(pass)
    await until(() => heard.length === 1, 'the welcome')
    await other.post(pass, { type: 'message', text: 'hello from elsewhere' })
    await until(() => heard.length === 3, 'the answer of the other process')
  })

  test('is told that a file cannot be sent', async () => {
    const { line, heard } = connect(await chat.enter())
    await until(() => heard.length === 1, 'the welcome')
    const attachments = [{ contentType: 'text/plain', contentUrl: 'data:text/plain,hi', name: 'a.txt' }]
    const sending = new Promise((resolve, reject) =>
      line.postActivity({ type: 'message', from: { id: 'me' }, attachments } as Activity).subscribe(resolve, reject),
    )
    await expect(sending).rejects.toMatchObject({ status: 415 })
    expect(chat.bot.ran).toEqual(['oars.hello'])
  })
})
