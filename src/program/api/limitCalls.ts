import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { ApiProblem } from './apiProblem'
import { callerOf } from './readKey'

/** Answers 429 beyond so many calls of one key in a minute, counted in each process; RateLimit headers on every answer. */
export function limitCalls(name: string, most: number): RequestHandler {
  return rateLimit({
    limit: most,
    windowMs: 60_000,
    identifier: name,
    keyGenerator: (_request, response) => callerOf(response).key.id,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its checks print to the console; whether a proxy is trusted is decided and checked in the configuration.
    validate: false,
    handler: () => {
      const detail = `More than ${most} calls of this key in a minute (${name}); wait as long as Retry-After says.`
      throw new ApiProblem(429, 'tooManyCalls', detail)
    },
  })
}
