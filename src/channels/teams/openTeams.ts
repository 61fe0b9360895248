import { setTimeout as sleep } from 'node:timers/promises'
import type { Router } from 'express'
import type { Logger } from 'pino'
import type { Attempt } from '../../delivery/attempt'
import type { Wordings } from '../../reflecting/move'
import type { Store } from '../../storage/store'
import type { TeamsSettings } from '../../teamsSettings'
import { tellError } from '../../tellError'
import { openAdapter, type TeamsCloud } from './openAdapter'
import { type TeamsBot, TeamsChats } from './teamsChats'
import { TeamsDelivery } from './teamsDelivery'
import { createTeamsRoute } from './teamsRoute'

/** What Teams is opened with. */
export interface TeamsOptions {
  settings: TeamsSettings
  store: Store
  bot: TeamsBot
  wordings: Wordings
  /** Whether whoever writes becomes a client. */
  open: boolean
  /** Where the web chat is. */
  publicUrl?: string
  /** Sends again what was interrupted and may have arrived. */
  resend: boolean
  clock: () => number
  random: () => number
  log: Logger
  cloud?: TeamsCloud
}

/** Oars in Microsoft Teams. */
export interface Teams {
  /** Mount it at /api/messages. */
  router: Router
  /** Delivers what waits for a conversation, and tells what became of one reply of it, by its id in the log. */
  deliverReply(conversation: string, id: string): Promise<Attempt>
  /** Begins to deliver what was put off or left behind, until it is stopped. */
  startDelivering(): { stop(): Promise<void> }
  /** Resolves when nothing is being answered or delivered. */
  settled(): Promise<void>
}

/** How often it is looked for replies that wait, in ms. */
const LOOK_EVERY = 2000

/** Conversations looked at in one go. */
const AT_ONCE = 40

/** A try takes less; what has been under way for longer, in ms, was interrupted. */
const LONGEST_TRY = 120_000

/** Opens the channel: what comes in over the router, and what goes out by the outbox, in whichever process. */
export function openTeams(options: TeamsOptions): Teams {
  const { settings, store, bot, log, clock } = options
  const { adapter, authentication } = openAdapter(settings, options.cloud)
  const local = settings.type === 'local'
  const appId = local ? '' : settings.appId
  const delivery = new TeamsDelivery({ store, adapter, appId, clock, random: options.random, log })
  const chats = new TeamsChats({ ...options, bot, delivery })
  const router = createTeamsRoute({
    ...{ adapter, authentication, local },
    hear: (activity, context) => chats.hear(activity, context),
    onError: (error) => log.error({ error: tellError(error) }, 'Teams'),
  })
  const settled = async () => {
    await chats.settled()
    await delivery.settled()
  }
  const deliverReply: Teams['deliverReply'] = (conversation, id) => delivery.deliverReply(conversation, id)
  return { router, deliverReply, settled, startDelivering: () => startDelivering(options, delivery) }
}

/** Everything that waits and may be tried now, until nothing is left of it. */
export async function deliverWaiting(
  { store, clock }: Pick<TeamsOptions, 'store' | 'clock'>,
  delivery: TeamsDelivery,
): Promise<void> {
  const waiting = await store.teams.waiting(clock(), AT_ONCE)
  await Promise.all(waiting.map((conversation) => delivery.deliver(conversation)))
}

function startDelivering(options: TeamsOptions, delivery: TeamsDelivery): { stop(): Promise<void> } {
  const { store, clock, resend, log } = options
  const stopping = new AbortController()
  const { signal } = stopping
  const sweep = async () => {
    const lost = await store.teams.lose(clock() - LONGEST_TRY, resend)
    if (lost > 0 && !resend) log.error({ lost }, 'replies may not have arrived in Teams: interrupted on their way')
    await deliverWaiting(options, delivery)
  }
  const work = (async () => {
    while (!signal.aborted) {
      await sweep().catch((error: unknown) => log.error({ error: tellError(error) }, 'replies not looked for'))
      await sleep(LOOK_EVERY, undefined, { signal }).catch(() => {})
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await work
    },
  }
}
