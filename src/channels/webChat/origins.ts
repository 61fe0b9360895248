import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler } from 'express'
import { isLoopback } from '../../isLoopback'
import { Problem } from './problem'

/** Where the web chat is reached. */
export interface Origins {
  /**
   * Rejects a request that another site's page makes, or one by a name that this server does not go by. A caller
   * without Origin is not a browser's page.
   */
  check(request: IncomingMessage): void
  /** The same for Express; what only reads may come from anywhere, since no answer is marked as open to other sites. */
  refuseForeign: RequestHandler
  /** Address of this server as the caller reached it, without a slash at the end: 'http://localhost:3978'. */
  baseOf(request: Request): string
}

/**
 * `publicUrl` is the address clients use, where it is not the one that requests arrive with (a proxy in front).
 * `local` says that nobody but this machine is to reach the server.
 */
export function createOrigins(options: { publicUrl?: string; local?: boolean }): Origins {
  const publicUrl = options.publicUrl === undefined ? undefined : new URL(options.publicUrl)

  // A page of any site can have its own name resolve to this machine, and would then count as the same site.
  function checkHost(request: IncomingMessage): void {
    if (!options.local) return
    const host = hostOf(request)
    if (host !== undefined && isLoopback(new URL(`http://${host}`).hostname)) return
    throw new Problem(403, 'ForeignHost', 'Oars is set to answer as localhost only; OARS_PUBLIC_URL gives it a name.')
  }

  function checkOrigin(request: IncomingMessage): void {
    const { origin } = request.headers
    if (origin === undefined) return
    const from = /^https?:/.test(origin) && URL.canParse(origin) ? new URL(origin).host : undefined
    // Only the host is compared: behind a proxy the page is https while the request arrives as http.
    if (from !== undefined && (from === hostOf(request) || from === publicUrl?.host)) return
    throw new Problem(403, 'ForeignOrigin', 'Another site may not do this.')
  }

  return {
    check(request) {
      checkHost(request)
      checkOrigin(request)
    },
    refuseForeign(request, _response, next) {
      checkHost(request)
      if (request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request)
      next()
    },
    baseOf(request) {
      const host = hostOf(request)
      // A loopback address is only right for the machine itself: anyone else arrived by the Host they sent.
      if (publicUrl && (host === undefined || !isLoopback(publicUrl.hostname))) return publicUrl.origin
      if (host === undefined) throw new Problem(400, 'BadArgument', 'The request names no host.')
      return `${request.protocol}://${host}`
    },
  }
}

// The Host header as browsers would write it, or undefined where it is not one (it goes into addresses and headers).
function hostOf(request: IncomingMessage): string | undefined {
  const host = request.headers.host
  if (host === undefined || !/^[\w.:[\]-]{1,255}$/.test(host) || !URL.canParse(`http://${host}`)) return undefined
  // The default port of either scheme is left out of an Origin.
  return host.toLowerCase().replace(/:(80|443)$/, '')
}
