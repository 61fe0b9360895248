import type { Attempt } from '../delivery/attempt'
import type { SendStore } from '../storage/send'
import type { TeamsStore } from '../storage/teams'
import type { Way } from './sender'

/** What a check-in in Teams needs beside the bot. */
export interface TeamsWay {
  store: { sends: SendStore; teams: TeamsStore }
  /** Delivers what waits for a conversation, and tells what became of one reply of it. */
  deliverReply(conversation: string, id: string): Promise<Attempt>
}

/**
 * Asks in Teams: the bot opens the check-in as anywhere, and then it is delivered. The send is not over before that, so
 * a try that was cut off is made again: neither the opening nor its delivery happens twice.
 */
export function askInTeams(ask: Way['give'], { store, deliverReply }: TeamsWay): Way['give'] {
  return async (send, now) => {
    const chat = await store.teams.chatWith(send.client)
    if (!chat) return { end: 'refused', problem: 'there is no chat in Teams that it could go to' }
    if (chat.removedAt !== undefined) {
      await store.sends.settle(send.id, { state: 'skipped', problem: 'Oars was taken out of their Teams' })
      return undefined
    }
    const { id } = chat.conversation
    const attempt = await ask({ ...send, conversation: id }, now)
    if (attempt) return attempt
    const prefix = send.what === 'reminder' ? 'reminder' : 'due'
    return deliverReply(id, `${prefix}-${send.dueAt}-reply`)
  }
}
