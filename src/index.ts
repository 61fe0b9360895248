import pino from 'pino'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { addressForOthers, ownAddress } from './addresses'
import { Bot } from './bot'
import { createWebChat } from './channels/webChat/webChat'
import { type Config, readConfig } from './config'
import { createHttp } from './http'
import { listen } from './listen'
import { startSchedule } from './schedule/startSchedule'
import { onStopSignal } from './stopSignals'
import { openStore } from './storage/openStore'
import { tellError } from './tellError'

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
    local: config.local,
    open: config.open,
    onError: (error) => log.error({ error: tellError(error) }, 'web chat'),
  })
  const { trustedProxies, metrics } = config
  const http = createHttp({ store, webChat, trustedProxies, metrics, log })
  const port = await listen(http, config.host, config.port)
  setImmediate(() => bot.warmUp())
  const schedule = startSchedule({ store, bot, clock, log })

  process.stdout.write(welcome({ ...config, port }))

  const stop = async () => {
    schedule.stop()
    http.close()
    await webChat.close()
    await bot.settled()
    await store.close()
    process.exit(0)
  }
  onStopSignal(config.underNpm, stop)
}

function welcome(config: Config): string {
  const own = ownAddress(config)
  const others = addressForOthers(config)
  const elsewhere = others === own ? '' : `From other machines: ${others}/\n`
  const whoComesIn = config.open
    ? 'Whoever opens the page is a new client.'
    : 'Only invited clients come in: npm run -s oars -- client invite (OARS_OPEN=true opens it to everyone).'
  return `\nOars is listening: ${own}/\n${elsewhere}${whoComesIn}\n\n`
}

start().catch((error: unknown) => {
  process.stderr.write(`Oars did not start. ${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
})
