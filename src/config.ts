import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { ConfigError } from './configError'
import { isLoopback } from './isLoopback'
import { readTeamsSettings, type TeamsSettings } from './teamsSettings'

/** Everything that the surroundings can set. `.env.example` lists the same variables; a test compares the two. */
export interface Config {
  /** Address to listen on; an IPv6 address without brackets. */
  host: string
  port: number
  /** Folder of the embedded database. */
  dataDir: string
  /** PostgreSQL address; when set, the embedded database is not used. */
  databaseUrl?: string
  /** Signs the web chat's tokens; at least 32 bytes. Without it one is made and kept in the database. */
  directLineSecret?: string
  /** How clients reach this server from outside, without a slash at the end: https://oars.example.org */
  publicUrl?: string
  /** How many proxies of ours stand in front; their word on a client's address is taken, for the limits by address. */
  trustedProxies: number
  /** Nobody but this machine is to reach the server: it listens on a loopback address and no public one is set. */
  local: boolean
  /** Whether whoever opens the page becomes a client; by default where the server is local. */
  open: boolean
  /** Whether /metrics is served, to whoever asks; by default where the server is local. */
  metrics: boolean
  /** Country whose crisis contacts are named where no program is set: US, GB, CA, AU, NZ, IE, or INT. */
  country: string
  /** File of the program's settings (src/program/readProgram.ts); none where it is not set. */
  program?: string
  /** Mail server that alerts go through: smtp:// or smtps://, perhaps with a name and password. */
  smtpUrl?: string
  /** Address that mails come from: oars@example.org, or Oars <oars@example.org>. */
  mailFrom?: string
  /** Signs alerts that are posted to a webhook; at least 32 bytes. */
  alertSecret?: string
  /** Whether clients get mails that a check-in is open; where it is not said, if all that they need is set. */
  nudgeMail?: boolean
  /** Gateway for text messages, https://…, and the secret that signs what is posted to it; at least 32 bytes. */
  nudgeWebhook?: string
  nudgeSecret?: string
  /** Who runs this Oars, as the pages on privacy and terms and the Teams app name them; at most 32 characters. */
  operator?: string
  /** Where questions about data go: a mail address or an https:// page. */
  operatorContact?: string
  /** What Microsoft Teams needs; without it Oars is not there. */
  teams?: TeamsSettings
  /** File of ideas that the program has published, one a line; none where it is not set. */
  ideas?: string
  /** Whether the server sends what is due itself; where not, processes of `oars worker` do. */
  worker: boolean
  /** What becomes of a send that a crash interrupted, where it may have arrived: left to a person, or sent again. */
  interrupted: 'unknown' | 'resend'
  /** Sends a second at most, for each channel and tenant. */
  rate: number
  logLevel: string
  /** `npm start` runs this process (npm says so, it is no setting). */
  underNpm: boolean
  /** Attach to every reply why it was said. */
  debug: boolean
}

type Environment = Record<string, string | undefined>

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the settings from the environment (and from `.env` in the working folder, when there is one). Throws ConfigError. */
export function readConfig(environment: Environment = loadEnvironment()): Config {
  const value = (name: string) => environment[name]?.trim() || undefined
  const host = (value('OARS_HOST') ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  const publicUrl = webAddress('OARS_PUBLIC_URL', value('OARS_PUBLIC_URL'))
  const local = isLoopback(host) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname))
  return {
    host,
    port: integer('PORT', value('PORT') ?? '3978', 0, 65535),
    dataDir: value('OARS_DATA') ?? './data',
    databaseUrl: databaseUrl(value('DATABASE_URL')),
    directLineSecret: secret('DIRECT_LINE_SECRET', value('DIRECT_LINE_SECRET')),
    publicUrl,
    trustedProxies: integer('OARS_TRUSTED_PROXIES', value('OARS_TRUSTED_PROXIES') ?? '0', 0, 10),
    local,
    open: flag('OARS_OPEN', value('OARS_OPEN')) ?? local,
    metrics: flag('OARS_METRICS', value('OARS_METRICS')) ?? local,
    country: oneOf('OARS_COUNTRY', (value('OARS_COUNTRY') ?? 'INT').toUpperCase(), COUNTRIES),
    program: value('OARS_PROGRAM'),
    smtpUrl: mailServer('OARS_SMTP_URL', value('OARS_SMTP_URL')),
    mailFrom: mailAddress('OARS_MAIL_FROM', value('OARS_MAIL_FROM')),
    alertSecret: secret('OARS_ALERT_SECRET', value('OARS_ALERT_SECRET')),
    nudgeMail: flag('OARS_NUDGE_MAIL', value('OARS_NUDGE_MAIL')),
    nudgeWebhook: webhook('OARS_NUDGE_WEBHOOK', value('OARS_NUDGE_WEBHOOK')),
    nudgeSecret: secret('OARS_NUDGE_SECRET', value('OARS_NUDGE_SECRET')),
    operator: shortName('OARS_OPERATOR', value('OARS_OPERATOR')),
    operatorContact: contact('OARS_OPERATOR_CONTACT', value('OARS_OPERATOR_CONTACT')),
    teams: readTeamsSettings(
      {
        MicrosoftAppType: value('MicrosoftAppType'),
        MicrosoftAppId: value('MicrosoftAppId'),
        MicrosoftAppTenantId: value('MicrosoftAppTenantId'),
        MicrosoftAppPassword: value('MicrosoftAppPassword'),
        CertificateThumbprint: value('CertificateThumbprint'),
        CertificatePrivateKey: value('CertificatePrivateKey'),
      },
      { development: flag('OARS_TEAMS_LOCAL', value('OARS_TEAMS_LOCAL')) ?? false, isLocal: local },
    ),
    ideas: value('OARS_IDEAS'),
    worker: flag('OARS_WORKER', value('OARS_WORKER')) ?? true,
    interrupted: oneOf('OARS_INTERRUPTED', value('OARS_INTERRUPTED') ?? 'unknown', ['unknown', 'resend'] as const),
    rate: integer('OARS_RATE', value('OARS_RATE') ?? '20', 1, 1000),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    underNpm: environment.npm_lifecycle_event === 'start',
    debug: flag('OARS_DEBUG', value('OARS_DEBUG')) ?? false,
  }
}

