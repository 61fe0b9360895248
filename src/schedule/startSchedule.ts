import type { Logger } from 'pino'
import type { Receiver } from '../receiver'
import type { Store } from '../storage/store'
import { tellError } from '../tellError'
import { sendDue } from './sendDue'

/** What the schedule works with. Clock in epoch milliseconds. */
export interface ScheduleOptions {
  store: Store
  bot: Receiver & { resume(): Promise<void> }
  clock: () => number
  log: Logger
}

/** Check-ins are a matter of hours; half a minute late is on time. */
const SWEEP_EVERY = 30_000

/** Sends what is due now and every half minute, and takes up turns that a crash or a lost database left unanswered. */
export function startSchedule({ store, bot, clock, log }: ScheduleOptions): { stop(): void } {
  let sweeping = false
  const sweep = async () => {
    if (sweeping) return
    sweeping = true
    try {
      await bot.resume()
      await sendDue(store, bot, clock())
    } catch (error) {
      log.error({ error: tellError(error) }, 'sweep failed; trying again')
    } finally {
      sweeping = false
    }
  }
  const timer = setInterval(() => void sweep(), SWEEP_EVERY)
  void sweep()
  return { stop: () => clearInterval(timer) }
}
