import { randomUUID } from 'node:crypto'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Receiver } from '../../receiver'
import type { Store } from '../../storage/store'
import { readIncoming } from './incomingActivity'
import type { WebChatLimits } from './limits'
import { createLogReader, readWatermark } from './logReader'
import { openConversation } from './openConversation'
import type { Origins } from './origins'
import { answerNotFound, Problem } from './problem'
import { limitBy } from './rateLimit'
import { CHAT_SECONDS, type Grant, type Tokens } from './tokens'

/** What the answers of Direct Line are made from. */
export interface DirectLineOptions {
  store: Store
  receiver: Receiver
  tokens: Tokens
  origins: Origins
  /** Epoch milliseconds. */
  clock: () => number
  limits: WebChatLimits
}

/** Activities in one answer to a client that polls; it asks again for the rest. */
const POLL_LIMIT = 100

/** Direct Line 3.0 over HTTP, as far as its clients call it. Mounted under /directline and /v3/directline alike. */
export function createDirectLine(options: DirectLineOptions): Router {
  const { store, receiver, tokens, origins, clock, limits } = options
  const router = Router()

  const readGrant: RequestHandler = (request, response, next) => {
    const grant = tokens.readChat(bearerOf(request))
    if (request.params.id !== undefined && request.params.id !== grant.conv) {
      throw new Problem(403, 'BadToken', 'This token is for another conversation.')
    }
    response.locals.grant = grant
    next()
  }

  const checkConversation: RequestHandler = async (_request, response, next) => {
    if (await store.conversation(grantOf(response).conv)) return next()
    throw new Problem(404, 'NotFound', 'This conversation is not here any more.')
  }

  const message = 'That is a lot at once. Please wait a minute.'
  const byConversation = (most: number, minutes: number, said = message) =>
    limitBy({ most, minutes, message: said, key: (_request, response) => grantOf(response).conv })

  // The limits stand before the database: what is over them costs no more than the reading of a token.
  const authorise = [readGrant, byConversation(limits.reads, 1), checkConversation]
  const authorisePost = [
    readGrant,
    byConversation(limits.activities, 1),
    byConversation(limits.activitiesPerDay, 24 * 60, 'That is as much as a day can hold. Please go on tomorrow.'),
    checkConversation,
  ]

  function tokenFor(grant: Grant) {
    return { conversationId: grant.conv, token: tokens.issueChat(grant), expires_in: CHAT_SECONDS }
  }

  function connection(request: Request, grant: Grant, watermark: number) {
    const base = origins.baseOf(request).replace(/^http/, 'ws') + request.baseUrl
    const query = `watermark=${watermark || ''}&t=${tokens.issueStream(grant)}`
    return { ...tokenFor(grant), streamUrl: `${base}/conversations/${grant.conv}/stream?${query}` }
  }

  router.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    next()
  })
  router.use(limitBy({ most: limits.calls, minutes: 1, message }))

  // Refused before a body is read: files are no part of this chat.
  router.post('/conversations/:id/upload', ...authorise, () => {
    throw new Problem(415, 'UnsupportedMediaType', 'Files cannot be sent in this chat.')
  })

  router.use(express.json({ limit: '64kb', inflate: false }))

  router.post('/tokens/generate', async (request, response) => {
    if (!tokens.isSecret(bearerOf(request))) throw new Problem(403, 'BadToken', 'This needs the Direct Line secret.')
    const wanted = readUser(request.body)
    const client = await store.createClient(clock())
    const { id } = await store.conversationOf(client, 'webchat', clock())
    response.json(tokenFor({ conv: id, user: wanted ?? tokens.userOf(client) }))
  })

  router.post('/tokens/refresh', ...authorise, (_request, response) => {
    response.json(tokenFor(grantOf(response)))
  })

  router.post('/conversations', ...authorise, async (request, response) => {
    const grant = grantOf(response)
    const opened = await openConversation(options, grant)
    response.status(opened ? 201 : 200).json(connection(request, grant, 0))
  })

  router.get('/conversations/:id', ...authorise, async (request, response) => {
    const grant = grantOf(response)
    const watermark = readWatermark(request.query.watermark)
    await openConversation(options, grant)
    response.json(connection(request, grant, watermark))
  })

  router.post('/conversations/:id/activities', ...authorisePost, async (request, response) => {
    const grant = grantOf(response)
    const activity = readIncoming(request.body, grant, clock())
    const { id } = activity ? await receiver.receive(grant.conv, activity) : { id: randomUUID() }
    response.json({ id })
  })

  router.get('/conversations/:id/activities', ...authorise, async (request, response) => {
    const read = createLogReader(store, grantOf(response), readWatermark(request.query.watermark))
    const { activities, watermark } = await read(POLL_LIMIT)
    response.json({ activities: activities.map(({ activity }) => activity), watermark: String(watermark) })
  })

  router.use(answerNotFound)
  return router
}

function grantOf(response: Response): Grant {
  return response.locals.grant as Grant
}

function bearerOf(request: Request): string {
  const found = /^Bearer ([^\s]{1,2048})$/i.exec(request.headers.authorization ?? '')
  if (!found?.[1]) throw new Problem(403, 'BadToken', 'This needs a token.')
  return found[1]
}

// Only the reserved prefix is taken: clients refuse a token whose user lacks it as one that could be forged.
function readUser(body: unknown): string | undefined {
  const id = (body as { user?: { id?: unknown } | null } | undefined)?.user?.id
  if (id === undefined) return undefined
  if (typeof id === 'string' && /^dl_[\w-]{1,64}$/.test(id)) return id
  throw new Problem(400, 'BadArgument', 'The id of a user is dl_ and up to 64 letters, digits, _ or -.')
}
