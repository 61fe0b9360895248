import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Request, Router } from 'express'
import { projectRoot } from '../../root'
import type { Origins } from './origins'
import { answerNotFound } from './problem'
import { serveFile } from './staticFile'

const FOLDER = join(projectRoot, 'src', 'web', 'chat')
const FILE = /^[a-z][\w-]{0,40}(?:\.[\w-]{1,20})?\.(?:js|css|svg|png|ico|webmanifest)$/i

/** `GET /`: the chat page, and the files it is made of under /chat. `nonce="NONCE"` in its HTML becomes the answer's own. */
export function createPage(origins: Origins): Router {
  const router = Router()
  // The official client library, served from where it is installed: one file, no other host.
  const library = require.resolve('botframework-directlinejs/dist/directline.js')

  router.get('/', async (request, response) => {
    const nonce = randomBytes(16).toString('base64')
    const html = await readFile(join(FOLDER, 'index.html'), 'utf8')
    response
      .set({
        'Cache-Control': 'no-store',
        'Content-Security-Policy': contentPolicy(nonce, socketOrigin(origins, request)),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      })
      .type('html')
      .send(html.replaceAll('nonce="NONCE"', `nonce="${nonce}"`))
  })

  router.get('/chat/directline.js', (request, response) => serveFile(library, request, response))

  router.get('/chat/:file', (request, response, next) => {
    const { file } = request.params
    if (!FILE.test(file)) return next()
    return serveFile(join(FOLDER, file), request, response)
  })

  router.use('/chat', answerNotFound)
  return router
}

// Older browsers do not count the WebSocket of the same host as 'self'.
function socketOrigin(origins: Origins, request: Request): string {
  return new URL(origins.baseOf(request)).origin.replace(/^http/, 'ws')
}

function contentPolicy(nonce: string, socket: string): string {
  return [
    `default-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `manifest-src 'self'`,
    `connect-src 'self' ${socket}`,
  ].join('; ')
}
