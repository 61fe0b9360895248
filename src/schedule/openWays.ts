import type { Attempt } from '../delivery/attempt'
import type { Send } from '../storage/send'
import { askByBot } from './askByBot'
import { askInTeams, type TeamsWay } from './askInTeams'
import type { CheckInBot, Way, Ways } from './sender'

/** How one nudge or invitation goes out, and whether it is still needed. */
export interface Nudges {
  isNeeded(send: Send, now: number): boolean
  /** Missing where this deployment has no such way. */
  mail?: (send: Send, now: number) => Promise<Attempt>
  webhook?: (send: Send, now: number) => Promise<Attempt>
}

/** Turns at the same time: they take the processor, and more of them would only hold up the clients who write. */
const TURNS = 16

/** Deliveries at the same time: they wait for others, who may take 40 s, and each is begun as soon as it is claimed. */
const DELIVERIES = 40

/** The table of channels: how each one's sends go, how many at once, and which keep to the rate (a second and limit key). */
export function openWays(bot: CheckInBot, perSecond: number, nudges?: Nudges, teams?: TeamsWay): Ways {
  const ask = askByBot(bot)
  const ways = new Map<Send['channel'], Way>([
    ['webchat', { atOnce: TURNS, give: ask }],
    ['terminal', { atOnce: TURNS, give: ask }],
  ])
  if (teams) ways.set('msteams', { atOnce: DELIVERIES, perSecond, give: askInTeams(ask, teams) })
  for (const channel of ['mail', 'webhook'] as const) {
    const give = nudges?.[channel]
    if (nudges && give) ways.set(channel, { atOnce: DELIVERIES, perSecond, isNeeded: nudges.isNeeded, give })
  }
  return ways
}
