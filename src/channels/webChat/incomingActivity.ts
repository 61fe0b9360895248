import { createHash, randomUUID } from 'node:crypto'
import { HELLO_EVENT } from '../../events'
import { cleanText } from '../../storage/cleanText'
import { Problem } from './problem'
import type { Grant } from './tokens'

/** A Bot Framework activity as plain JSON. */
export type Activity = Record<string, unknown>

/** Longest message kept, in UTF-16 units. What goes beyond is cut off: the bot answers long messages kindly, we refuse none. */
const MAX_TEXT = 20_000

/** Largest `value` of a button or card, in characters of JSON. */
const MAX_VALUE = 8_000

/** Name of the event that opens a conversation. Events with this prefix come from the server alone. */
export const OWN_EVENTS = 'oars.'

/**
 * The activity that is recorded for what a Direct Line client posted, or undefined for one that is dropped (typing).
 * Only the listed fields are taken; who, where and when are the server's to say. `at` is epoch milliseconds.
 */
export function readIncoming(body: unknown, grant: Grant, at: number): (Activity & { id: string }) | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw bad('Send one activity as a JSON object.')
  const posted = body as Activity
  if (posted.type === 'typing') return undefined
  if (posted.type !== 'message' && posted.type !== 'event') throw bad('Only messages and events can be sent.')
  const channelData = readChannelData(posted.channelData)
  return {
    ...envelope(grant, at, idFor(grant.conv, channelData.clientActivityID)),
    type: posted.type,
    ...(posted.type === 'message' ? readMessage(posted) : readEvent(posted)),
    ...shortText(posted, 'locale', 35),
    ...shortText(posted, 'localTimestamp', 40),
    ...shortText(posted, 'localTimezone', 64),
    ...(Object.keys(channelData).length > 0 && { channelData }),
  }
}

/** The event that lets Oars speak first. Its id never changes, so a conversation is opened once. */
export function helloActivity(grant: Grant, at: number): Activity & { id: string } {
  return { ...envelope(grant, at, 'hello'), type: 'event', name: HELLO_EVENT }
}

function envelope(grant: Grant, at: number, id: string) {
  return {
    id,
    channelId: 'webchat',
    from: { id: grant.user, role: 'user' },
    recipient: { id: 'oars', name: 'Oars', role: 'bot' },
    conversation: { id: grant.conv },
    timestamp: new Date(at).toISOString(),
    // Not an address on purpose: nothing is ever sent back by HTTP, the log is the conversation.
    serviceUrl: 'urn:oars:webchat',
  }
}

function readMessage(posted: Activity): Activity {
  if (posted.text === undefined && posted.value === undefined) throw bad('A message needs a text.')
  if (posted.text !== undefined && typeof posted.text !== 'string') throw bad('The text of a message is a string.')
  return {
    ...(posted.text !== undefined && { text: cleanText(posted.text.slice(0, MAX_TEXT)), textFormat: 'plain' }),
    ...readValue(posted),
  }
}

function readEvent(posted: Activity): Activity {
  const name = posted.name
  if (typeof name !== 'string' || name === '' || name.length > 100) throw bad('An event needs a name.')
  if (name.startsWith(OWN_EVENTS)) throw bad('This event is the server’s own.')
  return { name, ...readValue(posted) }
}

function readValue(posted: Activity): Activity {
  if (posted.value === undefined) return {}
  try {
    if (JSON.stringify(posted.value).length <= MAX_VALUE) return { value: posted.value }
  } catch {
    // Nested so deeply that it cannot be written again.
  }
  throw bad('The value is too large.')
}

function readChannelData(sent: unknown): Activity & { clientActivityID?: string } {
  if (typeof sent !== 'object' || sent === null) return {}
  const data = sent as Activity
  return {
    ...shortText(data, 'clientActivityID', 200),
    ...shortText(data, 'clientTimestamp', 40),
    ...(data.postBack === true && { postBack: true }),
  }
}

function shortText(from: Activity, field: string, limit: number): Activity {
  const value = from[field]
  return typeof value === 'string' && value !== '' && value.length <= limit ? { [field]: value } : {}
}

// A message that is posted again, because its answer was lost on the way, gets its first id again and so runs nothing.
function idFor(conversation: string, clientActivityId: string | undefined): string {
  if (clientActivityId === undefined) return randomUUID()
  return createHash('sha256').update(`${conversation}\n${clientActivityId}`).digest('base64url').slice(0, 22)
}

function bad(message: string): Problem {
  return new Problem(400, 'BadArgument', message)
}
