import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createWebChat, type WebChat } from '../../src/channels/webChat/webChat'
import type { Receiver } from '../../src/receiver'
import type { PendingTurn, Store } from '../../src/storage/store'

/** A web chat on a port of this machine. */
export interface RunningChat {
  url: string
  port: number
  stop(): Promise<void>
}

/** What a chat is started with. `now` is its clock, in epoch ms; `delay` holds each reply back, in ms. */
export interface ChatOptions {
  store: Store
  secret?: string
  port?: number
  open?: boolean
  now?: () => number
  delay?: number
}

/** Starts a web chat with a bot that welcomes, echoes, and offers answers when asked to. */
export async function startChat(options: ChatOptions): Promise<RunningChat> {
  const { store, secret = 'a secret that is only for tests, long enough', port = 0, open = true } = options
  const clock = options.now ?? Date.now
  const echo = createEcho(store, clock, options.delay ?? 0)
  for (const conversation of await store.unanswered(100)) echo.answer(conversation)
  const chat = createWebChat({ store, receiver: echo, clock, secret, open })
  const app = express()
  app.use(chat.router)
  const server = createServer(app)
  server.on('upgrade', chat.upgrade)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    async stop() {
      await echo.stop()
      await close(server, chat)
    },
  }
}

async function close(server: Server, chat: WebChat): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  await chat.close()
  server.closeAllConnections()
  await closed
}

function createEcho(store: Store, clock: () => number, delay: number) {
  const waiting = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const echo: Receiver & { answer(conversation: string): void; stop(): Promise<void> } = {
    async receive(conversation, activity) {
      const { fresh } = await store.accept(conversation, { id: activity.id, at: clock(), body: activity })
      if (fresh) echo.answer(conversation)
      return { id: activity.id, fresh }
    },
    answer(conversation) {
      const timer = setTimeout(() => {
        waiting.delete(timer)
        const turn = answer(store, conversation, clock).finally(() => running.delete(turn))
        running.add(turn)
      }, delay)
      waiting.add(timer)
    },
    async stop() {
      for (const timer of waiting) clearTimeout(timer)
      await Promise.all(running)
    },
  }
  return echo
}

async function answer(store: Store, conversation: string, clock: () => number): Promise<void> {
  const turn = await store.loadTurn(conversation)
  if (!turn) return
  const replies = [{ id: randomUUID(), body: replyTo(turn) }]
  const wipe = turn.incoming.body.text === 'delete my data'
  await store.commitTurn({ turn, at: clock(), state: {}, facts: [], replies, due: null, wipe })
}

function replyTo({ incoming }: PendingTurn): Record<string, unknown> {
  if (incoming.body.type === 'event') return { type: 'message', text: 'Hello. How did your week go?' }
  if (incoming.body.text === 'delete my data') {
    return { type: 'message', text: 'All of it is gone.', channelData: { emptied: true } }
  }
  if (incoming.body.text === 'offer') {
    const actions = [
      { type: 'imBack', title: 'It went well', value: 'it went well' },
      { type: 'imBack', title: 'Not so well', value: 'not so well' },
    ]
    return { type: 'message', text: 'Which is closer?', suggestedActions: { actions } }
  }
  return { type: 'message', text: `You said: ${incoming.body.text}` }
}
