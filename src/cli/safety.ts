import { parseArgs } from 'node:util'
import { readConfig } from '../config'
import type { Alert } from '../storage/alert'
import { openStore } from '../storage/openStore'
import type { Store } from '../storage/store'
import { safetyReport, tellReport } from './safetyReport'
import { UsageError } from './usageError'

/** Alerts listed at most. */
const MOST_LISTED = 1000

/** `oars safety alerts`: alerts that have not arrived, or may not have; --again sends one of these once more. */
export async function alerts(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { again: { type: 'string' } } })
  await withStore(async (store) => {
    if (values.again !== undefined && !(await store.retryAlert(values.again, Date.now()))) {
      throw new UsageError(`No alert ${values.again} has failed or may not have arrived.`)
    }
    const open = await store.openAlerts(MOST_LISTED)
    process.stdout.write(open.length === 0 ? 'Every alert has been sent.\n' : open.map(tellAlert).join(''))
  })
}

/** `oars safety report --year 2026`: what was counted of messages in crisis; no client can be told from it. */
export async function report(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { year: { type: 'string' }, json: { type: 'boolean' } } })
  const year = Number(values.year)
  if (!/^20\d\d$/.test(values.year ?? '')) throw new UsageError('--year is a year such as 2026')
  await withStore(async (store) => {
    const made = safetyReport(await store.safetyCounts(year), year)
    process.stdout.write(values.json ? `${JSON.stringify(made, null, 2)}\n` : tellReport(made))
  })
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(readConfig())
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

const STATES: Record<Alert['state'], string> = {
  waiting: 'waiting',
  sending: 'being sent',
  sent: 'sent',
  failed: 'FAILED',
  unknown: 'UNKNOWN, may not have arrived',
}

function tellAlert({ id, at, state, level, client, invite, tries, problem, nextAt }: Alert): string {
  const why = problem === undefined ? '' : `: ${problem}`
  const tried = tries === 0 ? 'not tried' : `tried ${tries === 1 ? 'once' : `${tries} times`}${why}`
  const next = state === 'waiting' ? `, next try ${timeOf(nextAt)}` : ''
  const whose = invite === undefined ? `client ${client}` : `client ${client} (invitation ${invite})`
  return `${STATES[state]}\n  alert ${id}, level ${level}, of ${timeOf(at)}\n  ${whose}\n  ${tried}${next}\n`
}

function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
