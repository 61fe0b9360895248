import type { LoggedActivity } from '../../storage/store'
import { type Activity, OWN_EVENTS } from './incomingActivity'
import type { Grant } from './tokens'

// What a Direct Line client can use. All else (serviceUrl, recipient, callerId, traces of a turn) stays inside.
const FIELDS = [
  'type',
  'text',
  'speak',
  'inputHint',
  'name',
  'value',
  'locale',
  'summary',
  'attachments',
  'attachmentLayout',
  'suggestedActions',
  'channelData',
]

const TYPES = new Set<unknown>(['message', 'event', 'typing', 'endOfConversation'])

/**
 * A row of the log as a Direct Line client gets it, or undefined for a row that is not shown.
 * `known` says whether an id is in this transcript: clients hold a reply to an unknown one back for seconds.
 */
export function showActivity(row: LoggedActivity, grant: Grant, known: (id: string) => boolean): Activity | undefined {
  const { body } = row
  if (!TYPES.has(body.type)) return undefined
  const isClients = row.from === 'client'
  if (isClients && typeof body.name === 'string' && body.name.startsWith(OWN_EVENTS)) return undefined
  const shown: Activity = {}
  for (const field of FIELDS) if (body[field] !== undefined) shown[field] = body[field]
  return {
    ...shown,
    id: row.id,
    timestamp: new Date(row.at).toISOString(),
    channelId: 'webchat',
    conversation: { id: grant.conv },
    from: isClients ? { id: grant.user, role: 'user' } : { id: 'oars', name: 'Oars', role: 'bot' },
    // Clients read bot text as Markdown with HTML unless told otherwise; ours repeats people's words.
    ...(body.type === 'message' && { textFormat: 'plain' }),
    ...(typeof body.replyToId === 'string' && known(body.replyToId) && { replyToId: body.replyToId }),
  }
}
