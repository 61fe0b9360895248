import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SendChannel } from '../storage/send'
import { tellError } from '../tellError'
import { claimDue } from './claimDue'
import { Lane } from './lane'
import { loseInterrupted } from './loseInterrupted'
import type { Sender, Way } from './sender'

/** How often it is looked who is due, and what waits in the outbox, in ms. */
const SWEEP_EVERY = 2000

/** How often it is looked for more while there is some, in ms: it sets how evenly the rate is kept. */
const LOOK_EVERY = 100

/** An empty look may come of the rate; after so many there is nothing more. */
const EMPTY_LOOKS = 15

/** How often turns are taken up that a crash or a lost database left unanswered, in ms. */
const RESUME_EVERY = 30_000

/** How long what is under way is waited for when the process ends, in ms. */
const LONGEST_STOP = 10_000

/**
 * Sends what is due, from now on: clients are moved on as their times come, and each channel's outbox is emptied beside
 * that. Every sweep that went well leaves a sign of life. `stop` takes on nothing more and finishes what is under way.
 */
export function startSending(sender: Sender): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const worker = `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`
  const work = Promise.all([
    repeat(() => sender.bot.resume().then(() => RESUME_EVERY), sender, signal),
    repeat(() => sweep(sender, worker, signal), sender, signal),
    ...[...sender.ways].map(([channel, way]) => runLane(channel, way, sender, signal)),
  ])
  return {
    async stop() {
      stopping.abort()
      await Promise.race([work, sleep(LONGEST_STOP, undefined, { ref: false })])
    },
  }
}

/** Does a part of the work again and again, after as many ms as it says; a fault waits for the next time. */
async function repeat(part: () => Promise<number>, { log }: Sender, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = await part().catch((error) => {
      log.error({ error: tellError(error) }, 'sweep failed; trying again')
      return SWEEP_EVERY
    })
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {})
  }
}

async function sweep(sender: Sender, worker: string, signal: AbortSignal): Promise<number> {
  await loseInterrupted(sender)
  const all = await claimDue(sender, () => signal.aborted)
  await sender.store.sends.beat(worker, sender.clock())
  return all ? SWEEP_EVERY : 0
}

async function runLane(channel: SendChannel, way: Way, sender: Sender, signal: AbortSignal): Promise<void> {
  const lane = new Lane(channel, way, sender)
  let empty = 0
  const look = async () => {
    const started = await lane.start()
    if (started === 0 && !lane.busy) return ++empty > EMPTY_LOOKS ? SWEEP_EVERY : LOOK_EVERY
    empty = 0
    if (way.perSecond !== undefined) return LOOK_EVERY
    await lane.room(LOOK_EVERY)
    return 0
  }
  await repeat(look, sender, signal)
  await lane.finished()
}
