import type { Logger } from 'pino'
import type { Attempt } from '../delivery/attempt'
import { backOff } from '../delivery/backOff'
import type { Alert, AlertOutcome } from '../storage/alert'
import type { Store } from '../storage/store'
import { tellError } from '../tellError'
import type { Delivery } from './openDelivery'

/** What the sender works with. Clock in epoch milliseconds, chance from 0 to 1. */
export interface AlertSender {
  store: Pick<Store, 'claimAlert' | 'settleAlert' | 'loseAlerts'>
  deliver: Delivery
  clock: () => number
  random: () => number
  log: Logger
}

/** A try takes 40 s at most; what has been under way for longer than this, in ms, was interrupted. */
export const LONGEST_TRY = 120_000

/** How long a receiver may have us wait, in ms. */
const LONGEST_ASKED = 3_600_000

/** How long an alert is tried for, in ms. */
const TRIED_FOR = 3 * 24 * 3_600_000

/** Sent at the same time. */
const AT_ONCE = 4

/** Tries to write down how a try ended, and ms between them: what cannot be written down counts as unknown later. */
const WRITES = 8
const WRITE_EVERY = 2000

/**
 * Sends every alert that is due, each once; where it is sure that one has not arrived it is tried again later, and where
 * that is not sure it is left to a person. Resolves when none is due any more; `stopped` ends it after those under way.
 */
export async function sendAlerts(sender: AlertSender, stopped = () => false): Promise<void> {
  const { store, clock, log } = sender
  for (const alert of await store.loseAlerts(clock() - LONGEST_TRY, 'interrupted while it was sent')) {
    log.error({ alert }, 'alert may not have arrived: interrupted while it was sent; see oars safety alerts')
  }
  const work = async () => {
    while (!stopped()) {
      const alert = await store.claimAlert(clock())
      if (!alert) return
      await sendOne(alert, sender)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function sendOne(alert: Alert, sender: AlertSender): Promise<void> {
  const { deliver, clock, random, log } = sender
  const attempt = await deliver(alert, clock()).catch(
    // Whether a fault of ours came before or after it was handed over is not known.
    (error): Attempt => ({ end: 'unclear', problem: `fault: ${(error as Error).name}` }),
  )
  const outcome = outcomeOf(attempt, alert, clock(), random())
  await writeDown(alert, outcome, sender)
  const entry = {
    alert: alert.id,
    tries: alert.tries,
    ...(outcome.state === 'sent' ? {} : { problem: outcome.problem }),
  }
  if (outcome.state === 'sent') log.info(entry, 'alert sent')
  else if (outcome.state === 'waiting') log.warn(entry, 'alert not sent; it is tried again')
  else log.error({ ...entry, state: outcome.state }, 'alert may not have arrived; see oars safety alerts')
}

/** What a try comes to; `chance` from 0 to 1. */
export function outcomeOf(
  attempt: Attempt,
  alert: Pick<Alert, 'at' | 'tries'>,
  now: number,
  chance: number,
): AlertOutcome {
  if (attempt.end === 'sent') return { state: 'sent' }
  const { end, problem } = attempt
  if (end === 'unclear') return { state: 'unknown', problem }
  if (end === 'refused') return { state: 'failed', problem }
  if (now - alert.at > TRIED_FOR) return { state: 'failed', problem: `${problem}, for three days` }
  return {
    state: 'waiting',
    problem,
    nextAt: Math.ceil(now + Math.max(backOff(alert.tries, chance), Math.min(attempt.after ?? 0, LONGEST_ASKED))),
  }
}

async function writeDown(alert: Alert, outcome: AlertOutcome, { store, log }: AlertSender): Promise<void> {
  for (let write = 1; ; write++) {
    try {
      await store.settleAlert(alert.id, outcome)
      return
    } catch (error) {
      log.error({ alert: alert.id, error: tellError(error) }, 'how an alert went could not be written down')
      if (write === WRITES) return
      await new Promise((resolve) => setTimeout(resolve, WRITE_EVERY))
    }
  }
}
