import { randomBytes } from 'node:crypto'

/** Everything that the surroundings can set. `.env.example` lists the same variables; a test compares the two. */
export interface Config {
  /** Address to listen on. On 127.0.0.1 whoever opens the page is a new client; elsewhere only invited ones are. */
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
  /** Whether whoever opens the page becomes a client. */
  open: boolean
  /** Country whose crisis contacts are named: US, GB, CA, AU, IE, NZ, or INT. */
  country: string
  logLevel: string
  /** Attach to every reply why it was said. */
  debug: boolean
}

type Environment = Record<string, string | undefined>

/** A setting that cannot be used. The message names the variable and the cure. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the settings from the environment (and from `.env` in the working folder, when there is one). Throws ConfigError. */
export function readConfig(environment: Environment = loadEnvironment()): Config {
  const value = (name: string) => environment[name]?.trim() || undefined
  const host = value('OARS_HOST') ?? '127.0.0.1'
  return {
    host,
    port: integer('PORT', value('PORT') ?? '3978', 0, 65535),
    dataDir: value('OARS_DATA') ?? './data',
    databaseUrl: databaseUrl(value('DATABASE_URL')),
    directLineSecret: secret('DIRECT_LINE_SECRET', value('DIRECT_LINE_SECRET')),
    publicUrl: webAddress('OARS_PUBLIC_URL', value('OARS_PUBLIC_URL')),
    trustedProxies: integer('OARS_TRUSTED_PROXIES', value('OARS_TRUSTED_PROXIES') ?? '0', 0, 10),
    open: flag('OARS_OPEN', value('OARS_OPEN')) ?? isLoopback(host),
    country: oneOf('OARS_COUNTRY', (value('OARS_COUNTRY') ?? 'INT').toUpperCase(), COUNTRIES),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    debug: flag('OARS_DEBUG', value('OARS_DEBUG')) ?? false,
  }
}

/** Countries that crisis contacts are known for; INT is everywhere else. */
export const COUNTRIES = ['US', 'GB', 'CA', 'AU', 'IE', 'NZ', 'INT']

/** Whether an address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}

function loadEnvironment(): Environment {
  try {
    process.loadEnvFile()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new ConfigError(`.env cannot be read: ${error}`)
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

function oneOf(name: string, text: string, choices: string[]): string {
  if (choices.includes(text)) return text
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

function webAddress(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!/^https?:\/\/[^/\s]+$/.test(text)) {
    throw new ConfigError(`${name} is "${text}"; write it as https://oars.example.org, without a path.`)
  }
  return text
}
