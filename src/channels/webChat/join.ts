import { createHash, randomBytes } from 'node:crypto'
import express, { type Request, type Response, Router } from 'express'
import type { Store } from '../../storage/store'
import { type JoinPage, renderJoinPage } from './joinPage'
import type { WebChatLimits } from './limits'
import { pageHeaders } from './plainPage'
import { Problem } from './problem'
import { limitBy } from './rateLimit'
import type { Sessions } from './session'

/** What the way in by invitation needs. */
export interface JoinOptions {
  store: Store
  sessions: Sessions
  /** Epoch milliseconds. */
  clock: () => number
  limits: Pick<WebChatLimits, 'newClients'>
}

/** How an invitation's token is kept: its SHA-256 in lower-case hex. */
export function hashInvite(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * `/join/:token`: an invitation. Opening it only shows a button, because mail and chat programs open links to preview them;
 * pressing the button uses it up. A browser that already holds a chat is asked first, so that none is lost.
 */
export function createJoin({ store, sessions, clock, limits }: JoinOptions): Router {
  const router = Router()
  const path = '/:token'

  router.get(path, (_request, response) => showPage(response, 200, 'invitation'))

  router.post(
    path,
    limitBy({ most: limits.newClients, minutes: 10, message: 'That was often. Please wait a few minutes.' }),
    express.urlencoded({ extended: false, limit: '1kb', inflate: false }),
    async (request, response) => {
      const replaces = (request.body as { replace?: unknown } | undefined)?.replace === 'yes'
      if (!replaces && (await sessions.clientOf(request)) !== undefined) return showPage(response, 200, 'alreadyHere')
      const client = await store.redeemInvite(hashInvite(readToken(request)), clock())
      if (client === undefined) return showPage(response, 410, 'gone')
      sessions.remember(request, response, client)
      response.set('Cache-Control', 'no-store').redirect(303, '/')
    },
  )

  return router
}

function readToken(request: Request): string {
  const token = request.params.token
  if (typeof token === 'string' && token.length <= 200) return token
  throw new Problem(404, 'NotFound', 'There is nothing at this address.')
}

function showPage(response: Response, status: number, page: JoinPage): void {
  const nonce = randomBytes(16).toString('base64')
  response.status(status).set(pageHeaders(nonce)).type('html').send(renderJoinPage(page, nonce))
}
