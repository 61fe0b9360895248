import { createServer, type Server } from 'node:http'
import express from 'express'
import type { Logger } from 'pino'
import { answerNotFound, answerProblem } from './channels/webChat/problem'
import type { WebChat } from './channels/webChat/webChat'
import { ALERT_STATES, type AlertFigures } from './storage/alert'
import type { Store } from './storage/store'
import { tellError } from './tellError'

/** What the server serves, and what it reports on. */
export interface HttpOptions {
  store: Store
  webChat: WebChat
  /** How many proxies in front may say which address a request came from. */
  trustedProxies: number
  /** Whether /metrics is there. */
  metrics: boolean
  log: Logger
}

/** The HTTP server: the web chat and the health of the process. Unknown paths are 404, faults 500, all as JSON. */
export function createHttp({ store, webChat, trustedProxies, metrics, log }: HttpOptions): Server {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustedProxies)
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.get('/readyz', async (_request, response) => {
    try {
      await store.ping()
      response.json({ status: 'ready' })
    } catch {
      response.status(503).json({ status: 'not ready', reason: 'The database does not answer.' })
    }
  })
  app.use(webChat.router)
  // After the web chat, which refuses whoever comes by a name that is not this server's.
  if (metrics) {
    app.get('/metrics', async (_request, response) => {
      // The process has figures also where the database does not answer.
      const alerts = await store.alertFigures().catch(() => undefined)
      response.type('text/plain; version=0.0.4').send(`${tellMetrics()}${alerts ? tellAlerts(alerts, Date.now()) : ''}`)
    })
  }
  app.use(answerNotFound)
  app.use(answerProblem((error) => log.error({ error: tellError(error) }, 'request failed')))
  const server = createServer(app)
  server.on('upgrade', (request, socket, head) => webChat.upgrade(request, socket, head))
  return server
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
