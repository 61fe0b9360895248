import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { Bot } from './bot'
import { createWebChat } from './channels/webChat/webChat'
import { ConfigError, readConfig } from './config'
import { createHttp } from './http'
import { startSchedule } from './schedule/startSchedule'
import { openStore } from './storage/openStore'

/** START HERE. Wires config → storage → bot → http → schedule, and nothing else. */
async function start(): Promise<void> {
  const config = readConfig()
  const log = pino({ level: config.logLevel })
  const clock = Date.now
  const store = await openStore(config)
  const bot = new Bot({
    store,
    wordings: loadWordings(),
    contacts: crisisContacts(config.country),
    clock,
    log,
    debug: config.debug,
  })
  const secret = config.directLineSecret ?? (await store.secret('directLine'))
  const webChat = createWebChat({
    store,
    receiver: bot,
    clock,
    secret,
    publicUrl: config.publicUrl,
    open: config.open,
    onError: (error) => log.error({ error: error instanceof Error ? error.stack : String(error) }, 'web chat'),
  })
  const http = createHttp({ store, webChat, trustedProxies: config.trustedProxies, log })
  http.listen(config.port, config.host)
  await once(http, 'listening')
  setImmediate(() => bot.warmUp())
  const schedule = startSchedule({ store, bot, clock, log })

  const { port } = http.address() as AddressInfo
  const address = config.publicUrl ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`
  process.stdout.write(`\nOars is listening: ${address}/\n${whoComesIn(config.open)}\n\n`)

  const stop = async () => {
    schedule.stop()
    http.close()
    await webChat.close()
    await bot.settled()
    await store.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function whoComesIn(open: boolean): string {
  return open
    ? 'Whoever opens the page is a new client.'
    : 'Only invited clients come in: npm run -s oars -- client invite (OARS_OPEN=true opens it to everyone).'
}

start().catch((error: Error) => {
  process.stderr.write(
    `Oars did not start. ${error instanceof ConfigError ? error.message : (error.message ?? error)}\n`,
  )
  process.exit(1)
})
