import { setTimeout as sleep } from 'node:timers/promises'
import type { Attempt } from '../delivery/attempt'
import type { Send, SendOutcome } from '../storage/send'
import { tellError } from '../tellError'
import { outcomeOf, tooLate } from './outcomeOf'
import type { Sender, Way } from './sender'

/** Tries to write down how a try ended, and ms between them: what cannot be written down counts as interrupted later. */
const WRITES = 8
const WRITE_EVERY = 2000

/** Tries once to send what has been claimed, and writes down how it went. Never rejects. */
export async function sendOne(send: Send, way: Way, sender: Sender): Promise<void> {
  const outcome = await tryOnce(send, way, sender)
  if (outcome) await writeDown(send, outcome, sender)
}

async function tryOnce(send: Send, way: Way, { clock, random }: Sender): Promise<SendOutcome | undefined> {
  if (clock() > send.until) return tooLate(send)
  if (way.isNeeded && !way.isNeeded(send, clock())) return { state: 'skipped', problem: 'not needed any more' }
  const attempt = await way.give(send, clock()).catch(
    // Whether a fault of ours came before or after it was handed over is not known.
    (error): Attempt => ({ end: 'unclear', problem: `fault: ${(error as Error).name}` }),
  )
  return attempt && outcomeOf(attempt, send, clock(), random())
}

async function writeDown(send: Send, outcome: SendOutcome, { store, log }: Sender): Promise<void> {
  const { id, channel, what, tries } = send
  for (let write = 1; ; write++) {
    try {
      const written = await store.sends.settle(id, outcome)
      if (written) tell({ send: id, channel, what, tries }, outcome, log)
      return
    } catch (error) {
      log.error({ send: id, error: tellError(error) }, 'how a send went could not be written down')
      if (write === WRITES) return
      await sleep(WRITE_EVERY)
    }
  }
}

function tell(entry: object, outcome: SendOutcome, log: Sender['log']): void {
  if (outcome.state === 'sent') {
    log.debug(entry, 'sent')
    return
  }
  const { state, problem } = outcome
  if (state === 'skipped') log.info({ ...entry, problem }, 'not sent')
  else if (state === 'waiting') log.warn({ ...entry, problem }, 'not sent; it is tried again')
  else log.error({ ...entry, state, problem }, 'a send may not have arrived; see oars sends')
}
