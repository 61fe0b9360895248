import type { IncomingMessage } from 'node:http'
import type { Request, RequestHandler } from 'express'
import { Problem } from './problem'

/** Where the web chat is reached, and which other sites may call it. */
export interface Origins {
  /** False where a browser says that the page of another site is calling. A caller without Origin is not a browser's page. */
  allows(request: IncomingMessage): boolean
  /** Refuses whatever changes something on behalf of another site's page. */
  refuseForeign: RequestHandler
  /** Address of this server as the caller reached it, without a slash at the end: 'http://localhost:3978'. */
  baseOf(request: Request): string
}

/** `publicUrl` is the address clients use, where it is not the one that requests arrive with (a proxy in front). */
export function createOrigins(options: { publicUrl?: string; allowedOrigins?: string[] }): Origins {
  const publicUrl = options.publicUrl === undefined ? undefined : new URL(options.publicUrl)
  const allowed = new Set((options.allowedOrigins ?? []).map((origin) => new URL(origin).origin))

  function allows(request: IncomingMessage): boolean {
    const origin = request.headers.origin
    if (origin === undefined) return true
    if (!URL.canParse(origin)) return false
    const from = new URL(origin)
    if (from.protocol !== 'http:' && from.protocol !== 'https:') return false
    // Only the host is compared: behind a proxy the page is https while the request arrives as http.
    return from.host === hostOf(request) || from.host === publicUrl?.host || allowed.has(from.origin)
  }

  return {
    allows,
    refuseForeign(request, _response, next) {
      const reads = request.method === 'GET' || request.method === 'HEAD'
      if (!reads && !allows(request)) throw new Problem(403, 'ForeignOrigin', 'Another site may not do this.')
      next()
    },
    baseOf(request) {
      const host = hostOf(request)
      // A loopback address is only right for the machine itself: anyone else arrived by the Host they sent.
      if (publicUrl && (host === undefined || !isLoopback(publicUrl))) return publicUrl.href.replace(/\/$/, '')
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

function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || url.hostname.startsWith('127.')
}
