import { createHash } from 'node:crypto'
import { z } from 'zod'
import { cleanText } from '../../storage/cleanText'
import type { TeamsPerson } from '../../storage/teams'
import { Problem } from '../webChat/problem'
import { plainTextOf, withoutMention } from './plainText'

/** Longest message kept, in characters, as in the web chat; what goes beyond is cut off. */
const MAX_TEXT = 20_000

/** Largest answer of a card, in characters of JSON. */
const MAX_VALUE = 8_000

const id = z.string().min(1).max(500)
const shortText = z.string().max(200)
const account = z.object({ id, name: z.string().max(1000).nullish(), aadObjectId: z.string().max(100).nullish() })

/** What Oars reads of an activity; all else is left alone. */
const ACTIVITY = z.object({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  channelId: id,
  serviceUrl: id,
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: shortText.nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: shortText.nullish(),
  }),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  name: z.string().max(1000).nullish(),
  action: shortText.nullish(),
  replyToId: id.nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().max(500).nullish(), content: z.unknown().optional() }))
    .max(100)
    .nullish(),
  entities: z
    .array(z.object({ type: shortText.nullish(), timezone: z.unknown().optional() }))
    .max(200)
    .nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
  channelData: z.object({ tenant: z.object({ id: shortText.nullish() }).nullish() }).nullish(),
  timestamp: shortText.nullish(),
  localTimestamp: shortText.nullish(),
  localTimezone: shortText.nullish(),
  locale: shortText.nullish(),
})

/** An activity of Teams as far as Oars reads it. */
export type TeamsActivity = z.infer<typeof ACTIVITY>

/** Reads what was posted. Throws Problem 400 that names the field, never what stood in it. */
export function readTeamsActivity(body: unknown): TeamsActivity {
  const { success, data, error } = ACTIVITY.safeParse(body)
  if (!success) {
    throw unreadable(error.issues[0]?.path.join('.') || 'the body')
  }
  if (data.type === 'message' && !data.id) throw unreadable('id')
  if (!isSmall(data.value)) throw unreadable('value')
  return data
}

function unreadable(field: string): Problem {
  return new Problem(400, 'BadArgument', `This is no activity of Teams: ${field} is missing or cannot be read.`)
}

function isSmall(value: unknown): boolean {
  try {
    return (JSON.stringify(value)?.length ?? 0) <= MAX_VALUE
  } catch {
    // Nested so deeply that it cannot be written again.
    return false
  }
}

/** Whether it comes from a chat of one person with Oars. */
export function isPersonal({ conversation }: TeamsActivity): boolean {
  return conversation.isGroup !== true && (conversation.conversationType ?? 'personal') === 'personal'
}

/** Who wrote, or who is told of; undefined where Teams does not say. */
export function personOf(activity: TeamsActivity): TeamsPerson | undefined {
  const { from, recipient, membersAdded, conversation, channelData } = activity
  const tenant = conversation.tenantId ?? channelData?.tenant?.id
  const user = [from, ...(membersAdded ?? [])].find((each) => each.aadObjectId && each.id !== recipient.id)?.aadObjectId
  return tenant && user ? { tenant: tenant.toLowerCase(), user: user.toLowerCase() } : undefined
}

/** Where answers go, as JSON: what TurnContext.getConversationReference keeps, without names and the activity. */
export function referenceOf({ from, recipient, conversation, channelId, serviceUrl, locale }: TeamsActivity): string {
  const { aadObjectId } = from
  return JSON.stringify({
    user: { id: from.id, ...(aadObjectId && { aadObjectId }) },
    bot: { id: recipient.id },
    conversation: {
      id: conversation.id,
      conversationType: 'personal',
      ...(conversation.tenantId && { tenantId: conversation.tenantId }),
    },
    channelId,
    serviceUrl,
    ...(locale && { locale }),
  })
}

/** What the client wrote: from the HTML that comes with it where there is any, since it tells quoted words apart. */
export function wordsIn({ text, attachments, recipient }: TeamsActivity): string {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content
  const oars = recipient.name ?? undefined
  const written = typeof html === 'string' ? plainTextOf(html, oars) : ''
  return cleanText((written || withoutMention(text ?? '')).slice(0, MAX_TEXT))
}

/** A message as it is recorded. `print` is the same when Teams sends it again under another id. */
export function recordedMessage(activity: TeamsActivity, words: string): Record<string, unknown> {
  return {
    type: 'message',
    text: words,
    textFormat: 'plain',
    ...surroundings(activity),
    channelData: { print: printOf(activity, words) },
  }
}

/** Where and when something was written, as the client's device says. */
export function surroundings({
  locale,
  localTimestamp,
  localTimezone,
  entities,
}: TeamsActivity): Record<string, unknown> {
  const told = entities?.find(({ timezone }) => typeof timezone === 'string')?.timezone
  const zone = localTimezone ?? told
  return {
    channelId: 'msteams',
    ...(locale && { locale }),
    ...(localTimestamp && { localTimestamp }),
    ...(typeof zone === 'string' && zone.length <= 100 && { localTimezone: zone }),
  }
}

/** What a second delivery has in common with the first: who, when, and what. Undefined where it is not said when. */
export function printOf({ from, timestamp, localTimestamp, value }: TeamsActivity, words: string): string | undefined {
  if (!timestamp && !localTimestamp) return undefined
  const said = [from.id, timestamp, localTimestamp, words, JSON.stringify(value ?? null)]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)
}
