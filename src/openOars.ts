import pino, { type Logger } from 'pino'
import { type CrisisContacts, crisisContacts } from '../dialogs/crisisContacts'
import { loadIdeas } from '../dialogs/loadIdeas'
import { loadWordings } from '../dialogs/loadWordings'
import { deliverByProgram } from './alerts/deliverByProgram'
import { openDelivery } from './alerts/openDelivery'
import { startAlerts } from './alerts/startAlerts'
import { Bot } from './bot'
import { type NudgeChannel, nudgeChannels } from './channels/nudges/nudgeSettings'
import { openNudges } from './channels/nudges/openNudges'
import type { Teams } from './channels/teams/openTeams'
import type { Config } from './config'
import { outOfDate } from './program/outOfDate'
import { Programs } from './program/programs'
import { readProgram } from './program/readProgram'
import { openWays } from './schedule/openWays'
import { startSending } from './schedule/startSending'
import { openStore } from './storage/openStore'
import type { Store } from './storage/store'

/** Oars without a way in from outside: what the server and every worker are made of. */
export interface Oars {
  store: Store
  bot: Bot
  programs: Programs
  /** The ways by which clients who are not on the page are reached. */
  reach: readonly NudgeChannel[]
  /** Signs the web chat's tokens, and the links that turn mails off. */
  secret: string
  /** Epoch milliseconds. */
  clock: () => number
  log: Logger
  /** Microsoft Teams, where it is set up. */
  teams?: Teams
  /** Begins to send what is due, until it is stopped. */
  startSending(): { stop(): Promise<void> }
  /** Begins to send alerts of danger, to whom each program has named. */
  startAlerts(): { stop(): Promise<void> }
}

/** Wires config → storage → bot → sending. Rejects with the cure where a setting or the database cannot be used. */
export async function openOars(config: Config): Promise<Oars> {
  const log = pino({ level: config.logLevel })
  const clock = Date.now
  const program = config.program === undefined ? undefined : readProgram(config.program, today(clock()))
  const contacts = program?.contacts ?? crisisContacts(config.country)
  warnOfAge(contacts, clock(), log)
  const alert = program?.alert
  // Told at the start, not when the first alert waits.
  if (program && alert) openDelivery({ ...config, ...alert, program: program.name })
  const store = await openStore(config)
  const programs = await Programs.open({ store: store.programs, clock, log })
  const secret = config.directLineSecret ?? (await store.secret('directLine'))
  const wordings = loadWordings()
  const reach = nudgeChannels(config)
  const nudges = openNudges({ ...config, store, secret, wordings, programOf: (id) => programs.of(id) })
  const bot = new Bot({
    store,
    wordings,
    contacts,
    alerts: alert,
    ideas: loadIdeas(config.ideas),
    programs,
    nudges: reach,
    clock,
    log,
    debug: config.debug,
  })
  programs.start()
  const { random } = Math
  const deliver = deliverByProgram({ ...config, programOf: (id) => (id === undefined ? program : programs.of(id)) })
  const resend = config.interrupted === 'resend'
  const shared = { store, bot, wordings, resend, clock, random, log }
  const { teams: settings, open, publicUrl } = config
  // What is not used is not loaded: its libraries hold memory.
  const teams =
    settings && (await import('./channels/teams/openTeams')).openTeams({ ...shared, settings, open, publicUrl })
  const ways = openWays(bot, config.rate, nudges, teams && { store, deliverReply: teams.deliverReply })
  return {
    ...{ store, bot, programs, reach, secret, clock, log },
    ...{ teams },
    startSending: () => {
      const delivering = teams?.startDelivering()
      const sending = startSending({ store, bot, ways, resend, clock, random, log })
      return {
        async stop() {
          await sending.stop()
          await delivering?.stop()
        },
      }
    },
    startAlerts: () => startAlerts({ store, deliver, clock, random, log }),
  }
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
