import type { RequestHandler, Response } from 'express'
import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit'
import type { ApiKey, ProgramStore } from '../../storage/program'
import { hashKey } from '../apiKey'
import { ApiProblem } from './apiProblem'

/** Who calls: the key as it is stored, and as it was sent. */
export interface Caller {
  key: ApiKey
  /** The key itself, which is stored nowhere. */
  secret: string
}

/** Who calls, after the key has been looked at. */
export function callerOf({ locals }: Pick<Response, 'locals'>): Caller {
  return locals.caller as Caller
}

/** What the look at keys needs. */
export interface KeyOptions {
  store: Pick<ProgramStore, 'keyOf'>
  /** Calls with a wrong key from one address in a minute; beyond it none from there is looked at. Counted in each process. */
  failures: number
}

const WINDOW = 60_000

/** Lets in whoever brings a key in use, and notes the caller in `response.locals.caller`. */
export function createKeyReader({ store, failures }: KeyOptions): RequestHandler {
  const failed = new MemoryStore()
  failed.init({ windowMs: WINDOW } as Options)
  return async (request, response, next) => {
    const address = ipKeyGenerator(request.ip ?? '')
    const { totalHits = 0, resetTime } = (await failed.get(address)) ?? {}
    if (totalHits >= failures) {
      const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000))
      const headers = { 'Retry-After': String(seconds) }
      throw new ApiProblem(
        429,
        'tooManyCalls',
        'Too many calls with a wrong key came from this address; wait a minute.',
        { headers },
      )
    }
    const given = request.headers.authorization
    const secret = /^Bearer +(oars_[\w-]{20,100})$/i.exec(given ?? '')?.[1]
    const key = secret === undefined ? undefined : await store.keyOf(hashKey(secret))
    if (secret !== undefined && key) {
      response.locals.caller = { key, secret } satisfies Caller
      return next()
    }
    await failed.increment(address)
    const error = given === undefined ? '' : ', error="invalid_token"'
    const headers = { 'WWW-Authenticate': `Bearer realm="Oars"${error}` }
    const cure = 'Send "Authorization: Bearer" and a key of your program; oars key create makes one.'
    const detail = given === undefined ? cure : `This key is not in use. ${cure}`
    throw new ApiProblem(401, 'noKey', detail, { headers })
  }
}
