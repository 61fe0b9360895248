import { tellError } from '../tellError'
import { type AlertSender, sendAlerts } from './sendAlerts'

/** An alert goes out within so many ms of the message that it tells of. */
const SWEEP_EVERY = 3000

/** How long those under way are waited for when the process ends, in ms. */
const LONGEST_STOP = 3000

/** Sends what is due now and every few seconds; `stop` takes on nothing more and waits a moment for what is under way. */
export function startAlerts(sender: AlertSender): { stop(): Promise<void> } {
  let sweeping: Promise<void> | undefined
  let stopped = false
  const sweep = () => {
    sweeping ??= sendAlerts(sender, () => stopped)
      .catch((error) => sender.log.error({ error: tellError(error) }, 'alerts not looked at; trying again'))
      .finally(() => {
        sweeping = undefined
      })
  }
  const timer = setInterval(sweep, SWEEP_EVERY)
  sweep()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await Promise.race([sweeping, new Promise((resolve) => setTimeout(resolve, LONGEST_STOP).unref())])
    },
  }
}
