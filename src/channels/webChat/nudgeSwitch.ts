import { randomBytes } from 'node:crypto'
import express, { type Response, Router } from 'express'
import type { Store } from '../../storage/store'
import { readOffToken } from '../nudges/offToken'
import type { WebChatLimits } from './limits'
import { PAGE_END, pageHeaders, pageStart } from './plainPage'
import { Problem } from './problem'
import { limitBy } from './rateLimit'

/** What the switch for mails and text messages needs. */
export interface NudgeSwitchOptions {
  store: Pick<Store, 'setNudges'>
  /** Has signed the links. */
  secret: string
  /** Epoch milliseconds. */
  clock: () => number
  limits: Pick<WebChatLimits, 'visits'>
}

const PAGES = {
  ask: `<h1>Mails and text messages</h1>
<p>They tell you that a check-in is open in your chat. You can turn them off; the check-ins stay in the chat.</p>
<form method="post"><button>Turn them off</button></form>`,
  off: `<h1>They are off</h1>
<p>You get no more mails or text messages from Oars. Check-ins stay in your chat; “stop” there ends those too.</p>
<form method="post"><button name="on" value="yes" class="second">Turn them on again</button></form>`,
  on: `<h1>They are on</h1>
<p>You are told by mail or text message when a check-in is open in your chat.</p>
<form method="post"><button class="second">Turn them off</button></form>`,
}

/**
 * `/off/:token`, for whoever holds the link and without signing in. A POST turns mails and text messages off, which is
 * what mail programs send for their own button (RFC 8058); a GET, which they send to look, only shows the button.
 */
export function createNudgeSwitch({ store, secret, clock, limits }: NudgeSwitchOptions): Router {
  const router = Router()
  const path = '/off/:token'
  router.use(path, limitBy({ most: limits.visits, minutes: 1, message: 'That was often. Please wait a minute.' }))

  router.get(path, (request, response) => {
    clientOf(request.params.token)
    showPage(response, 'ask')
  })

  router.post(
    path,
    express.urlencoded({ extended: false, limit: '1kb', inflate: false }),
    async (request, response) => {
      const on = (request.body as { on?: unknown } | undefined)?.on === 'yes'
      if (!(await store.setNudges(clientOf(request.params.token), on ? null : clock()))) throw notFound()
      showPage(response, on ? 'on' : 'off')
    },
  )

  function clientOf(token: unknown): string {
    const client = readOffToken(token, secret)
    if (client === undefined) throw notFound()
    return client
  }
  return router
}

function notFound(): Problem {
  return new Problem(404, 'NotFound', 'There is nothing at this address.')
}

function showPage(response: Response, page: keyof typeof PAGES): void {
  const nonce = randomBytes(16).toString('base64')
  response
    .set(pageHeaders(nonce))
    .type('html')
    .send(`${pageStart(nonce)}${PAGES[page]}\n${PAGE_END}`)
}
