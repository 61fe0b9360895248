import { type Activity, ActivityTypes, type Attachment } from 'botbuilder'
import type { RecordCard } from '../../../dialogs/tellCard'
import type { LoggedActivity } from '../../storage/store'
import { type CardReply, cardsFor, quickReplies } from './cards/cards'

/** A row of the log as cards are made from it. */
export function cardReplyOf({ id, body }: Pick<LoggedActivity, 'id' | 'body'>): CardReply {
  const actions = (body.suggestedActions as { actions?: { title: string }[] } | undefined)?.actions ?? []
  return {
    id,
    text: String(body.text ?? ''),
    suggestions: actions.map(({ title }) => title),
    card: (body.card as RecordCard | undefined) ?? undefined,
  }
}

/** A reply of the log as it goes to Teams: as text that is shown as it is, or as a card that holds the text. */
export function layOutReply(row: Pick<LoggedActivity, 'id' | 'body'>): Partial<Activity> {
  const reply = cardReplyOf(row)
  const quick = quickReplies(reply.suggestions).map((title) => ({ type: 'imBack', title, value: title }))
  return {
    ...withCards(reply.text, cardsFor(reply)),
    ...(quick.length > 0 && { suggestedActions: { actions: quick, to: [] } }),
  }
}

/** Never text and a card: Teams makes two messages of them. What it tells in a notification is then the summary. */
export function withCards(text: string, attachments: Attachment[]): Partial<Activity> {
  const type = ActivityTypes.Message
  if (attachments.length > 0) return { type, attachments, summary: text }
  return { type, ...asShown(text) }
}

/**
 * Text that is shown as it is. Teams reads Markdown unless told otherwise, and runs the lines of plain text together: what
 * has several goes as markup that holds nothing but their ends.
 */
export function asShown(text: string): Pick<Activity, 'text' | 'textFormat'> {
  if (!text.includes('\n')) return { text, textFormat: 'plain' }
  // Also what Markdown would take for its own: the local emulator reads that inside markup.
  const escaped = text.replace(/[&<>*_~`#[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return { text: escaped.replaceAll('\n', '<br>'), textFormat: 'xml' }
}
