import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { addressForOthers } from '../addresses'
import { hashInvite } from '../channels/webChat/join'
import { readConfig } from '../config'
import { markOf } from '../storage/alert'
import { openStore } from '../storage/openStore'
import { UsageError } from './usageError'

const DAY = 24 * 3600 * 1000

/** `oars client invite`: prints a personal link to the web chat, good for one client and a number of days. */
export async function invite(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { days: { type: 'string', default: '14' } } })
  const days = Number(values.days)
  if (!Number.isInteger(days) || days < 1 || days > 365) throw new UsageError('--days is a whole number from 1 to 365')
  const config = readConfig()
  const store = await openStore(config)
  try {
    const token = randomBytes(24).toString('base64url')
    const at = Date.now()
    const tokenHash = hashInvite(token)
    await store.addInvite({ tokenHash, at, expires: at + days * DAY })
    process.stdout.write(`${addressForOthers(config)}/join/${token}\n`)
    if (config.program) {
      process.stderr.write(
        `Note ${markOf(tokenHash)} beside their name: an alert of danger names it, and nothing else does.\n`,
      )
    }
    if (!config.publicUrl) {
      process.stderr.write('Set OARS_PUBLIC_URL where clients reach this server by another address.\n')
    }
  } finally {
    await store.close()
  }
}
