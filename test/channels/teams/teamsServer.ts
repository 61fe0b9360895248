import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PasswordServiceClientCredentialFactory } from 'botframework-connector'
import express from 'express'
import pino from 'pino'
import { crisisContacts } from '../../../dialogs/crisisContacts'
import { loadWordings } from '../../../dialogs/loadWordings'
import { Bot } from '../../../src/bot'
import type { BotOptions } from '../../../src/botOptions'
import { openTeams } from '../../../src/channels/teams/openTeams'
import { openWays } from '../../../src/schedule/openWays'
import { sendDue } from '../../../src/schedule/sendDue'
import { openStore } from '../../../src/storage/openStore'
import type { Store } from '../../../src/storage/store'
import { type Posted, startConnector } from './connector'
import { APP_ID, ISSUER, startOpenId } from './openIdKeys'

export const TENANT = '7f3e1a90-52c4-4b8d-a6f1-9c0d2e4b6a81'

/** Signs outgoing requests with a word instead of a token from Microsoft. */
class LocalCredentials extends PasswordServiceClientCredentialFactory {
  override async createCredentials() {
    return {
      signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
        request.headers.set('Authorization', 'Bearer ours')
        return request
      },
    } as never
  }
}

/** How a server of Teams is started; what is left out is as in production. */
export interface TeamsServerOptions {
  open?: boolean
  publicUrl?: string
  bot?: Partial<BotOptions>
  store?: Store
  /** Where the keys are, if not on the local server. */
  metadata?: string
}

/** Oars in Teams on real parts: the SDK's adapter, tokens of our own keys, a connector of ours, and a clock that can be moved. */
export async function startTeamsServer(options: TeamsServerOptions = {}) {
  const [connector, openId] = [await startConnector(), await startOpenId()]
  let ahead = 0
  const clock = () => Date.now() + ahead
  const store = options.store ?? (await openStore({ memory: true }))
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line) => logged.push(line) })
  const wordings = loadWordings()
  const seed = 'always the same words'
  const bot = new Bot({ seed, store, wordings, contacts: crisisContacts('IE'), clock, log, ...options.bot })
  const metadata = options.metadata ?? openId.url
  const teams = openTeams({
    ...{ store, bot, wordings, clock, log, resend: false, random: () => 0.5 },
    ...{ open: options.open ?? true, publicUrl: options.publicUrl },
    settings: { type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, password: 'a secret' },
    cloud: {
      credentials: new LocalCredentials(APP_ID, 'a secret', TENANT),
      allows: (url) => url === connector.url,
      sdk: {
        ToChannelFromBotLoginUrl: 'http://127.0.0.1:9/login',
        ToChannelFromBotOAuthScope: ISSUER,
        ToBotFromChannelTokenIssuer: ISSUER,
        OAuthUrl: 'http://127.0.0.1:9/oauth',
        ToBotFromChannelOpenIdMetadataUrl: metadata,
        ToBotFromEmulatorOpenIdMetadataUrl: metadata,
        CallerId: 'urn:botframework:azure',
      } as never,
    },
  })
  const app = express()
  app.use('/api/messages', teams.router)
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`
  const ways = openWays(bot, 20, undefined, { store, deliverReply: teams.deliverReply })

  /** Posts an activity as the channel does. */
  async function post(activity: unknown, authorization = `Bearer ${openId.token(connector.url)}`) {
    const body = typeof activity === 'string' ? activity : JSON.stringify(activity)
    const headers = { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) }
    const response = await fetch(url, { method: 'POST', headers, body })
    return { status: response.status, body: await response.text() }
  }
  async function settled() {
    await teams.settled()
    await bot.settled()
  }

  return {
    ...{ url, store, bot, teams, connector, openId, logged, clock, post, settled },
    /** Posts, and waits until all is answered and delivered. */
    async tell(activity: unknown): Promise<Posted[]> {
      const before = connector.posted.length
      const { status, body } = await post(activity)
      if (status !== 200) throw new Error(`${status} ${body}`)
      await settled()
      return connector.posted.slice(before)
    },
    /** Lets time pass and sends what comes due, as a worker does. */
    async wait(ms: number): Promise<Posted[]> {
      const before = connector.posted.length
      ahead += ms
      await sendDue({ store, bot, ways, resend: false, clock, random: () => 0.5, log })
      await settled()
      return connector.posted.slice(before)
    },
    async close() {
      await settled()
      server.closeAllConnections()
      server.close()
      connector.close()
      openId.close()
      await store.close()
    },
  }
}

export type TeamsServer = Awaited<ReturnType<typeof startTeamsServer>>
