import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, MemoryStore, type Options, rateLimit } from 'express-rate-limit'
import { Problem, problemBody } from './problem'

/** A limit on requests: `most` in `minutes` for each key, by address where no `key` is given. Counted in each process. */
export interface Limit {
  most: number
  minutes: number
  /** Said to whoever is over the limit. */
  message: string
  key?: (request: Request, response: Response) => string
  /** True for requests that do not count. */
  skip?: (request: Request, response: Response) => boolean
}

/** Answers 429 as JSON beyond a limit, with the seconds to wait as Retry-After. */
export function limitBy({ most, minutes, message, key, skip }: Limit): RequestHandler {
  return rateLimit({
    limit: most,
    windowMs: minutes * 60_000,
    keyGenerator: key ?? ((request) => ipKeyGenerator(request.ip ?? '')),
    skip: skip ?? (() => false),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its checks print to the console; whether a proxy is trusted is decided and checked in the configuration.
    validate: false,
    handler: (_request, response) => {
      response.status(429).json(problemBody(new Problem(429, 'TooManyRequests', message)))
    },
  })
}

/** The same limit for what is no Express request: rejects with a Problem when a key is counted once too often. */
export function createCounter({ most, minutes, message }: Omit<Limit, 'key' | 'skip'>): (key: string) => Promise<void> {
  const windowMs = minutes * 60_000
  const counts = new MemoryStore()
  counts.init({ windowMs } as Options)
  return async (key) => {
    const { totalHits, resetTime } = await counts.increment(key)
    if (totalHits <= most) return
    const wait = resetTime === undefined ? windowMs : resetTime.getTime() - Date.now()
    throw new Problem(429, 'TooManyRequests', message, Math.max(1, Math.ceil(wait / 1000)))
  }
}
