import type { Sender } from './sender'

/** A try takes 40 s at most; what has been under way for longer than this, in ms, was interrupted. */
export const LONGEST_TRY = 120_000

/** Takes up what a crash interrupted, and tells of what may have arrived and is left to a person. */
export async function loseInterrupted({ store, clock, resend, log }: Sender): Promise<void> {
  for (const { id, channel, what } of await store.sends.lose(clock() - LONGEST_TRY, resend)) {
    log.error({ send: id, channel, what }, 'a send may not have arrived: interrupted on its way; see oars sends')
  }
}
