import { Router } from 'express'
import type { LoggedActivity, Store } from '../../storage/store'
import { answerProblem, Problem } from './problem'
import type { Sessions } from './session'

/** Messages read from the log at a time. */
const PAGE = 500

/** `GET /my-data`: everything kept about the client of the cookie, as a JSON file to take away: facts and messages. */
export function createMyData(options: {
  store: Store
  sessions: Sessions
  clock: () => number
  onError: (error: unknown) => void
}): Router {
  const { store, sessions, clock } = options
  const router = Router()
  router.get('/my-data', async (request, response) => {
    const client = await sessions.clientOf(request)
    if (client === undefined) throw new Problem(403, 'NoChat', 'There is no chat in this browser yet.')
    const { id } = await store.conversationOf(client, 'webchat', clock())
    response
      .set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      .attachment('oars-my-data.json')
      .send(JSON.stringify({ facts: await store.facts(client), messages: await allMessages(store, id) }, null, 2))
  })
  router.use('/my-data', answerProblem(options.onError))
  return router
}

async function allMessages(store: Store, conversation: string): Promise<object[]> {
  const messages: LoggedActivity[] = []
  for (;;) {
    const page = await store.log(conversation, messages.at(-1)?.seq ?? 0, PAGE)
    messages.push(...page)
    if (page.length < PAGE) break
  }
  return messages
    .filter(({ body }) => body.type === 'message')
    .map(({ at, from, body }) => ({ at: new Date(at).toISOString(), from, text: body.text }))
}
