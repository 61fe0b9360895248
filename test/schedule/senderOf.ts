import pino from 'pino'
import type { Sender, Way } from '../../src/schedule/sender'
import type { NewSend, Send, SendChannel } from '../../src/storage/send'
import type { Store } from '../../src/storage/store'

/** A sender by the ways that a test gives it, on a clock of the test's own. It logs into `logged`. */
export function senderOf(
  store: Store,
  at: { now: number },
  ways: Partial<Record<SendChannel, Partial<Way> & Pick<Way, 'give'>>>,
  logged: string[] = [],
): Sender {
  return {
    store,
    bot: { resume: async () => {} },
    ways: new Map(Object.entries(ways).map(([channel, way]) => [channel as SendChannel, { atOnce: 40, ...way }])),
    resend: false,
    clock: () => at.now,
    random: () => 0.5,
    log: pino({ level: 'info' }, { write: (line) => logged.push(line) }),
  }
}

/** A nudge to a client on a day of November 2026. */
export function nudge(client: string, day: number, channel: SendChannel, dueAt: number, until: number): NewSend {
  const date = `2026-11-${String(day).padStart(2, '0')}`
  const id = `${client}:${date}:${channel}`
  return { id, client, day: date, what: 'nudge', channel, limit: channel, dueAt, until }
}

/** How many sends are in each state. */
export async function states(store: Store): Promise<Partial<Record<Send['state'], number>>> {
  const counts: Partial<Record<Send['state'], number>> = {}
  for (const { state, count } of await store.sends.figures()) counts[state] = (counts[state] ?? 0) + count
  return counts
}
