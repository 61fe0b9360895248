import type { CloudAdapter, TurnContext } from 'botbuilder'
import express, { type Request, type RequestHandler, Router } from 'express'
import { isLoopback } from '../../isLoopback'
import { answerProblem, Problem } from '../webChat/problem'
import type { TeamsAdapter } from './openAdapter'
import { readTeamsActivity, type TeamsActivity } from './readTeamsActivity'

/** What the endpoint is made of. */
export interface TeamsRouteOptions extends TeamsAdapter {
  /** Only this machine gets in, and nobody is asked who they are. */
  local: boolean
  hear(activity: TeamsActivity, context: TurnContext): Promise<void>
  /** Told of errors that are ours to mend. Never of what clients write. */
  onError(error: unknown): void
}

/** Largest body: Teams takes 100 KB of text, and sends it a second time as HTML. */
const LARGEST = '512kb'

/**
 * `POST /api/messages`, mounted there. Who has no token is told so before a body is read; what cannot be read is 400, a
 * bad token 401, keys out of reach 503, all as JSON in words of ours. No turn runs but for what has passed all of that.
 */
export function createTeamsRoute({ adapter, authentication, local, hear, onError }: TeamsRouteOptions): Router {
  const router = Router()

  router.post(
    '/',
    local ? fromHereOnly : withToken,
    express.json({ limit: LARGEST, inflate: false }),
    async (request, response) => {
      const activity = readTeamsActivity(request.body)
      const asSent = request.body as Parameters<CloudAdapter['processActivityDirect']>[1]
      const identity = await authentication.authenticateRequest(asSent, tokenOf(request))
      // No part of this bot: no card of ours and no setting in the manifest asks for one.
      if (activity.type === 'invoke') throw new Problem(501, 'NotImplemented', 'Oars answers messages only.')
      let fault: unknown
      await adapter.processActivityDirect(identity, asSent, async (context) => {
        await hear(activity, context).catch((error: unknown) => {
          fault = error
        })
      })
      if (fault !== undefined) throw fault
      response.status(200).set('Cache-Control', 'no-store').json({})
    },
  )

  router.all('/', () => {
    throw new Problem(405, 'MethodNotAllowed', 'Activities are posted here.')
  })
  router.use(answerProblem(onError))
  return router
}

const withToken: RequestHandler = (request, _response, next) => {
  if (/^Bearer [^\s]{1,8000}$/.test(tokenOf(request))) return next()
  throw new Problem(401, 'Unauthorized', 'This request does not come from Microsoft Teams.')
}

/** The address alone would let in a page of any site whose name has been pointed at this machine. */
const fromHereOnly: RequestHandler = (request, _response, next) => {
  const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  if (isLoopback(from) && isLoopback(request.hostname) && request.headers.origin === undefined) return next()
  throw new Problem(403, 'Forbidden', 'Only this machine may write here.')
}

function tokenOf(request: Request): string {
  return request.headers.authorization ?? ''
}
