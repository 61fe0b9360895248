import { CHECK_IN_DUE_EVENT } from '../events'
import type { Receiver } from '../receiver'
import type { Store } from '../storage/store'

/** How many due check-ins one sweep takes. */
const BATCH = 200

/**
 * Hands every check-in that is due at `now` (epoch ms) to the bot as an event of its own conversation. The event's id
 * carries the time it was due at, so a second sweep, or a second process, asks nothing twice. Resolves to how many.
 */
export async function sendDue(store: Store, receiver: Receiver, now: number): Promise<number> {
  const due = await store.dueClients(now, BATCH)
  for (const { conversation, due: at } of due) {
    await receiver.receive(conversation, { type: 'event', name: CHECK_IN_DUE_EVENT, id: `due-${at}` })
  }
  return due.length
}
