import { randomBytes } from 'node:crypto'
import { type Response, Router } from 'express'
import type { Store } from '../../storage/store'
import { makeLinkCode } from '../teams/linkCode'
import type { WebChatLimits } from './limits'
import { PAGE_END, pageHeaders, pageStart } from './plainPage'
import { Problem } from './problem'
import { limitBy } from './rateLimit'
import type { Sessions } from './session'

/** What the page with the code for Teams needs. */
export interface TeamsCodeOptions {
  store: Store
  sessions: Sessions
  /** Epoch milliseconds. */
  clock: () => number
  limits: Pick<WebChatLimits, 'visits' | 'exports'>
}

const ASK = `<h1>Oars in Microsoft Teams</h1>
<p>With a code from here, your chat in Teams and this one have the same goals and check-ins. It works once, within ten
minutes, and whoever types it to Oars in Teams is you: give it to nobody.</p>
<form method="post"><button>Get a code</button> <a class="button second" href="/">Back to the chat</a></form>
`

/** `/teams`: the code by which whoever is in the web chat links their chat in Microsoft Teams to it. */
export function createTeamsCode({ store, sessions, clock, limits }: TeamsCodeOptions): Router {
  const router = Router()
  const message = 'That was often. Please wait a few minutes.'

  router.get('/teams', limitBy({ most: limits.visits, minutes: 1, message }), (_request, response) => {
    show(response, ASK)
  })

  router.post('/teams', limitBy({ most: limits.exports, minutes: 10, message }), async (request, response) => {
    const client = await sessions.clientOf(request)
    if (client === undefined) throw new Problem(403, 'NoChat', 'Open the chat first, then come back to this page.')
    const code = await makeLinkCode(store, client, clock())
    show(
      response,
      `<h1>${code}</h1>
<p>Open your chat with Oars in Teams, and type this code there within ten minutes.</p>
<p><a class="button second" href="/">Back to the chat</a></p>
`,
    )
  })
  return router
}

function show(response: Response, content: string): void {
  const nonce = randomBytes(16).toString('base64')
  response
    .set(pageHeaders(nonce))
    .type('html')
    .send(`${pageStart(nonce)}${content}${PAGE_END}`)
}
