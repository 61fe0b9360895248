import { addressForOthers, ownAddress } from './addresses'
import { createWebChat } from './channels/webChat/webChat'
import { type Config, readConfig } from './config'
import { createHttp } from './http'
import { listen } from './listen'
import { openOars } from './openOars'
import { onStopSignal } from './stopSignals'
import { tellError } from './tellError'

/** START HERE. Wires config → storage and bot (openOars.ts) → http → sending, and nothing else. */
async function start(): Promise<void> {
  const config = readConfig()
  const { store, bot, programs, reach, teams, secret, clock, log, startSending, startAlerts } = await openOars(config)
  const { publicUrl, trustedProxies, metrics } = config
  const webChat = createWebChat({
    store,
    receiver: bot,
    clock,
    secret,
    publicUrl,
    local: config.local,
    open: config.open,
    teams: teams !== undefined,
    onError: (error) => log.error({ error: tellError(error) }, 'web chat'),
  })
  const api = async () => {
    const { createApi } = await import('./program/api/api')
    return createApi({ store, programs, ways: reach, publicUrl, clock, log })
  }
  const operator = { name: config.operator, contact: config.operatorContact }
  const http = createHttp({ store, webChat, api, operator, teams: teams?.router, trustedProxies, metrics, clock, log })
  const port = await listen(http, config.host, config.port)
  setImmediate(() => bot.warmUp())
  const sending = config.worker ? startSending() : undefined
  const alerts = startAlerts()

  process.stdout.write(welcome({ ...config, port }))
  log.info(tellTeams(config))

  const stop = async () => {
    http.close()
    await Promise.all([webChat.close(), sending?.stop()])
    await bot.settled()
    await teams?.settled()
    await alerts.stop()
    programs.stop()
    await store.close()
    process.exit(0)
  }
  onStopSignal(config.underNpm, stop)
}

function tellTeams({ teams }: Config): string {
  if (!teams) return 'Microsoft Teams is not set up: web chat only'
  if (teams.type === 'local')
    return 'POST /api/messages takes anything that this machine sends, for the emulator of Teams'
  return `POST /api/messages is there for Microsoft Teams (${teams.type})`
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
