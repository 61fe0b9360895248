import { parseArgs } from 'node:util'
import { loadWordings } from '../../dialogs/loadWordings'
import { readConfig } from '../config'
import { type Fidelity, FidelityCount } from '../reflecting/fidelity/fidelityCount'
import { tellFidelity } from '../reflecting/fidelity/tellFidelity'
import type { Wordings } from '../reflecting/move'
import { openStore } from '../storage/openStore'
import type { Store } from '../storage/store'
import { sentTurns, wordingsByHash } from './sentTurns'
import { storedProgram } from './storedProgram'
import { UsageError } from './usageError'

/** Clients whose conversations are looked up at once. */
const CLIENTS = 100

/** `oars fidelity`: counts what was really sent in the terms of MITI, as a table or as JSON; no word of a client's is printed. */
export async function fidelity(args: string[]): Promise<void> {
  const options = { program: { type: 'string' }, since: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const since = values.since === undefined ? undefined : readDate(values.since)
  const store = await openStore(readConfig())
  try {
    if (values.program !== undefined) await storedProgram(store.programs, values.program)
    const counted = await countSent(store, loadWordings(), since, values.program)
    process.stdout.write(values.json ? `${JSON.stringify(counted, null, 2)}\n` : tellFidelity(counted))
  } finally {
    await store.close()
  }
}

/** Counts what a store says was sent since a moment (epoch ms), or ever, to all or to a program's clients; holds one client's words at a time. */
export async function countSent(store: Store, wordings: Wordings, since?: number, program?: string): Promise<Fidelity> {
  const known = wordingsByHash(wordings)
  const count = new FidelityCount()
  let page = await store.conversationsAfter('', CLIENTS, program)
  while (page.length > 0) {
    for (const client of new Set(page.map((conversation) => conversation.client))) {
      const theirs = page.filter((conversation) => conversation.client === client)
      count.add(await sentTurns(store, theirs, known), since)
    }
    page = await store.conversationsAfter(page.at(-1)?.client ?? '', CLIENTS, program)
  }
  return count.result()
}

/** The first moment of a day, UTC, as epoch milliseconds. */
function readDate(text: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  // Dates such as 31 February are taken for ones in March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text)) {
    throw new UsageError('--since is a date such as 2026-11-01')
  }
  return at
}
