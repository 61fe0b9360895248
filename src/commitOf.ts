import { ActivityTypes } from 'botbuilder'
import { namesPeople } from '../dialogs/crisisContacts'
import type { Scene } from '../dialogs/scene'
import { tellCard } from '../dialogs/tellCard'
import { alertsOf } from './alerts/alertsOf'
import type { BotOptions } from './botOptions'
import { CHECK_IN_DUE_EVENT, REMINDER_EVENT } from './events'
import type { Fact } from './record/fact'
import { awakeFrom } from './schedule/awakeFrom'
import { localDate } from './schedule/localAt'
import type { NewSend } from './storage/send'
import type { PendingTurn, TurnCommit } from './storage/store'

/** In ms. */
const HOUR = 3_600_000

/** What a turn came to: the facts that were added, what follows from them beside the record, and the one reply. */
export function commitOf(turn: PendingTurn, scene: Scene, state: object, by: BotOptions): TurnCommit {
  const { record, now, voice, wipe } = scene
  const said = voice.text !== ''
  return {
    turn,
    at: now,
    state: { ...state },
    facts: wipe ? [] : record.added,
    replies: said ? [{ id: `${turn.incoming.id}-reply`, body: reply(turn, scene, by) }] : [],
    ...(wipe ? { due: null } : besideRecord(scene)),
    ...sendOf(turn, scene, by),
    alerts: wipe ? [] : alertsOf(record.added, turn.incoming),
    shown: namesPeople(voice.text, scene.contacts) && record.added.some(isSafety),
    wipe,
  }
}

/** What is kept beside the record so that it can be asked of all clients at once; only what this turn has changed. */
function besideRecord({ record }: Scene): Pick<TurnCommit, 'due' | 'schedule' | 'standing' | 'pausedUntil'> {
  const added = new Set<Fact['kind']>(record.added.map(({ kind }) => kind))
  const any = (...kinds: Fact['kind'][]) => kinds.some((kind) => added.has(kind))
  return {
    ...(any('nextCheckIn', 'paused', 'snoozed', 'stopped', 'declined') && { due: record.due }),
    ...(record.schedule && any('scheduled', 'moved') && { schedule: JSON.stringify(record.schedule) }),
    ...(any('paused', 'resumed', 'stopped') && { pausedUntil: record.pausedUntil ?? null }),
    ...(any('stopped') && { standing: 'left' }),
    ...(any('declined') && { standing: 'declined' }),
    ...(any('consented', 'resumed') && { standing: 'active' }),
  }
}

/** Whether this turn was a check-in that came due, and so what became of it. */
function sendOf(turn: PendingTurn, scene: Scene, { nudges = [] }: BotOptions): Pick<TurnCommit, 'send'> {
  const { name, value } = turn.incoming.body
  // By these names no client can send one: they begin with what is the server's own.
  if (name !== CHECK_IN_DUE_EVENT && name !== REMINDER_EVENT) return {}
  const { send } = (value ?? {}) as { send?: unknown }
  if (typeof send !== 'string') return {}
  const said = scene.voice.text !== ''
  if (name === REMINDER_EVENT) return { send: { id: send, said, nudges: [] } }
  return { send: { id: send, said, nudges, reminder: reminderOf(turn, scene) } }
}

/** Where the program has one: so many hours later, and not at night. */
function reminderOf({ conversation }: PendingTurn, { record, program, now }: Scene): NewSend | undefined {
  if (program?.reminder === undefined) return undefined
  const { client, channel } = conversation
  const dueAt = awakeFrom(now + program.reminder * HOUR, record.zone, record.schedule?.quiet)
  const day = localDate(dueAt, record.zone)
  const id = `${client}:${day}:reminder`
  return { id, client, day, what: 'reminder', channel, limit: channel, dueAt, until: dueAt + HOUR }
}

function reply(turn: PendingTurn, scene: Scene, { debug }: BotOptions): Record<string, unknown> {
  const { voice, wipe } = scene
  const { text, suggestions, dialog, moves, reading, mismatches, rejected } = voice
  const actions = suggestions.map((title) => ({ type: 'imBack', title, value: title }))
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: 'plain',
    inputHint: 'expectingInput',
    replyToId: turn.incoming.id,
    ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}),
    // Delivered as a card; other channels say it in words alone.
    ...(turn.conversation.channel === 'msteams' && { card: tellCard(scene) }),
    channelData: {
      // The page clears what it shows when everything has been deleted.
      ...(wipe ? { emptied: true } : {}),
      ...(debug ? { oars: { dialog, moves, reading, mismatches, rejected } } : {}),
    },
  }
}

function isSafety(fact: Fact): boolean {
  return fact.kind === 'told' && fact.lineKind === 'safety'
}
