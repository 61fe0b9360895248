import type { StoreOptions } from '../../src/storage/openStore'
import type { DueClient } from '../../src/storage/send'
import type { Conversation, PendingTurn, Store, TurnCommit } from '../../src/storage/store'

/** A place for one test's data: options that open it, and the way to remove it. */
export interface Place {
  options: StoreOptions
  remove(): Promise<void>
}

/** The store of the test that runs, with short ways to put something in it. */
export class Fixture {
  store!: Store

  async newConversation(): Promise<Conversation> {
    return this.store.conversationOf(await this.store.createClient(1), 'webchat', 1)
  }

  say(conversation: string, id: string, at = 10): ReturnType<Store['accept']> {
    return this.store.accept(conversation, { id, at, body: { text: id } })
  }
}

/** Clients who are due at a moment, earliest first; it leaves them as they are. */
export async function dueBy(
  store: Store,
  now: number,
  limit = 10,
): Promise<Pick<DueClient, 'client' | 'conversation' | 'due'>[]> {
  const found = new Map<string, Pick<DueClient, 'client' | 'conversation' | 'due'>>()
  await store.sends.claimDue(now, limit, ({ client, conversation, due }) => {
    found.set(client, { client, conversation, due })
    return { next: due, sends: [] }
  })
  return [...found.values()]
}

/** The turn that waits in a conversation, where there must be one. */
export async function loaded(store: Store, conversation: string): Promise<PendingTurn> {
  const turn = await store.loadTurn(conversation)
  if (!turn) throw new Error('Nothing to answer')
  return turn
}

/** An answer of one reply that changes nothing else. */
export function answer(turn: PendingTurn, at: number): TurnCommit {
  return {
    turn,
    at,
    state: turn.state,
    facts: [],
    replies: [{ id: `to-${turn.incoming.id}`, body: { text: 'hm' } }],
    due: null,
  }
}
