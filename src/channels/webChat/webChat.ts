import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Router } from 'express'
import type { Store } from '../../storage/store'
import { createChatDoor } from './chatDoor'
import { createDirectLine } from './directLine'
import { createJoin } from './join'
import { createMyData } from './myData'
import { createOrigins } from './origins'
import { createPage } from './page'
import { createSessions } from './session'
import { createStreams } from './streams'
import { createTokens } from './tokens'

/** The bot as the channel sees it. Replies are not returned: they are written to the conversation's log, which is streamed. */
export interface Receiver {
  /** Resolves when the activity is durably recorded; `fresh` is false for an id that was there before. */
  receive(
    conversation: string,
    activity: Record<string, unknown> & { id: string },
  ): Promise<{ id: string; fresh: boolean }>
}

/** How much of what a stranger may ask for. */
export interface WebChatLimits {
  /** New clients from one address in ten minutes, by opening the page or an invitation. */
  newClients: number
  /** Tokens for one address in a minute. */
  tokens: number
  /** Activities posted to one conversation in a minute. */
  activities: number
}

/** What a web chat is made of. */
export interface WebChatOptions {
  store: Store
  receiver: Receiver
  /** Epoch milliseconds. */
  clock: () => number
  /** Signs tokens and cookies: at least 32 characters, the same in every process and after every restart. */
  secret: string
  /** Address that clients use, where a proxy stands in front. */
  publicUrl?: string
  /** Whether anyone who opens the page may start; otherwise an invitation is needed. */
  open: boolean
  /** Other origins whose pages may call: 'https://example.org'. */
  allowedOrigins?: string[]
  limits?: Partial<WebChatLimits>
  /** Milliseconds between pings on open streams; 30 seconds where nothing is said. */
  pingEvery?: number
  /** Told of errors that are ours to mend. Never of what clients write. */
  onError?: (error: unknown) => void
}

/** A web chat: its routes, the handler for the server's 'upgrade' event, and the way to end it. */
export interface WebChat {
  router: Router
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): Promise<void>
}

const LIMITS: WebChatLimits = { newClients: 60, tokens: 600, activities: 60 }

/** The web chat: Direct Line 3.0 for its clients, the page, and the ways in. Mount the router at the root. */
export function createWebChat(options: WebChatOptions): WebChat {
  const { store, receiver, clock, publicUrl, open } = options
  const onError = options.onError ?? (() => {})
  const limits = { ...LIMITS, ...options.limits }
  const tokens = createTokens(options.secret, clock)
  const origins = createOrigins({ publicUrl, allowedOrigins: options.allowedOrigins })
  const sessions = createSessions({ store, tokens, secureAlways: publicUrl?.startsWith('https:') ?? false })
  const streams = createStreams({ store, tokens, origins, onError, pingEvery: options.pingEvery ?? 30_000 })
  const shared = { store, receiver, tokens, origins, sessions, clock, onError }

  const router = Router()
  router.use(['/directline', '/v3/directline'], createDirectLine({ ...shared, activitiesPerMinute: limits.activities }))
  router.use('/chat', createChatDoor({ ...shared, open, limits }))
  router.use('/chat', createMyData(shared))
  router.use('/join', createJoin({ ...shared, limits }))
  router.use(createPage({ origins, onError }))
  return { router, upgrade: streams.upgrade, close: streams.close }
}
