import type { ErrorRequestHandler } from 'express'

/** One thing that is wrong with what was sent: where it stands, and what to write instead. */
export interface Fault {
  detail: string
  /** JSON pointer into the body: "#/people/3/mail". */
  pointer?: string
  /** Name of the part of the address, or of the header. */
  parameter?: string
}

/** What each kind of problem is called. The type of a problem is `urn:oars:problem:` and the kind. */
const TITLES = {
  badRequest: 'The request cannot be read',
  noKey: 'A key is needed',
  notFound: 'There is nothing here',
  noSuchMethod: 'This method is not served here',
  notAcceptable: 'Only JSON is served',
  conflict: 'This cannot be done as things are',
  stillRunning: 'The same call is still running',
  tooLarge: 'The body is too large',
  noJson: 'The body has to be JSON',
  badContent: 'Something in the body cannot be used',
  keyReused: 'The idempotency key belongs to another call',
  tooManyCalls: 'Too many calls',
  fault: 'Something went wrong on our side',
} as const

/** The kinds of problems that a call may be answered with. */
export type ProblemKind = keyof typeof TITLES

/** What a call is answered with when it has not succeeded (RFC 9457); `detail` says the cure. Never holds words of clients. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'

  constructor(
    readonly status: number,
    readonly kind: ProblemKind,
    detail: string,
    readonly extra: { errors?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail)
  }

  /** The JSON of application/problem+json. */
  get body(): Record<string, unknown> {
    const { status, kind, message, extra } = this
    const title = TITLES[kind]
    return {
      type: `urn:oars:problem:${kind}`,
      title,
      status,
      detail: message,
      ...(extra.errors && { errors: extra.errors }),
    }
  }
}

/** Answers whatever a route threw as a problem, and tells `onError` of those that are ours to mend. */
export function answerApiProblem(onError: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const problem = toProblem(error)
    if (problem.status >= 500) onError(error)
    if (response.headersSent) return void response.destroy()
    response.status(problem.status).set(problem.extra.headers ?? {})
    response.type('application/problem+json').send(JSON.stringify(problem.body))
  }
}

/** Any error as a problem. Express and its body parser mark what the caller caused; their own texts may quote the body. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown }
  if (status === 413)
    return new ApiProblem(413, 'tooLarge', 'Send it in several calls, or leave out what is not needed.')
  if (status === 415) return new ApiProblem(415, 'noJson', 'Send JSON in UTF-8, without compression.')
  if (type === 'entity.parse.failed') {
    return new ApiProblem(400, 'badRequest', 'The body is no JSON; send one object, { … }.')
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ApiProblem(
      400,
      'badRequest',
      'The request cannot be read as it was sent; percent-encode what stands in the address, and send the whole body.',
    )
  }
  return new ApiProblem(500, 'fault', 'Try again in a minute, with the same Idempotency-Key where you sent one.')
}
