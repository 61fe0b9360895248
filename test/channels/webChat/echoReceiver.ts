import type { Receiver } from '../../../src/receiver'
import type { Store } from '../../../src/storage/store'

/** A bot that repeats what it hears, on the real store, in the order of the log. `ran` counts the turns by what they heard. */
export function createEchoReceiver(
  store: Store,
  clock: () => number,
): Receiver & { ran: string[]; idle(): Promise<void> } {
  const ran: string[] = []
  let queue = Promise.resolve()

  async function answer(conversation: string): Promise<void> {
    const turn = await store.loadTurn(conversation)
    if (!turn) return
    const { body, id } = turn.incoming
    const heard = String(body.text ?? body.name)
    ran.push(heard)
    const text = body.name === 'oars.hello' ? 'Welcome' : `You said: ${heard.slice(0, 40)}`
    const replies = [{ id: `reply-to-${id}`, body: { type: 'message', text, replyToId: id, serviceUrl: 'urn:inside' } }]
    await store.commitTurn({ turn, at: clock(), state: {}, facts: [], replies, due: null })
    return answer(conversation)
  }

  return {
    ran,
    idle: () => queue,
    async receive(conversation, activity) {
      const { fresh } = await store.accept(conversation, { id: activity.id, at: clock(), body: activity })
      queue = queue.then(() => answer(conversation))
      return { id: activity.id, fresh }
    },
  }
}
