import { once } from 'node:events'
import { planDue } from '../../src/schedule/planDue'
import { openStore } from '../../src/storage/openStore'
import type { DueClient, DuePlan } from '../../src/storage/send'

/** What one process claimed. Times in ms, heap in bytes after a collection. */
export interface Claimed {
  clients: number
  slowest: number
  heapEarly: number
  heapLate: number
}

const BATCH = 500
const WEEK = 7 * 24 * 3_600_000

/** The same rows without working anything out. */
function bare({ client, due, channel }: DueClient): DuePlan {
  const send = { id: `${client}:checkIn`, client, day: '2026-11-23', what: 'checkIn', channel, limit: channel } as const
  return { next: due + WEEK, sends: [{ ...send, dueAt: due, until: due + WEEK }] }
}

/** Run as a child process: says that it is ready, waits for a word, claims until nobody is due, and reports. */
async function claimDueClients([url = '', plan, dueAt]: string[]): Promise<void> {
  const store = await openStore({ databaseUrl: url })
  const now = Number(dueAt)
  const report: Claimed = { clients: 0, slowest: 0, heapEarly: 0, heapLate: 0 }
  process.stdout.write('ready\n')
  await once(process.stdin, 'data')
  for (let batch = 1; ; batch++) {
    const start = performance.now()
    const { clients } = await store.sends.claimDue(now, BATCH, plan === 'bare' ? bare : (due) => planDue(due, now))
    report.slowest = Math.max(report.slowest, performance.now() - start)
    report.clients += clients
    if (batch === 50) report.heapEarly = heap()
    if (clients === 0) break
  }
  report.heapLate = heap()
  process.stdout.write(`${JSON.stringify(report)}\n`)
  await store.close()
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

claimDueClients(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
