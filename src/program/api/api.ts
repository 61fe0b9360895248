import { type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import { createOrigins } from '../../channels/webChat/origins'
import { tellError } from '../../tellError'
import { ApiProblem, answerApiProblem } from './apiProblem'
import { limitCalls } from './limitCalls'
import { describeApi } from './openApi'
import type { ApiTools } from './operation'
import { operations } from './operations'
import { createKeyReader } from './readKey'
import { routePath, serveOperation } from './serveOperation'

/** What the API is made of. */
export interface ApiOptions extends ApiTools {
  /** Address that clients use, where a proxy stands in front. */
  publicUrl?: string
  /** Of one key, and of wrong keys from one address, in a minute. */
  limits?: { calls: number; failures: number }
  log: Pick<Logger, 'info' | 'error'>
}

/** Enough for a system that brings a caseload up to date person by person. */
const USUAL_LIMITS = { calls: 600, failures: 60 }

/**
 * The JSON API for a program's own systems: mount it under /api/v1. Whoever calls brings a key and sees that program and
 * nothing else; no answer holds a word of a client's. Pages of other sites get no leave to call it.
 */
export function createApi({ publicUrl, limits = USUAL_LIMITS, log, ...tools }: ApiOptions): Router {
  const router = Router()
  const origins = createOrigins({ publicUrl })
  const document = JSON.stringify(describeApi(operations))
  router.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    next()
  })
  router.get('/openapi.json', (_request, response) => {
    response.type('json').send(document)
  })
  router.use(createKeyReader({ store: tools.store.programs, failures: limits.failures }))
  router.use(limitCalls('calls', limits.calls), acceptJson)
  for (const operation of operations) {
    const handlers = serveOperation(operation, { ...tools, log, addressOf: origins.baseOf })
    router[operation.method](routePath(operation.path), ...handlers)
  }
  for (const path of new Set(operations.map((operation) => operation.path)))
    router.all(routePath(path), refuseMethod(path))
  router.use(() => {
    throw new ApiProblem(
      404,
      'notFound',
      'There is nothing at this address; GET /api/v1/openapi.json lists what there is.',
    )
  })
  router.use(answerApiProblem((error) => log.error({ error: tellError(error) }, 'api call failed')))
  return router
}

const acceptJson: RequestHandler = (request, _response, next) => {
  if (request.accepts(['application/json', 'application/problem+json'])) return next()
  throw new ApiProblem(406, 'notAcceptable', 'Answers are JSON; send "Accept: application/json", or leave it out.')
}

function refuseMethod(path: string): RequestHandler {
  const allowed = operations.filter((each) => each.path === path).map(({ method }) => method.toUpperCase())
  return () => {
    const headers = { Allow: allowed.join(', ') }
    throw new ApiProblem(405, 'noSuchMethod', `Use ${allowed.join(' or ')} here.`, { headers })
  }
}
