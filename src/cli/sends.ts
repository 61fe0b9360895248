import { parseArgs } from 'node:util'
import { readConfig } from '../config'
import { openStore } from '../storage/openStore'
import type { Send } from '../storage/send'
import { UsageError } from './usageError'

/** Sends listed at most. */
const MOST_LISTED = 1000

/** How long a send that a person asks for again is tried for, in ms: over a night. */
const TRIED_FOR = 24 * 3_600_000

/** `oars sends`: what could not be sent, or may not have arrived; --again sends one of these once more. */
export async function sends(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { again: { type: 'string' } } })
  const store = await openStore(readConfig())
  try {
    const now = Date.now()
    if (values.again !== undefined && !(await store.sends.again(values.again, now, now + TRIED_FOR))) {
      throw new UsageError(`No send ${values.again} has failed or may not have arrived.`)
    }
    const trouble = await store.sends.trouble(MOST_LISTED)
    const more = trouble.length === MOST_LISTED ? `These are the oldest ${MOST_LISTED}; there may be more.\n` : ''
    process.stdout.write(
      trouble.length === 0 ? 'Nothing failed, and nothing is unknown.\n' : trouble.map(tellSend).join('') + more,
    )
  } finally {
    await store.close()
  }
}

const WHAT: Record<Send['what'], string> = {
  checkIn: 'check-in',
  followUp: 'check-in at another time',
  reminder: 'reminder',
  nudge: 'word that a check-in waits',
  invitation: 'invitation',
}

function tellSend({ id, state, what, channel, client, dueAt, tries, problem }: Send): string {
  const end = state === 'unknown' ? 'UNKNOWN, may not have arrived' : 'FAILED'
  const tried = tries === 1 ? 'tried once' : `tried ${tries} times`
  const lines = [
    `send ${id}`,
    `${WHAT[what]} by ${channel}, of ${timeOf(dueAt)}`,
    `client ${client}`,
    `${tried}: ${problem ?? 'no reason known'}`,
  ]
  return `${end}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
