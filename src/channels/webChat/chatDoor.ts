import { Router } from 'express'
import type { Receiver } from '../../receiver'
import type { Store } from '../../storage/store'
import type { WebChatLimits } from './limits'
import { openConversation } from './openConversation'
import { Problem } from './problem'
import { limitBy } from './rateLimit'
import type { Sessions } from './session'
import { CHAT_SECONDS, type Tokens } from './tokens'

/** What the page's own way in needs. */
export interface ChatDoorOptions {
  store: Store
  receiver: Receiver
  tokens: Tokens
  sessions: Sessions
  /** Epoch milliseconds. */
  clock: () => number
  /** Whether a browser without a cookie gets a new client. */
  open: boolean
  limits: Pick<WebChatLimits, 'newClients' | 'visits'>
}

/**
 * `POST /token`: the Direct Line token for whoever the cookie says is there. Nothing else in the request is believed.
 * `POST /seen`: the page is in sight and shows all that has come, so that nobody is told by mail of what they look at.
 */
export function createChatDoor(options: ChatDoorOptions): Router {
  const { store, tokens, sessions, clock, open, limits } = options
  const message = 'A lot of chats were opened from here. Please wait a few minutes.'
  const router = Router()
  router.post(
    '/token',
    (_request, response, next) => {
      response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      next()
    },
    limitBy({ most: limits.visits, minutes: 1, message }),
    async (request, response, next) => {
      response.locals.client = await sessions.clientOf(request)
      if (response.locals.client === undefined && !open) {
        throw new Problem(403, 'InviteNeeded', 'Please open the link of your invitation first.')
      }
      next()
    },
    limitBy({
      most: limits.newClients,
      minutes: 10,
      message,
      skip: (_request, response) => response.locals.client !== undefined,
    }),
    async (request, response) => {
      const known = response.locals.client as string | undefined
      const client = known ?? (await store.createClient(clock()))
      const { id: conv } = await store.conversationOf(client, 'webchat', clock())
      const grant = { conv, user: tokens.userOf(client) }
      await openConversation(options, grant)
      sessions.remember(request, response, client)
      response.json({
        token: tokens.issueChat(grant),
        conversationId: conv,
        userId: grant.user,
        expires_in: CHAT_SECONDS,
      })
    },
  )

  router.post('/seen', limitBy({ most: limits.visits, minutes: 1, message }), async (request, response) => {
    const client = await sessions.clientOf(request)
    if (client !== undefined) {
      const { id } = await store.conversationOf(client, 'webchat', clock())
      await store.markSeen(id, clock())
    }
    response.set('Cache-Control', 'no-store').status(204).end()
  })
  return router
}
