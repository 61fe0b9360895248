import { setImmediate as breathe } from 'node:timers/promises'
import { planDue } from './planDue'
import type { Sender } from './sender'

/** Clients that one transaction moves on: more gain little, and hold their rows longer. */
const BATCH = 500

/** Batches of one sweep, so that a sign of life is left between sweeps however many are due. */
const BATCHES = 20

/**
 * Moves on the clients who are due, and puts what they are to get into the outbox. True where that were all of them;
 * `stopped` ends it between two batches.
 */
export async function claimDue(
  { store, clock }: Pick<Sender, 'store' | 'clock'>,
  stopped = () => false,
): Promise<boolean> {
  for (let batch = 0; batch < BATCHES && !stopped(); batch++) {
    const now = clock()
    const { clients } = await store.sends.claimDue(now, BATCH, (due) => planDue(due, now))
    if (clients < BATCH) return true
    // The embedded database answers at once: without a break nobody else would have their turn.
    await breathe()
  }
  return false
}
