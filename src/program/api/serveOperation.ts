import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Logger } from 'pino'
import { ApiProblem, toProblem } from './apiProblem'
import { checkAddress, checkBody } from './checkInput'
import { limitCalls } from './limitCalls'
import type { AnyOperation, ApiAnswer, ApiTools } from './operation'
import { callerOf } from './readKey'
import { readIdempotencyKey, runOnce, type WrittenAnswer } from './repeatable'
import { noQuery } from './schemas'

/** What serving needs beside the tools of the operations. */
export interface ServeOptions extends ApiTools {
  /** Told of every call that names a client: which key, what was called, whom it named. Never content. */
  log: Pick<Logger, 'info'>
  /** Address of this server as a request reached it. */
  addressOf(request: Request): string
}

/** Bytes of a body where an operation says nothing else. */
const USUAL_LARGEST = 65_536

/** `/clients/{ref}` as the router writes it. */
export function routePath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

/** The handlers of a route: reads and checks what was sent, runs it once, and answers what its schema lets out. */
export function serveOperation(operation: AnyOperation, options: ServeOptions): RequestHandler[] {
  const limit = operation.perMinute === undefined ? [] : [limitCalls(operation.id, operation.perMinute)]
  return [...limit, ...(operation.body ? readBody(operation) : []), answer(operation, options)]
}

function readBody({ largest = USUAL_LARGEST }: AnyOperation): RequestHandler[] {
  const checkType: RequestHandler = (request, _response, next) => {
    const none = request.headers['content-length'] === '0'
    if (none || request.is('application/json') !== false) return next()
    throw new ApiProblem(415, 'noJson', 'Send the body as JSON, with "Content-Type: application/json".')
  }
  const verify = (_request: unknown, response: unknown, bytes: Buffer) => {
    ;(response as Response).locals.bytes = bytes
  }
  return [checkType, express.json({ limit: largest, inflate: false, type: () => true, verify })]
}

function answer(operation: AnyOperation, options: ServeOptions): RequestHandler {
  return async (request, response) => {
    const note: Note = { ref: operation.params && request.params.ref }
    const told = (status: number) => tell(operation, options, { ...note, status, method: request.method }, response)
    // Written down whether or not anybody is left to be answered.
    const came = await serve(operation, options, request, response, note).catch((error: unknown) => {
      told(toProblem(error).status)
      throw error
    })
    told(came.status)
    if (came.replayed) response.set('Idempotency-Replayed', 'true')
    response.status(came.status)
    if (came.body === '') response.end()
    else response.type(came.type).send(came.body)
  }
}

/** Whom a call names: the one in its address, or how many. */
interface Note {
  ref?: unknown
  people?: number
}

async function serve(
  operation: AnyOperation,
  options: ServeOptions,
  request: Request,
  response: Response,
  note: Note,
): Promise<WrittenAnswer & { replayed?: boolean }> {
  const caller = callerOf(response)
  const params = checkAddress(operation.params, request.params)
  const query = checkAddress(operation.query ?? noQuery, request.query)
  const body = checkBody(operation.body, request.body ?? (operation.bodyOptional ? {} : undefined))
  const address = () => options.addressOf(request)
  const run = async () => {
    const came = await operation.run({ program: caller.key.program, params, query, body, address }, options)
    note.people = came.people
    return write(operation, came)
  }
  const repeatable = operation.method === 'post' ? request.get('Idempotency-Key') : undefined
  const idempotencyKey = readIdempotencyKey(repeatable)
  if (idempotencyKey === undefined) return run()
  const parts = [request.method, request.originalUrl, (response.locals.bytes as Buffer | undefined) ?? '']
  return runOnce({ store: options.store, caller, idempotencyKey, request: parts, at: options.clock() }, run)
}

function tell(
  { path }: AnyOperation,
  { log }: ServeOptions,
  { ref, people, status, method }: Note & { status: number; method: string },
  response: Response,
): void {
  if (ref === undefined && people === undefined) return
  const { program, label } = callerOf(response).key
  log.info({ program, key: label, call: `${method} ${path}`, ref, people, status }, 'staff call')
}

function write({ answers }: AnyOperation, { status, body }: ApiAnswer): WrittenAnswer {
  const schema = answers[status]?.schema
  return { status, type: 'application/json', body: schema ? JSON.stringify(schema.parse(body)) : '' }
}
