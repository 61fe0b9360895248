import { ConfigError } from './configError'

/** How Oars proves to Microsoft that it is the bot. */
export type TeamsSettings =
  | { type: 'SingleTenant'; appId: string; tenantId: string; password: string }
  | { type: 'SingleTenant'; appId: string; tenantId: string; thumbprint: string; privateKey: string }
  /** A managed identity: Azure vouches for the machine, and there is no secret. */
  | { type: 'UserAssignedMSI'; appId: string; tenantId: string }
  /** Development: nobody is asked who they are, and only this machine gets in. */
  | { type: 'local' }

/** The settings as they were written, by their variables; undefined where one is not set. */
export interface WrittenTeamsSettings {
  MicrosoftAppType?: string
  MicrosoftAppId?: string
  MicrosoftAppTenantId?: string
  MicrosoftAppPassword?: string
  CertificateThumbprint?: string
  CertificatePrivateKey?: string
}

const TYPES = ['SingleTenant', 'UserAssignedMSI'] as const

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * Reads what is needed for Microsoft Teams; undefined where nothing of it is set. `isLocal`: nobody but this machine
 * reaches the server. Throws ConfigError where it is half set: a bot that seems to be protected and is not would answer
 * anyone, and post to wherever it is told to.
 */
export function readTeamsSettings(
  written: WrittenTeamsSettings,
  { development, isLocal }: { development: boolean; isLocal: boolean },
): TeamsSettings | undefined {
  const set = Object.entries(written).filter(([, value]) => value !== undefined)
  if (development) {
    if (set.length > 0) throw wrong(`OARS_TEAMS_LOCAL is true and ${names(set)} set; leave one of the two out.`)
    if (!isLocal) {
      throw wrong(
        'OARS_TEAMS_LOCAL lets anyone who reaches the server write as anyone; it is for 127.0.0.1 without a public OARS_PUBLIC_URL. Take one of them away.',
      )
    }
    return { type: 'local' }
  }
  if (set.length === 0) return undefined
  const type = typeOf(written.MicrosoftAppType)
  if (written.MicrosoftAppId === undefined) {
    throw wrong(
      `MicrosoftAppId is not set and ${names(set)}; write the bot’s application id, or leave all out to run without Teams.`,
    )
  }
  const appId = guid('MicrosoftAppId', written.MicrosoftAppId)
  if (written.MicrosoftAppTenantId === undefined) {
    throw wrong(
      'MicrosoftAppTenantId is not set; write the id of the tenant (directory) that the bot is registered in.',
    )
  }
  const tenantId = guid('MicrosoftAppTenantId', written.MicrosoftAppTenantId)
  return { appId, tenantId, ...proofOf(type, written) }
}

type Proof =
  | { type: 'SingleTenant'; password: string }
  | { type: 'SingleTenant'; thumbprint: string; privateKey: string }
  | { type: 'UserAssignedMSI' }

function proofOf(type: (typeof TYPES)[number], written: WrittenTeamsSettings): Proof {
  const { MicrosoftAppPassword: password, CertificateThumbprint: thumbprint, CertificatePrivateKey: key } = written
  const certificate = thumbprint !== undefined || key !== undefined
  if (type === 'UserAssignedMSI') {
    if (password === undefined && !certificate) return { type }
    throw wrong(
      'MicrosoftAppType is UserAssignedMSI, which has no secret; leave out MicrosoftAppPassword, CertificateThumbprint and CertificatePrivateKey.',
    )
  }
  if (!certificate) {
    if (password !== undefined) return { type, password }
    throw wrong(
      'MicrosoftAppPassword is not set; write the bot’s client secret, or a certificate (CertificateThumbprint, CertificatePrivateKey).',
    )
  }
  if (password !== undefined) {
    throw wrong('MicrosoftAppPassword and a certificate are both set; leave one of them out.')
  }
  if (thumbprint === undefined || !/^[\da-f]{40}$/i.test(thumbprint)) {
    throw wrong('CertificateThumbprint must be the 40 hexadecimal digits that the portal shows beside the certificate.')
  }
  // In one line the breaks of a PEM are written \n.
  const privateKey = key?.replaceAll('\\n', '\n')
  if (privateKey === undefined || !/^-----BEGIN [A-Z ]*PRIVATE KEY-----\n[\s\S]+-----END/.test(privateKey)) {
    throw wrong(
      'CertificatePrivateKey must be the private key of the certificate as PEM, from -----BEGIN PRIVATE KEY----- on, in quotes or with \\n for its line breaks.',
    )
  }
  return { type, thumbprint, privateKey }
}

function typeOf(text = 'SingleTenant'): (typeof TYPES)[number] {
  const found = TYPES.find((type) => type.toLowerCase() === text.toLowerCase())
  if (found) return found
  throw wrong(
    `MicrosoftAppType is "${text}"; set it to SingleTenant or UserAssignedMSI, as the bot is registered (Microsoft makes no new MultiTenant ones).`,
  )
}

function guid(name: string, text: string): string {
  if (GUID.test(text)) return text.toLowerCase()
  // Not shown: it may be the secret, in the wrong place.
  throw wrong(`${name} is no id; write it as the portal shows it, such as 0b8f6d2e-1c3a-4f5b-9d7e-2a4c6e8f0a1b.`)
}

function names(set: [string, unknown][]): string {
  const all = set.map(([name]) => name).join(', ')
  return `${all} ${set.length === 1 ? 'is' : 'are'}`
}

function wrong(message: string): ConfigError {
  return new ConfigError(message)
}
