import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type RequestHandler, type Response, Router } from 'express'
import type { LoggedActivity, Store } from '../../storage/store'
import type { WebChatLimits } from './limits'
import { renderMyData } from './myDataPage'
import { pageHeaders } from './plainPage'
import { Problem } from './problem'
import { limitBy } from './rateLimit'
import type { Sessions } from './session'

/** Rows read from the log at a time. */
const PAGE = 200

/** What the way to one's own data needs. */
export interface MyDataOptions {
  store: Store
  sessions: Sessions
  /** Epoch milliseconds. */
  clock: () => number
  limits: Pick<WebChatLimits, 'visits' | 'exports'>
  /** Whether the page tells how to have the same record in Microsoft Teams. */
  teams?: boolean
}

/**
 * `GET /my-data`: everything kept about the client of the cookie, in plain words; `GET /my-data.json`: the same as a
 * file to take away. Both are written as they are read, so a long conversation is never held in memory.
 */
export function createMyData({ store, sessions, clock, limits, teams = false }: MyDataOptions): Router {
  const message = 'That was often. Please wait a few minutes.'
  const findClient: RequestHandler = async (request, response, next) => {
    const client = await sessions.clientOf(request)
    if (client === undefined) throw new Problem(403, 'NoChat', 'There is no chat in this browser yet.')
    response.locals.client = client
    next()
  }
  const router = Router()
  router.use(
    ['/my-data', '/my-data.json'],
    limitBy({ most: limits.visits, minutes: 1, message }),
    findClient,
    limitBy({ most: limits.exports, minutes: 10, message, key: (_request, response) => response.locals.client }),
  )

  async function readAll({ locals }: Response) {
    const { id } = await store.conversationOf(locals.client, 'webchat', clock())
    const inTeams = await store.teams.chatWith(locals.client)
    const conversations = [id, ...(inTeams ? [inTeams.conversation.id] : [])]
    return { facts: await store.facts(locals.client), messages: readMessages(store, conversations) }
  }

  router.get('/my-data', async (_request, response) => {
    const nonce = randomBytes(16).toString('base64')
    const { facts, messages } = await readAll(response)
    response.set(pageHeaders(nonce)).type('html')
    await send(response, renderMyData(facts, messages, { nonce, teams }))
  })

  router.get('/my-data.json', async (_request, response) => {
    const { facts, messages } = await readAll(response)
    response
      .set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      .attachment('oars-my-data.json')
      .type('json')
    await send(response, toJson(facts, messages))
  })
  return router
}

async function* readMessages(store: Store, conversations: string[]): AsyncGenerator<LoggedActivity> {
  for (const conversation of conversations) {
    let read = 0
    for (let more = true; more; ) {
      const rows = await store.log(conversation, read, PAGE)
      yield* rows.filter(({ body }) => body.type === 'message')
      read = rows.at(-1)?.seq ?? read
      more = rows.length === PAGE
    }
  }
}

async function* toJson(facts: object[], messages: AsyncIterable<LoggedActivity>): AsyncGenerator<string> {
  yield `{"facts":[${facts.map((fact) => `\n${JSON.stringify(fact)}`).join(',')}\n],"messages":[`
  let comma = ''
  for await (const { at, from, body } of messages) {
    yield `${comma}\n${JSON.stringify({ at: new Date(at).toISOString(), from, text: body.text })}`
    comma = ','
  }
  yield '\n]}\n'
}

async function send(response: Response, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response)
  } catch (error) {
    // Whoever asked has gone; nobody is left to answer.
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
