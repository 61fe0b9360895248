import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Store } from '../../storage/store'
import { ApiProblem, toProblem } from './apiProblem'
import type { Caller } from './readKey'

/** A call that its caller may send again under the same idempotency key. */
export interface RepeatableCall {
  store: Pick<Store, 'programs'>
  caller: Caller
  idempotencyKey: string
  /** All that makes it this call: method, address and body. */
  request: readonly (string | Buffer)[]
  /** Epoch milliseconds. */
  at: number
}

/** What a call is answered with, as it goes out. */
export interface WrittenAnswer {
  status: number
  type: string
  /** '' for none. */
  body: string
}

/** Seconds after which to ask again for a call that is still running. */
const ASK_AGAIN = 5

/** A structured string in quotes, as the draft has it, or the bare key that most callers send. */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const key = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,200})"|([\x21\x23-\x7e]{1,200}))$/.exec(header)
  if (key) return key[1] ?? key[2]
  const detail = 'Idempotency-Key has to be 1 to 200 letters, digits and signs, such as a UUID.'
  throw new ApiProblem(400, 'badRequest', detail, { errors: [{ detail, parameter: 'Idempotency-Key' }] })
}

/**
 * Runs a call once: a repetition gets the first answer (draft-ietf-httpapi-idempotency-key). Where it comes to a fault
 * of ours it counts as never made, so that the repetition is tried.
 */
export async function runOnce(
  call: RepeatableCall,
  run: () => Promise<WrittenAnswer>,
): Promise<WrittenAnswer & { replayed: boolean }> {
  const { store, caller, idempotencyKey, at } = call
  const place = { key: caller.key.id, idempotencyKey }
  const earlier = await store.programs.beginCall({ ...place, requestHash: fingerprint(call), at })
  if (earlier.end === 'answered') return { ...open(earlier.body, call), status: earlier.status, replayed: true }
  if (earlier.end === 'other') {
    throw new ApiProblem(
      422,
      'keyReused',
      'This Idempotency-Key came with another call before; take a new one for each call, and the same only to repeat it.',
    )
  }
  if (earlier.end === 'running') {
    throw new ApiProblem(
      409,
      'stillRunning',
      'The first call with this Idempotency-Key is not answered yet; ask again in a few seconds.',
      {
        headers: { 'Retry-After': String(ASK_AGAIN) },
      },
    )
  }
  const answer = await run().catch(async (error: unknown) => {
    const problem = toProblem(error)
    if (problem.status < 500) return write(problem)
    await store.programs.dropCall(place)
    throw error
  })
  await store.programs.endCall({ ...place, status: answer.status, body: seal(answer, call) })
  return { ...answer, replayed: false }
}

function write(problem: ApiProblem): WrittenAnswer {
  return { status: problem.status, type: 'application/problem+json', body: JSON.stringify(problem.body) }
}

// With the key, so that what was sent cannot be guessed from the database.
function fingerprint({ caller, request }: RepeatableCall): string {
  const hash = createHmac('sha256', caller.secret)
  for (const part of request) hash.update(part).update('\n')
  return hash.digest('hex')
}

// An answer may hold a personal link, which is nowhere else kept so that the database would open a chat. Only the caller
// has the key to it.
function seal({ type, body }: WrittenAnswer, call: RepeatableCall): string {
  const start = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealKey(call), start)
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ type, body })), cipher.final()])
  return Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64url')
}

function open(text: string, call: RepeatableCall): { type: string; body: string } {
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', sealKey(call), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString())
}

function sealKey({ caller, idempotencyKey }: RepeatableCall): Buffer {
  return createHmac('sha256', caller.secret).update(`answer to ${idempotencyKey}`).digest()
}