/** Countries that dialogs/crisisContacts.json has contacts for; INT is everywhere else. */
const COUNTRIES = ['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'INT']

function loadEnvironment(): Environment {
  try {
    if (process.loadEnvFile) process.loadEnvFile()
    else if (existsSync('.env')) {
      throw new ConfigError(
        '.env is read from Node.js 20.12 on; update Node.js, or set the variables in the environment.',
      )
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new ConfigError(
        `.env cannot be read (${(error as Error).message}); make it a file that this user may read.`,
      )
    }
  }
  return process.env
}

function integer(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new ConfigError(`${name} is "${text}"; set it to a whole number from ${least} to ${most}.`)
  }
  return number
}

function flag(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  if (/^(1|true|yes|on)$/i.test(text)) return true
  if (/^(0|false|no|off)$/i.test(text)) return false
  throw new ConfigError(`${name} is "${text}"; set it to true or false.`)
}

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  throw new ConfigError(`${name} is "${text}"; set it to one of ${choices.join(', ')}.`)
}

function databaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(ql)?:\/\/\S+$/.test(text)) return text
  throw new ConfigError(
    'DATABASE_URL is not a PostgreSQL address; write postgres://user:password@host:5432/database, or leave it out to use the embedded database.',
  )
}

function secret(name: string, text: string | undefined): string | undefined {
  if (text === undefined || Buffer.byteLength(text) >= 32) return text
  const example = randomBytes(32).toString('base64url')
  throw new ConfigError(`${name} is shorter than 32 bytes; use a random one such as ${example}, or leave it out.`)
}

function mailServer(name: string, text: string | undefined): string | undefined {
  if (text === undefined || (/^smtps?:\/\/\S+$/.test(text) && URL.canParse(text))) return text
  // Not shown: it may hold a password.
  throw new ConfigError(
    `${name} is no mail server; write smtps://user:password@mail.example.org, or smtp:// for one with STARTTLS, with % codes for signs in the password.`,
  )
}

function mailAddress(name: string, text: string | undefined): string | undefined {
  if (
    text === undefined ||
    /^(?:[^<>@]{1,80} <[^\s<>@]{1,64}@[^\s<>@]{1,190}>|[^\s<>@]{1,64}@[^\s<>@]{1,190})$/.test(text)
  ) {
    return text
  }
  throw new ConfigError(`${name} is "${text}"; write oars@example.org, or Oars <oars@example.org>.`)
}

/** Teams takes no longer name of an app's developer. */
function shortName(name: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[^\p{Cc}]{1,32}$/u.test(text)) return text
  throw new ConfigError(`${name} is "${text}"; write a name of at most 32 characters.`)
}

function contact(name: string, text: string | undefined): string | undefined {
  if (text === undefined || /^(?:https:\/\/[^\s"]{1,190}|[^\s<>@:?&]{1,64}@[^\s<>@:?&]{1,190})$/.test(text)) return text
  throw new ConfigError(`${name} is "${text}"; write privacy@example.org, or the https:// address of a page.`)
}

function webhook(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (text.length <= 500 && /^https?:\/\/[^\s"]+$/.test(text) && URL.canParse(text)) {
    const { protocol, hostname, username, password } = new URL(text)
    if ((protocol === 'https:' || isLoopback(hostname)) && username === '' && password === '') return text
  }
  // Not shown: it may hold a password.
  throw new ConfigError(
    `${name} cannot be used; write an https:// address without a name or password in it (http:// on this machine only).`,
  )
}

function webAddress(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!/^https?:\/\/[^/\s]+$/.test(text) || !URL.canParse(text) || new URL(text).username !== '') {
    throw new ConfigError(`${name} is "${text}"; write it as https://oars.example.org, without a path.`)
  }
  return text
}
