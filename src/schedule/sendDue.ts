import { claimDue } from './claimDue'
import { Lane } from './lane'
import { loseInterrupted } from './loseInterrupted'
import type { Sender } from './sender'

/** How long is waited for one under way before it is looked for more, in ms. */
const LOOK_EVERY = 50

/** Sends all that is due at this moment and resolves when nothing is under way: what startSending does, once. */
export async function sendDue(sender: Sender): Promise<void> {
  await loseInterrupted(sender)
  while (!(await claimDue(sender)));
  for (const [channel, way] of sender.ways) {
    const lane = new Lane(channel, way, sender)
    while ((await lane.start()) > 0 || lane.busy) if (lane.busy) await lane.room(LOOK_EVERY)
  }
}
