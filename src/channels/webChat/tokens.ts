import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { Problem } from './problem'

/** What a Direct Line token opens: one conversation, as one user. The claim names are those that Direct Line clients read. */
export interface Grant {
  conv: string
  user: string
}

/** How long a chat token lasts, in seconds: four times the 15 minutes after which Direct Line clients renew theirs. */
export const CHAT_SECONDS = 60 * 60

/** How long a stream token lasts, in seconds. It stands in an address, which ends up in access logs, so it is short. */
const STREAM_SECONDS = 60

/** How long a browser is remembered, in seconds; every visit starts the year again. */
export const SESSION_SECONDS = 365 * 24 * 60 * 60

/** Issues and reads every token of the web chat. Reading throws a Problem with status 403 for whatever does not hold. */
export interface Tokens {
  issueChat(grant: Grant): string
  readChat(token: string): Grant
  issueStream(grant: Grant): string
  readStream(token: string): Grant
  /** The cookie's value: the client that this browser speaks for. */
  issueSession(client: string): string
  /** The client a cookie stands for, or undefined where it is missing, forged or expired. */
  readSession(cookie: string | undefined): string | undefined
  /** Name of a client towards Direct Line: 'dl_' and a digest that does not give the client's own id away. */
  userOf(client: string): string
  /** True for the secret itself, which other servers send to get tokens for their clients. */
  isSecret(bearer: string): boolean
}

/** `secret` signs everything and must survive restarts: at least 32 characters. `clock` is epoch milliseconds. */
export function createTokens(secret: string, clock: () => number): Tokens {
  if (secret.length < 32) throw new Error('The Direct Line secret needs at least 32 characters')
  // Keys of their own keep one kind of token from ever passing as another, whatever claims they come to share.
  const sessionKey = derive('session')
  const userKey = derive('user')

  function derive(purpose: string): Buffer {
    return createHmac('sha256', secret).update(`oars ${purpose}`).digest()
  }

  function sign(claims: object, key: string | Buffer, seconds: number): string {
    const exp = Math.floor(clock() / 1000) + seconds
    return jwt.sign({ ...claims, exp }, key, { algorithm: 'HS256', noTimestamp: true })
  }

  function verify(token: string, key: string | Buffer): jwt.JwtPayload {
    try {
      const claims = jwt.verify(token, key, { algorithms: ['HS256'], clockTimestamp: Math.floor(clock() / 1000) })
      if (typeof claims === 'object' && typeof claims.exp === 'number') return claims
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError) throw new Problem(403, 'TokenExpired', 'This token has expired.')
    }
    throw new Problem(403, 'BadToken', 'This token is not valid.')
  }

  function readGrant(token: string, stream: boolean): Grant {
    const { conv, user, ...rest } = verify(token, secret)
    if (typeof conv !== 'string' || typeof user !== 'string' || Boolean(rest.stream) !== stream) {
      throw new Problem(403, 'BadToken', 'This token is for something else.')
    }
    return { conv, user }
  }

  return {
    issueChat: ({ conv, user }) => sign({ conv, user }, secret, CHAT_SECONDS),
    readChat: (token) => readGrant(token, false),
    issueStream: ({ conv, user }) => sign({ conv, user, stream: true }, secret, STREAM_SECONDS),
    readStream: (token) => readGrant(token, true),
    issueSession: (client) => sign({ client }, sessionKey, SESSION_SECONDS),
    readSession(cookie) {
      if (!cookie) return undefined
      try {
        const { client } = verify(cookie, sessionKey)
        return typeof client === 'string' ? client : undefined
      } catch {
        return undefined
      }
    },
    userOf: (client) => `dl_${createHmac('sha256', userKey).update(client).digest('base64url').slice(0, 22)}`,
    isSecret: (bearer) => timingSafeEqual(digest(bearer), digest(secret)),
  }
}

// Equal lengths, as timingSafeEqual wants them.
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
