import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Store } from '../../storage/store'
import { createLogReader, type LogReader, readWatermark } from './logReader'
import type { Origins } from './origins'
import { Problem, problemBody } from './problem'
import { createCounter } from './rateLimit'
import type { Grant, Tokens } from './tokens'

/** What the live streams of Direct Line need. */
export interface StreamOptions {
  store: Store
  tokens: Tokens
  origins: Origins
  /** Milliseconds between pings; a socket that has not answered the last one by then is cut. */
  pingEvery: number
  /** Streams opened on one conversation in a minute. */
  most: number
  onError: (error: unknown) => void
}

/** Live streams of conversations over WebSocket. */
export interface Streams {
  /** For the server's 'upgrade' event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Cuts every stream; resolves when none of them uses the store any more. */
  close(): Promise<void>
}

/** Sockets that one conversation can hold open: a person's tabs, and those of theirs that are gone unnoticed. */
const MAX_SOCKETS = 20

/** Rows of the log read at a time. */
const BATCH = 50

const PATH = /^\/(?:v3\/)?directline\/conversations\/([^/?]{1,200})\/stream$/

interface Stream {
  socket: WebSocket
  read: LogReader
  /** The last ping was answered. */
  alive: boolean
  /** The log has grown since it was last read. */
  grown: boolean
  /** The log is being read and sent. */
  busy: boolean
  /** The latest reading, for whoever closes the store. */
  running?: Promise<void>
}

/** Streams of everything that is logged, by this process or another, in the order of the log, without a gap or a double. */
export function createStreams({ store, tokens, origins, pingEvery, most, onError }: StreamOptions): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024, perMessageDeflate: false })
  const byConversation = new Map<string, Set<Stream>>()
  const count = createCounter({ most, minutes: 1, message: 'That is a lot at once. Please wait a minute.' })
  let closed = false

  const stopListening = store.onLogged((conversation) => {
    for (const stream of byConversation.get(conversation) ?? []) wake(stream)
  })

  async function admit(request: IncomingMessage): Promise<{ grant: Grant; after: number }> {
    origins.check(request)
    const address = `http://host${request.url}`
    if (!URL.canParse(address)) throw new Problem(400, 'BadArgument', 'The request could not be read.')
    const url = new URL(address)
    const id = PATH.exec(url.pathname)?.[1]
    if (id === undefined) throw new Problem(404, 'NotFound', 'There is nothing at this address.')
    const grant = tokens.readStream(url.searchParams.get('t') ?? '')
    if (grant.conv !== id) throw new Problem(403, 'BadToken', 'This token is for another conversation.')
    await count(id)
    const after = readWatermark(url.searchParams.get('watermark'))
    if (!(await store.conversation(id))) throw new Problem(404, 'NotFound', 'This conversation is not here any more.')
    const open = byConversation.get(id)?.size ?? 0
    if (closed || open >= MAX_SOCKETS) throw new Problem(503, 'ServiceUnavailable', 'Too many open pages.')
    return { grant, after }
  }

  function attach(socket: WebSocket, grant: Grant, after: number): void {
    const stream: Stream = {
      socket,
      read: createLogReader(store, grant, after),
      alive: true,
      grown: false,
      busy: false,
    }
    const streams = byConversation.get(grant.conv) ?? new Set()
    byConversation.set(grant.conv, streams.add(stream))
    const pings = setInterval(() => ping(stream), pingEvery).unref()
    socket.on('pong', () => {
      if (stream.alive) return
      stream.alive = true
      // A database connection that breaks can swallow a notice: the log is read now and then without one.
      wake(stream)
    })
    // Clients send empty frames to keep the line open. Nothing is ever read from a frame.
    socket.on('message', () => {})
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clearInterval(pings)
      streams.delete(stream)
      if (streams.size === 0 && byConversation.get(grant.conv) === streams) byConversation.delete(grant.conv)
    })
    wake(stream)
  }

  function wake(stream: Stream): void {
    stream.grown = true
    if (stream.busy) return
    stream.busy = true
    stream.running = pump(stream).catch((error: unknown) => {
      // The client comes back by itself and asks from its watermark on.
      stream.socket.terminate()
      onError(error)
    })
  }

  async function pump(stream: Stream): Promise<void> {
    try {
      while (stream.grown && stream.socket.readyState === stream.socket.OPEN) {
        stream.grown = false
        const piece = await stream.read(BATCH)
        for (const { activity, watermark } of piece.activities) {
          if (!(await send(stream.socket, JSON.stringify({ activities: [activity], watermark })))) return
        }
        if (piece.more) stream.grown = true
      }
    } finally {
      // Here and not when the promise settles: a notice in between would go unheard.
      stream.busy = false
    }
  }

  function ping(stream: Stream): void {
    if (stream.alive) stream.socket.ping()
    else stream.socket.terminate()
    stream.alive = false
  }

  return {
    upgrade(request, socket, head) {
      const drop = () => socket.destroy()
      socket.on('error', drop)
      admit(request).then(
        ({ grant, after }) => {
          socket.off('error', drop)
          server.handleUpgrade(request, socket, head, (opened) => attach(opened, grant, after))
        },
        (error: unknown) => {
          if (!(error instanceof Problem)) onError(error)
          refuse(socket, error instanceof Problem ? error : new Problem(500, 'ServiceError', 'Please try again.'))
        },
      )
    },
    async close() {
      closed = true
      stopListening()
      const streams = [...byConversation.values()].flatMap((set) => [...set])
      for (const { socket } of streams) socket.terminate()
      await Promise.all(streams.map(({ running }) => running))
      server.close()
    },
  }
}

// Resolves when the frame has left for the network, so a slow reader holds one frame in memory and not its whole backlog.
function send(socket: WebSocket, frame: string): Promise<boolean> {
  return new Promise((resolve) => socket.send(frame, (error) => resolve(!error)))
}

function refuse(socket: Duplex, problem: Problem): void {
  const body = JSON.stringify(problemBody(problem))
  socket.once('finish', () => socket.destroy())
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.code}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Cache-Control: no-store\r\n${problem.retryAfter === undefined ? '' : `Retry-After: ${problem.retryAfter}\r\n`}` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
