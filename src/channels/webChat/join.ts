import { randomBytes } from 'node:crypto'
import express, { type Request, type Response, Router } from 'express'
import type { Store } from '../../storage/store'
import { hashInvite } from '../personalLink'
import { type JoinPage, renderJoinPage } from './joinPage'
import type { WebChatLimits } from './limits'
import { pageHeaders } from './plainPage'
import { Problem } from './problem'
import { limitBy } from './rateLimit'
import type { Sessions } from './session'

/** What the way in by a personal link needs. */
export interface JoinOptions {
  store: Store
  sessions: Sessions
  /** Epoch milliseconds. */
  clock: () => number
  limits: Pick<WebChatLimits, 'newClients' | 'visits'>
}

/**
 * `/join/:token`: an invitation, or the link of a nudge. Opening it only shows a button, because mail and chat programs
 * open links to preview them; pressing the button uses it up. A browser that holds this very client's chat goes on to
 * it, and one that holds another's is asked first, so that none is lost.
 */
export function createJoin({ store, sessions, clock, limits }: JoinOptions): Router {
  const router = Router()
  const path = '/:token'
  const message = 'That was often. Please wait a few minutes.'

  router.get(path, limitBy({ most: limits.visits, minutes: 1, message }), async (request, response) => {
    const invite = await store.invite(hashInvite(readToken(request)))
    showPage(response, 200, invite?.client === undefined ? 'invitation' : 'ownLink')
  })

  router.post(
    path,
    limitBy({ most: limits.newClients, minutes: 10, message }),
    express.urlencoded({ extended: false, limit: '1kb', inflate: false }),
    async (request, response) => {
      const tokenHash = hashInvite(readToken(request))
      const [here, invite] = await Promise.all([sessions.clientOf(request), store.invite(tokenHash)])
      if (here !== undefined && here === invite?.client) return goToChat(response)
      const replaces = (request.body as { replace?: unknown } | undefined)?.replace === 'yes'
      if (here !== undefined && !replaces) return showPage(response, 200, 'alreadyHere')
      const client = await store.redeemInvite(tokenHash, clock())
      if (client === undefined) return showPage(response, 410, invite?.used ? 'used' : 'gone')
      sessions.remember(request, response, client)
      goToChat(response)
    },
  )

  return router
}

function readToken(request: Request): string {
  const token = request.params.token
  if (typeof token === 'string' && token.length <= 200) return token
  throw new Problem(404, 'NotFound', 'There is nothing at this address.')
}

function goToChat(response: Response): void {
  response.set('Cache-Control', 'no-store').redirect(303, '/')
}

function showPage(response: Response, status: number, page: JoinPage): void {
  const nonce = randomBytes(16).toString('base64')
  response.status(status).set(pageHeaders(nonce)).type('html').send(renderJoinPage(page, nonce))
}
