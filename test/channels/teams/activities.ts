import { TENANT } from './teamsServer'

let count = 0

/** Somebody who uses Teams. */
export interface Somebody {
  id: string
  aadObjectId: string
  name: string
}

export const ANN: Somebody = { id: '29:1aNn', aadObjectId: 'a1b2c3d4-0000-4000-8000-00000000a001', name: 'Ann Byrne' }
export const BEN: Somebody = { id: '29:1bEn', aadObjectId: 'a1b2c3d4-0000-4000-8000-00000000b002', name: 'Ben Adeyemi' }

const OARS = { id: '28:0b8f6d2e-1c3a-4f5b-9d7e-2a4c6e8f0a1b', name: 'Oars' }

/** What every activity of a personal chat in Teams has, in the shape that the channel sends it. */
export function activityOf(serviceUrl: string, from: Somebody = ANN): Record<string, unknown> {
  const at = Date.now() + ++count
  return {
    id: `1${String(at).slice(-12)}${count}`,
    timestamp: new Date(at).toISOString(),
    localTimestamp: new Date(at).toISOString().replace('Z', '+00:00'),
    localTimezone: 'Europe/Dublin',
    serviceUrl,
    channelId: 'msteams',
    from,
    conversation: { conversationType: 'personal', tenantId: TENANT, id: `a:1${from.id.slice(3)}` },
    recipient: OARS,
    locale: 'en-IE',
    entities: [{ locale: 'en-IE', country: 'IE', platform: 'Windows', timezone: 'Europe/Dublin', type: 'clientInfo' }],
    channelData: { tenant: { id: TENANT } },
  }
}

/** A message as the Teams client sends it: plain text, and the same as HTML beside it. */
export function message(serviceUrl: string, text: string, from?: Somebody): Record<string, unknown> {
  return {
    ...activityOf(serviceUrl, from),
    type: 'message',
    textFormat: 'plain',
    text,
    attachments: [{ contentType: 'text/html', content: `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>` }],
  }
}

/** A press on a card: no text, the values, and which message it stood in. */
export function press(serviceUrl: string, value: object, replyToId: string, from?: Somebody): Record<string, unknown> {
  const source = { source: { name: 'message' }, legacy: { replyToId }, tenant: { id: TENANT } }
  return { ...activityOf(serviceUrl, from), type: 'message', value, replyToId, channelData: source }
}

/** What arrives when somebody installs Oars, in this order and nearly together. */
export function installation(serviceUrl: string, from: Somebody = ANN): Record<string, unknown>[] {
  const settings = { settings: { selectedChannel: { id: `a:1${from.id.slice(3)}` } }, source: { name: 'message' } }
  return [
    { ...activityOf(serviceUrl, from), type: 'conversationUpdate', membersAdded: [OARS, from] },
    {
      ...activityOf(serviceUrl, from),
      ...{ type: 'installationUpdate', action: 'add', channelData: { tenant: { id: TENANT }, ...settings } },
    },
  ]
}

/** What arrives when they take Oars out. */
export function removal(serviceUrl: string, from?: Somebody): Record<string, unknown> {
  return { ...activityOf(serviceUrl, from), type: 'installationUpdate', action: 'remove' }
}
