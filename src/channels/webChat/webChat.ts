import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Router } from 'express'
import type { Receiver } from '../../receiver'
import type { Store } from '../../storage/store'
import { createChatDoor } from './chatDoor'
import { createDirectLine } from './directLine'
import { createJoin } from './join'
import { usualLimits, type WebChatLimits } from './limits'
import { createMyData } from './myData'
import { createNudgeSwitch } from './nudgeSwitch'
import { createOrigins } from './origins'
import { createPage } from './page'
import { answerProblem } from './problem'
import { createSessions } from './session'
import { createStreams } from './streams'
import { createTeamsCode } from './teamsCode'
import { createTokens } from './tokens'

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
  /** Whether clients can have the same record in Microsoft Teams. */
  teams?: boolean
  /** Whether nobody but this machine is to reach it; then only loopback names are answered. */
  local?: boolean
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

/** The web chat: Direct Line 3.0 for its clients, the page, and the ways in. Mount the router at the root. */
export function createWebChat(options: WebChatOptions): WebChat {
  const { store, receiver, clock, publicUrl, open } = options
  const onError = options.onError ?? (() => {})
  const limits = { ...usualLimits, ...options.limits }
  const tokens = createTokens(options.secret, clock)
  const origins = createOrigins({ publicUrl, local: options.local })
  const sessions = createSessions({ store, tokens, secureAlways: publicUrl?.startsWith('https:') ?? false })
  const pingEvery = options.pingEvery ?? 30_000
  const streams = createStreams({ store, tokens, origins, onError, pingEvery, most: limits.streams })
  const shared = { store, receiver, tokens, origins, sessions, clock, limits }

  const router = Router()
  router.use(origins.refuseForeign)
  router.use(['/directline', '/v3/directline'], createDirectLine(shared))
  router.use('/chat', createChatDoor({ ...shared, open }))
  router.use('/chat', createMyData({ ...shared, teams: options.teams }))
  if (options.teams) router.use('/chat', createTeamsCode(shared))
  router.use('/join', createJoin(shared))
  router.use('/nudges', createNudgeSwitch({ ...shared, secret: options.secret }))
  router.use(createPage(origins))
  router.use(answerProblem(onError))
  return { router, upgrade: streams.upgrade, close: streams.close }
}
