import pino from 'pino'
import { Lane } from '../../src/schedule/lane'
import { openStore } from '../../src/storage/openStore'
import { query } from '../postgres'

/** Sends a second that are allowed, and what may be made up for at once: a second's worth. */
const RATE = 20

const MINUTE = 60_000

/** What is drained, and where it is told. Times in epoch milliseconds. */
export interface Drain {
  nudges: number
  processes: number
  dueAt: number
  print: (line?: string) => void
}

/**
 * Nudges that are all due in one minute, sent at the rate by several processes (each a store of its own) on a clock that
 * moves half a second at a time. Four in ten may go for another 45 minutes only, since quiet hours begin then.
 */
export async function drainNudges(url: string, { nudges, processes, dueAt, print }: Drain): Promise<void> {
  await query(url, 'TRUNCATE send')
  await query(
    url,
    `INSERT INTO send (id, client_id, day, what, channel, limit_key, due_at, until_at, next_at)
       SELECT id, id, '2026-11-23', 'nudge', 'mail', 'mail', at, $2::bigint + CASE WHEN n % 10 < 4 THEN 2700000 ELSE 7200000 END, at
       FROM (SELECT id, n, $2::bigint + n * 60000 / $1::int AS at
         FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM client LIMIT $1::int) AS few) AS due`,
    [nudges, dueAt],
  )
  await query(url, 'VACUUM ANALYZE send')
  let now = dueAt
  const stores = await Promise.all(Array.from({ length: processes }, () => openStore({ databaseUrl: url })))
  const lanes = stores.map((store) => {
    const way = { atOnce: 40, perSecond: RATE, give: async () => ({ end: 'sent' }) as const }
    const log = pino({ level: 'silent' })
    const bot = { resume: async () => {} }
    return new Lane('mail', way, {
      ...{ store, bot, ways: new Map(), resend: false },
      ...{ clock: () => now, random: () => 0.5, log },
    })
  })
  const start = performance.now()
  for (let open = nudges; open > 0; now += 500) {
    const started = await Promise.all(lanes.map((lane) => lane.start()))
    await Promise.all(lanes.map((lane) => lane.finished()))
    open -= started.reduce((sum, count) => sum + count, 0)
  }
  const took = (performance.now() - start) / 1000
  for (const store of stores) await store.close()

  const [end] = await query(
    url,
    `SELECT COUNT(*) FILTER (WHERE state = 'sent') AS sent, COUNT(*) FILTER (WHERE state = 'skipped') AS skipped,
       COUNT(*) FILTER (WHERE state = 'sent' AND sent_at > until_at) AS late FROM send`,
  )
  const seconds = await query(
    url,
    `SELECT MAX(count) AS most FROM (SELECT SUM(COUNT(*)) OVER (ORDER BY tried_at RANGE BETWEEN 999 PRECEDING AND CURRENT ROW)
       AS count FROM send GROUP BY tried_at) AS windows`,
  )
  const minutes = (now - dueAt) / MINUTE
  print(`${nudges} nudges due in the same minute, ${processes} processes, ${RATE} a second allowed, on a moved clock`)
  print(
    `drained in ${minutes.toFixed(1)} minutes: ${(nudges / minutes / 60).toFixed(2)} a second, at most ${seconds[0]?.most} in any second`,
  )
  print(`sent ${end?.sent}, skipped since it was too late for them ${end?.skipped}, sent after their time ${end?.late}`)
  print(`${(nudges / took).toFixed(0)} a second of real time, claimed, given out and written down`)
}
