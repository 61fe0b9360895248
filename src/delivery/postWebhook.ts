import { createHmac } from 'node:crypto'
import { type ClientRequest, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { type Attempt, problemOf } from './attempt'

/** How long a receiver may take, from the first byte to its answer, in ms. */
const TIMEOUT = 10_000

/** Answers that may be others the next time: took too long, too early, too many. */
const NOT_YET = [408, 425, 429]

/** The answer that says it will never be another. */
const GONE = 410

/** What is posted, and where. */
export interface Post {
  url: string
  body: string
  /** Unique to what is told; a receiver that has seen it has that already. */
  id: string
  secret: string
  /** Epoch milliseconds. */
  at: number
  /** How long to wait for an answer, in ms; 10 s unless told. */
  timeout?: number
}

/** The header that a receiver checks: HMAC-SHA256 (hex) with the shared secret over `<seconds>.<body>`. */
export function signatureOf(body: string, secret: string, at: number): string {
  const seconds = Math.floor(at / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** Posts once. Redirects are not followed: the address is what the program has named. */
export function postWebhook({ url, body, id, secret, at, timeout = TIMEOUT }: Post): Promise<Attempt> {
  return new Promise((resolve) => {
    let connected = false
    const secure = new URL(url).protocol === 'https:'
    const request: ClientRequest = (secure ? requestSecure : requestPlain)(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(timeout),
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'oars',
        'Idempotency-Key': id,
        'Oars-Signature': signatureOf(body, secret, at),
      },
    })
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        connected = true
      })
    })
    request.on('response', ({ statusCode = 0, headers }) => {
      resolve(answerTo(statusCode, headers['retry-after'], at))
      request.destroy()
    })
    request.on('error', (error) => {
      const problem = error.name === 'AbortError' ? `no answer within ${timeout / 1000} s` : problemOf(error)
      // What is written before the connection is safe waits in memory, and counts as finished all the same.
      resolve({ end: connected && request.writableFinished ? 'unclear' : 'notYet', problem })
    })
    request.end(body)
  })
}

function answerTo(status: number, retryAfter: string | undefined, at: number): Attempt {
  if (status >= 200 && status < 300) return { end: 'sent' }
  const problem = `the receiver answered ${status}`
  if (status === GONE) return { end: 'refused', problem, gone: `nothing can be sent there any more (${status})` }
  if (status < 500 && !NOT_YET.includes(status)) return { end: 'refused', problem }
  return { end: 'notYet', problem, after: readRetryAfter(retryAfter, at) }
}

/** Milliseconds to wait: the header holds seconds, or a date. */
function readRetryAfter(value: string | undefined, at: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - at)
}
