import { parseArgs } from 'node:util'
import { readConfig } from '../config'
import { openOars } from '../openOars'
import { onStopSignal } from '../stopSignals'

/** `oars worker`: sends what is due, beside the server and other workers on the same PostgreSQL, until it is asked to end. */
export async function worker(args: string[]): Promise<void> {
  parseArgs({ args, options: {} })
  const config = readConfig()
  if (config.databaseUrl === undefined) {
    throw new Error(
      'The embedded database serves one process, and the server sends what is due itself. Set DATABASE_URL to a PostgreSQL to run workers beside it.',
    )
  }
  const { store, bot, programs, teams, startSending, startAlerts } = await openOars(config)
  const sending = startSending()
  const alerts = startAlerts()
  process.stdout.write('Oars sends what is due.\n')
  await new Promise<void>((resolve) => onStopSignal(config.underNpm, resolve))
  await sending.stop()
  await bot.settled()
  await teams?.settled()
  await alerts.stop()
  programs.stop()
  await store.close()
  process.exit(0)
}
