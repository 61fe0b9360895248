/**
 * `npm run bench:schedule`: what it takes to move on a million clients who are due at once, and a hundred thousand nudges
 * in the same minute, on the PostgreSQL that TEST_DATABASE_URL names. It makes a database there and removes it.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore } from '../../src/storage/openStore'
import { makeDatabase, query } from '../postgres'
import type { Claimed } from './claimDueClients'
import { drainNudges } from './drainNudges'

const CLIENTS = Number(process.env.BENCH_CLIENTS ?? 1_000_000)
const NUDGES = Number(process.env.BENCH_NUDGES ?? 100_000)

/** Processes that claim. */
const WORKERS = 4

/** Clients a second that are aimed at, with their next times computed. */
const AIM = 8000

/** A Monday noon. */
const DUE = Date.UTC(2026, 10, 23, 12)

const print = (line = ''): boolean => process.stdout.write(`${line}\n`)
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`
const secondsSince = (start: number): number => (performance.now() - start) / 1000

/** Schedules of every zone at every quarter of an hour from 9 to 20: as many as a whole world shares. */
function schedules(): string[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone) =>
    Array.from({ length: 44 }, (_, quarter) => {
      const time = `${String(9 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
      return JSON.stringify({ every: 'week', weekday: 1, time, zone, quiet: { from: '00:00', to: '00:00' } })
    }),
  )
}

async function enrol(url: string): Promise<void> {
  await query(
    url,
    `INSERT INTO client (id, created_at, due, schedule)
       SELECT 'client-' || n, 0, $1::bigint, ($2::text[])[1 + n % $3::int] FROM generate_series(1, $4::int) AS n`,
    [DUE, schedules(), schedules().length, CLIENTS],
  )
  await query(
    url,
    `INSERT INTO conversation (id, client_id, channel, created_at, last_at)
       SELECT 'talk-' || id, id, 'webchat', 0, 0 FROM client`,
  )
  await query(url, 'VACUUM ANALYZE')
}

/** Four processes claim until nobody is due any more. */
async function claimAll(url: string, plan: 'planned' | 'bare'): Promise<{ rate: number; reports: Claimed[] }> {
  const program = join(__dirname, 'claimDueClients.ts')
  const children = Array.from({ length: WORKERS }, () =>
    spawn(process.execPath, ['--expose-gc', '--require', './test/typescript.js', program, url, plan, String(DUE)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  const reports = children.map(async ({ stdout }) => {
    const lines: string[] = []
    for await (const line of createInterface({ input: stdout })) lines.push(line)
    return JSON.parse(String(lines[1])) as Claimed
  })
  // The clock starts when all have connected, as processes that run anyway have.
  await Promise.all(children.map(({ stdout }) => new Promise((resolve) => stdout.once('data', resolve))))
  const start = performance.now()
  for (const { stdin } of children) stdin.end('go\n')
  const all = await Promise.all(reports)
  const claimed = all.reduce((sum, { clients }) => sum + clients, 0)
  if (claimed !== CLIENTS) throw new Error(`${claimed} clients were claimed, of ${CLIENTS}`)
  return { rate: claimed / secondsSince(start), reports: all }
}

async function benchClaims(url: string): Promise<void> {
  print(`${CLIENTS} clients due at once, ${WORKERS} processes, batches of 500`)
  await enrol(url)
  const bare = await claimAll(url, 'bare')
  print(`a bare claim, the next time a week on:  ${bare.rate.toFixed(0)} clients/s`)
  await query(url, 'TRUNCATE send')
  await query(url, 'UPDATE client SET due = $1', [DUE])
  await query(url, 'VACUUM FULL client')
  await query(url, 'VACUUM ANALYZE')
  const { rate, reports } = await claimAll(url, 'planned')
  const ratio = (rate / bare.rate).toFixed(2)
  print(`with the next times computed:           ${rate.toFixed(0)} clients/s, ${ratio} of the bare claim`)
  print(`                                        ${rate >= AIM ? 'reaches' : 'BELOW'} the aim of ${AIM}/s`)
  const sum = (of: (report: Claimed) => number) => reports.reduce((all, report) => all + of(report), 0) / WORKERS
  print(`slowest batch ${Math.max(...reports.map(({ slowest }) => slowest)).toFixed(0)} ms`)
  print(
    `heap of a process after the first batches ${megabytes(sum((r) => r.heapEarly))}, at the end ${megabytes(sum((r) => r.heapLate))}`,
  )
  const [made] = await query(url, 'SELECT COUNT(*) AS sends, COUNT(DISTINCT client_id) AS clients FROM send')
  const [late] = await query(url, 'SELECT COUNT(*) AS due FROM client WHERE due <= $1', [DUE])
  print(`sends made ${made?.sends}, for ${made?.clients} clients; still due ${late?.due}\n`)
}

async function bench(): Promise<void> {
  const { url, remove } = await makeDatabase()
  try {
    await (await openStore({ databaseUrl: url })).close()
    print(`Node ${process.version}, ${process.platform} ${process.arch}`)
    await benchClaims(url)
    await drainNudges(url, { nudges: NUDGES, processes: WORKERS, dueAt: DUE, print })
  } finally {
    await remove()
  }
}

bench().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
