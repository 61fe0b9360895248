import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import express from 'express'
import WebSocket from 'ws'
import { createTokens } from '../../../src/channels/webChat/tokens'
import { createWebChat, type WebChatOptions } from '../../../src/channels/webChat/webChat'
import { openStore } from '../../../src/storage/openStore'
import type { Store } from '../../../src/storage/store'
import { createEchoReceiver } from './echoReceiver'

/** What POST /chat/token answers. */
export interface Pass {
  token: string
  conversationId: string
  userId: string
  expires_in: number
}

export const secret = 'a-secret-for-tests-of-32-characters-or-more'

export type Chat = Awaited<ReturnType<typeof startChat>>

/** Starts chats for the tests of a file. After each test all are closed, and none may have met an error of its own. */
export function useChats(): (options?: Partial<WebChatOptions>) => Promise<Chat> {
  const open: Chat[] = []
  afterEach(async () => {
    const closing = open.splice(0)
    for (const chat of closing) await chat.close()
    expect(closing.flatMap(({ errors }) => errors)).toEqual([])
  })
  return async (options) => {
    const chat = await startChat(options)
    open.push(chat)
    return chat
  }
}

/** A web chat on a port of its own, with a bot that echoes, and ways to call it. */
async function startChat(options: Partial<WebChatOptions> = {}) {
  const store: Store = options.store ?? (await openStore({ memory: true }))
  const clock = options.clock ?? Date.now
  const bot = createEchoReceiver(store, clock)
  const errors: unknown[] = []
  const chat = createWebChat({
    store,
    receiver: bot,
    clock,
    secret,
    open: true,
    onError: (error) => errors.push(error),
    ...options,
  })
  const server = createServer(express().use(chat.router))
  server.on('upgrade', chat.upgrade)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function call(path: string, init: RequestInit & { token?: string; json?: unknown } = {}) {
    const headers = new Headers(init.headers)
    if (init.token !== undefined) headers.set('Authorization', `Bearer ${init.token}`)
    if (init.json !== undefined) headers.set('Content-Type', 'application/json')
    const body = init.json !== undefined ? JSON.stringify(init.json) : init.body
    const answer = await fetch(url + path, { redirect: 'manual', ...init, headers, body })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.startsWith('application/json')
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined }
  }

  return {
    url,
    store,
    bot,
    chat,
    errors,
    tokens: createTokens(secret, clock),
    call,
    /** Opens the page's door as a browser with this cookie, or a new one. */
    async enter(cookie?: string): Promise<Pass & { cookie: string }> {
      const answer = await call('/chat/token', { method: 'POST', headers: cookie ? { Cookie: cookie } : {} })
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
      return { ...answer.json, cookie: String(answer.headers.get('set-cookie')).split(';')[0] }
    },
    post: (pass: { token: string; conversationId: string }, activity: unknown) =>
      call(`/directline/conversations/${pass.conversationId}/activities`, {
        method: 'POST',
        token: pass.token,
        json: activity,
      }),
    /** A socket on the conversation's stream, from its start; `frames` fills with what it gets. */
    async openSocket(pass: { token: string }, options: WebSocket.ClientOptions = {}) {
      const { json } = await call('/directline/conversations', { method: 'POST', token: pass.token })
      const frames: { activities: { id: string }[]; watermark: string }[] = []
      const socket = Object.assign(new WebSocket(json.streamUrl, options), { frames })
      socket.on('message', (data) => frames.push(JSON.parse(String(data))))
      await new Promise((resolve) => socket.once('open', resolve))
      return socket
    },
    /** Cuts every connection as a network would, without a goodbye. */
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      await chat.close()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
      await bot.idle()
      if (!options.store) await store.close()
    },
  }
}

/** Resolves once `met` holds; rejects after `within` ms with what was waited for. */
export async function until(met: () => boolean, what: string, within = 5000): Promise<void> {
  const end = Date.now() + within
  while (!met()) {
    if (Date.now() > end) throw new Error(`Waited ${within} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Status of an attempt to open a stream: 101 where it opens. */
export function openStream(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers })
    socket.once('open', () => {
      socket.terminate()
      resolve(101)
    })
    socket.once('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0))
    socket.once('error', () => {})
  })
}
