import type { Request, Response } from 'express'
import type { Store } from '../../storage/store'
import { SESSION_SECONDS, type Tokens } from './tokens'

const NAME = 'oars'

/** Which client a browser speaks for, remembered in a signed cookie: never in anything that the page could be made to send. */
export interface Sessions {
  /** The client of the cookie, or undefined where there is none or the client has been deleted. */
  clientOf(request: Request): Promise<string | undefined>
  /** Remembers a client in this browser, for a year from now. */
  remember(request: Request, response: Response, client: string): void
}

/** `secureAlways` marks the cookie as Secure even where TLS ends in front of this process unseen. */
export function createSessions(options: { store: Store; tokens: Tokens; secureAlways: boolean }): Sessions {
  return {
    async clientOf(request) {
      const client = options.tokens.readSession(readCookie(request.headers.cookie, NAME))
      return client !== undefined && (await options.store.hasClient(client)) ? client : undefined
    },
    remember(request, response, client) {
      response.cookie(NAME, options.tokens.issueSession(client), {
        path: '/',
        httpOnly: true,
        // Strict and yet links in e-mails work: the page itself needs no cookie, and the calls it makes are same-site.
        sameSite: 'strict',
        secure: options.secureAlways || request.secure,
        maxAge: SESSION_SECONDS * 1000,
      })
    },
  }
}

/** The value of one cookie in a Cookie header. Node bounds the header's size (16 kB). */
function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}
