import { createServer, type Server } from 'node:http'
import express, { type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { createLegalPages, type Operator } from './channels/legalPages'
import { answerNotFound, answerProblem } from './channels/webChat/problem'
import type { WebChat } from './channels/webChat/webChat'
import { ALERT_STATES, type AlertFigures } from './storage/alert'
import type { SendFigures } from './storage/send'
import type { Store } from './storage/store'
import { tellError } from './tellError'

/** What the server serves, and what it reports on. */
export interface HttpOptions {
  store: Store
  webChat: WebChat
  /** Opens what programs' own systems call, under /api/v1; a key is needed, so any name of this server will do. */
  api: () => Promise<RequestHandler>
  /** Who runs it, for the pages on privacy and terms. */
  operator?: Operator
  /** What Microsoft Teams calls, where it is set up; it proves itself by a token. */
  teams?: RequestHandler
  /** How many proxies in front may say which address a request came from. */
  trustedProxies: number
  /** Whether /metrics is there. */
  metrics: boolean
  /** Epoch milliseconds. */
  clock: () => number
  log: Logger
}

/** A dead man's switch: without a sweep of any process for so many ms, nobody is asked any more. */
const LONGEST_WITHOUT_SWEEP = 300_000

/** The HTTP server: the web chat and the health of the process. Unknown paths are 404, faults 500, all as JSON. */
export function createHttp({
  store,
  webChat,
  api,
  operator,
  teams,
  trustedProxies,
  metrics,
  clock,
  log,
}: HttpOptions): Server {
  const startedAt = clock()
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustedProxies)
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/readyz', async (_request, response) => {
    try {
      await store.ping()
      const swept = Math.max(startedAt, (await store.sends.lastBeat()) ?? 0)
      if (clock() - swept <= LONGEST_WITHOUT_SWEEP) response.json({ status: 'ready' })
      else response.status(503).json({ status: 'not ready', reason: NO_SWEEP })
    } catch {
      response.status(503).json({ status: 'not ready', reason: 'The database does not answer.' })
    }
  })
  app.use('/api/v1', atFirstCall(api))
  if (teams) app.use('/api/messages', teams)
  app.use(createLegalPages(operator))
  app.use(webChat.router)
  // After the web chat, which refuses whoever comes by a name that is not this server's.
  if (metrics) {
    app.get('/metrics', async (_request, response) => {
      // The process has figures also where the database does not answer.
      const alerts = store.alertFigures().then((figures) => tellAlerts(figures, clock()))
      const sends = Promise.all([store.sends.figures(), store.sends.lastBeat()]).then(([figures, swept]) =>
        tellSends(figures, swept, clock()),
      )
      const told = await Promise.allSettled([tellMetrics(), alerts, sends])
      response
        .type('text/plain; version=0.0.4')
        .send(told.map((part) => (part.status === 'fulfilled' ? part.value : '')).join(''))
    })
  }
  app.use(answerNotFound)
  app.use(answerProblem((error) => log.error({ error: tellError(error) }, 'request failed')))
  const server = createServer(app)
  server.on('upgrade', (request, socket, head) => webChat.upgrade(request, socket, head))
  return server
}

const NO_SWEEP =
  'Nothing has looked for due check-ins for five minutes. Run `oars worker`, or set OARS_WORKER=true; their logs say more.'

/** A way in that most deployments never use takes no memory until somebody comes that way. */
function atFirstCall(open: () => Promise<RequestHandler>): RequestHandler {
  let opened: Promise<RequestHandler> | undefined
  return async (request, response, next) => {
    opened ??= open()
    const handle = await opened
    return handle(request, response, next)
  }
}

/** The process in the text format of Prometheus: seconds up, bytes resident. */
function tellMetrics(): string {
  return [
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime().toFixed(0)}`,
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${process.memoryUsage().rss}`,
    '',
  ].join('\n')
}

/** The outbox of alerts: how many are in each state, and for how long the oldest of those not sent has been there. */
function tellAlerts(alerts: AlertFigures, now: number): string {
  const states = ALERT_STATES.map((state) => `oars_alerts{state="${state}"} ${alerts[state]?.count ?? 0}`)
  const oldest = Math.min(
    ...ALERT_STATES.filter((state) => state !== 'sent').map((state) => alerts[state]?.oldest ?? now),
  )
  return [
    '# TYPE oars_alerts gauge',
    ...states,
    '# TYPE oars_alert_oldest_unsent_seconds gauge',
    `oars_alert_oldest_unsent_seconds ${Math.floor((now - oldest) / 1000)}`,
    '',
  ].join('\n')
}

/** The outbox: how many sends are in each state, since when the oldest has been due, and when it was last looked who is due. */
function tellSends(sends: SendFigures, swept: number | undefined, now: number): string {
  const open = sends.filter(({ state }) => state === 'waiting' || state === 'sending')
  const oldest = Math.min(now, ...open.map((each) => each.oldest))
  return [
    '# TYPE oars_sends gauge',
    ...sends.map(({ channel, state, count }) => `oars_sends{channel="${channel}",state="${state}"} ${count}`),
    '# TYPE oars_sends_oldest_waiting_seconds gauge',
    `oars_sends_oldest_waiting_seconds ${Math.floor((now - oldest) / 1000)}`,
    ...(swept === undefined
      ? []
      : ['# TYPE oars_last_sweep_seconds gauge', `oars_last_sweep_seconds ${Math.floor((now - swept) / 1000)}`]),
    '',
  ].join('\n')
}
