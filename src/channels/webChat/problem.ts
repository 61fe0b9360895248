import type { ErrorRequestHandler, RequestHandler } from 'express'

/** An answer other than success: HTTP status, a code for programs and a sentence for people. Never holds a client's words. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds after which to come again. */
    readonly retryAfter?: number,
  ) {
    super(message)
  }
}

/** The JSON that Direct Line clients expect of every answer that is not a success. */
export function problemBody(problem: Problem): { error: { code: string; message: string } } {
  return { error: { code: problem.code, message: problem.message } }
}

/** Ends a chain of routes: whatever matched none of them is not there. */
export const answerNotFound: RequestHandler = () => {
  throw new Problem(404, 'NotFound', 'There is nothing at this address.')
}

/** Answers whatever a route threw as JSON, and tells `onError` of those errors that are ours to mend. */
export function answerProblem(onError: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const problem = error instanceof Problem ? error : describe(error)
    if (problem.status >= 500) onError(error)
    // Half an answer has gone: cut off, it is not taken for a whole one.
    if (response.headersSent) return void response.destroy()
    response.status(problem.status).set('Cache-Control', 'no-store').json(problemBody(problem))
  }
}

// Express and its body parser mark an error that the caller caused with a status under 500; their texts can quote the body.
function describe(error: unknown): Problem {
  const status = Number((error as { status?: unknown } | null)?.status)
  if (status === 413) return new Problem(413, 'TooLarge', 'This is more than can be sent at once.')
  if (status === 415) return new Problem(415, 'UnsupportedMediaType', 'Send JSON in UTF-8, without compression.')
  if (status >= 400 && status < 500) return new Problem(status, 'BadArgument', 'The request could not be read.')
  return new Problem(500, 'ServiceError', 'Something went wrong on our side. Please try again.')
}
