import WebSocket from 'ws'
import { openStore } from '../../../src/storage/openStore'
import type { Store } from '../../../src/storage/store'
import { makeDatabase } from '../../postgres'
import { openStream, until, useChats } from './chatServer'

describe('streams', () => {
  const start = useChats()

  test('ignore what they are sent, and end where it is too large', async () => {
    const chat = await start()
    const socket = await chat.openSocket(await chat.enter())
    socket.send('')
    socket.send('{"type":"message","text":"not here"}')
    await until(() => socket.frames.length === 1, 'the welcome')
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.send('x'.repeat(17 * 1024))
    expect(await ended).toBe(1009)
    expect(chat.bot.ran).toEqual(['oars.hello'])
  })

  test('are cut when the other side has gone silent', async () => {
    const chat = await start({ pingEvery: 40 })
    const pass = await chat.enter()
    const alive = await chat.openSocket(pass)
    const silent = await chat.openSocket(pass, { autoPong: false })
    expect(await new Promise((resolve) => silent.once('close', resolve))).toBe(1006)
    expect(alive.readyState).toBe(WebSocket.OPEN)
  })

  test('show in time what no notice told of', async () => {
    const store = await openStore({ memory: true })
    jest.spyOn(store, 'onLogged').mockReturnValue(() => {})
    const chat = await start({ store, pingEvery: 40 })
    const pass = await chat.enter()
    await chat.bot.idle()
    const { frames } = await chat.openSocket(pass)
    await until(() => frames.length === 1, 'the welcome')
    await chat.post(pass, { type: 'message', text: 'hi' })
    await until(() => frames.length === 3, 'echo and answer')
    expect(frames.map(({ watermark }) => watermark)).toEqual(['2', '3', '4'])
  })

  test('are at most twenty for one conversation', async () => {
    const chat = await start()
    const pass = await chat.enter()
    for (let i = 0; i < 20; i++) await chat.openSocket(pass)
    const { json } = await chat.call('/directline/conversations', { method: 'POST', token: pass.token })
    expect(await openStream(json.streamUrl)).toBe(503)
  })

  test('hold little for a reader that has stopped, and cut it', async () => {
    const chat = await start({ pingEvery: 100 })
    const pass = await chat.enter()
    const text = 'x'.repeat(20_000)
    for (let i = 0; i < 1000; i++) {
      await chat.store.accept(pass.conversationId, { id: `m${i}`, at: i, body: { type: 'message', text } })
    }
    const before = process.memoryUsage().rss
    const socket = await chat.openSocket(pass)
    socket.pause()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(process.memoryUsage().rss - before).toBeLessThan(15_000_000)
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.resume()
    expect(await ended).toBe(1006)
    expect(socket.frames.length).toBeLessThan(1000)
  })
})

describe('streams of two processes on one PostgreSQL', () => {
  // Before the hooks below, so that the chats are closed before their stores.
  const start = useChats()
  let database: Awaited<ReturnType<typeof makeDatabase>>
  let stores: Store[]

  beforeEach(async () => {
    database = await makeDatabase()
    stores = [await openStore({ databaseUrl: database.url }), await openStore({ databaseUrl: database.url })]
  })

  afterEach(async () => {
    for (const store of stores) await store.close()
    await database.remove()
  })

  test('show all that both write, in one order, without a gap or a double', async () => {
    const chats = await Promise.all(stores.map((store) => start({ store, limits: { activities: 1000 } })))
    const pass = await chats[0]?.enter()
    if (!pass) throw new Error('No chat')
    const sockets = await Promise.all(chats.map((chat) => chat.openSocket(pass)))
    const posts = chats.flatMap((chat) =>
      Array.from({ length: 50 }, (_, n) => chat.post(pass, { type: 'message', text: `${n}` })),
    )
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(posts.map(() => 200))
    const all = 2 + 2 * posts.length
    for (const { frames } of sockets) {
      await until(() => Number(frames.at(-1)?.watermark) >= all, 'all that was said', 15_000)
      // The first row is the opening event, which is not shown.
      expect(frames.map(({ watermark }) => Number(watermark))).toEqual(
        posts.flatMap((_, n) => [n * 2 + 2, n * 2 + 3]).concat(all),
      )
    }
  }, 30_000)
})
