import pino, { type Logger } from 'pino'
import { type CrisisContacts, crisisContacts } from '../dialogs/crisisContacts'
import { loadIdeas } from '../dialogs/loadIdeas'
import { loadWordings } from '../dialogs/loadWordings'
import { addressForOthers, ownAddress } from './addresses'
import { openDelivery } from './alerts/openDelivery'
import { startAlerts } from './alerts/startAlerts'
import { Bot } from './bot'
import { createWebChat } from './channels/webChat/webChat'
import { type Config, readConfig } from './config'
import { createHttp } from './http'
import { listen } from './listen'
import { outOfDate } from './program/outOfDate'
import { readProgram } from './program/readProgram'
import { startSchedule } from './schedule/startSchedule'
import { onStopSignal } from './stopSignals'
import { openStore } from './storage/openStore'
import { tellError } from './tellError'

/** START HERE. Wires config → storage → bot → http → schedule, and nothing else. */
async function start(): Promise<void> {
  const config = readConfig()
  const log = pino({ level: config.logLevel })
  const clock = Date.now
  const program = config.program === undefined ? undefined : readProgram(config.program, today(clock()))
  const contacts = program?.contacts ?? crisisContacts(config.country)
  warnOfAge(contacts, clock(), log)
  const alert = program?.alert
  const deliver = program && alert && openDelivery({ ...config, ...alert, program: program.name })
  const store = await openStore(config)
  const bot = new Bot({
    store,
    wordings: loadWordings(),
    contacts,
    alerts: alert,
    ideas: loadIdeas(config.ideas),
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
  const alerts = deliver && startAlerts({ store, deliver, clock, random: Math.random, log })

  process.stdout.write(welcome({ ...config, port }))

  const stop = async () => {
    schedule.stop()
    http.close()
    await webChat.close()
    await bot.settled()
    await alerts?.stop()
    await store.close()
    process.exit(0)
  }
  onStopSignal(config.underNpm, stop)
}

function today(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** Numbers and hours change: an operator is reminded to make sure of them once a year. */
function warnOfAge({ resources }: CrisisContacts, now: number, log: Logger): void {
  for (const { name, written, check } of outOfDate(resources, now)) {
    log.warn({ name, written, check }, 'crisis contact was checked more than a year ago; make sure that it still holds')
  }
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
