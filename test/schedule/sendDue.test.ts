import { CHECK_IN_DUE_EVENT } from '../../src/events'
import { sendDue } from '../../src/schedule/sendDue'
import { openStore } from '../../src/storage/openStore'

test('a check-in that is due is handed over once as an event of the client’s conversation, and none before its time', async () => {
  const store = await openStore({ memory: true })
  const conversation = await store.conversationOf(await store.createClient(1), 'webchat', 1)
  await store.accept(conversation.id, { id: 'm1', at: 1, body: { type: 'message', text: 'hello' } })
  const turn = await store.loadTurn(conversation.id)
  if (turn) await store.commitTurn({ turn, at: 1, state: {}, facts: [], replies: [], due: 100 })

  const handed: unknown[] = []
  const receiver = {
    receive: async (id: string, activity: Record<string, unknown> & { id: string }) => {
      handed.push([id, activity])
      return { id: activity.id, ...(await store.accept(id, { id: activity.id, at: 100, body: activity })) }
    },
  }
  expect(await sendDue(store, receiver, 99)).toBe(0)
  expect(await sendDue(store, receiver, 100)).toBe(1)
  expect(await sendDue(store, receiver, 130)).toBe(1)
  const event = { type: 'event', name: CHECK_IN_DUE_EVENT, id: 'due-100' }
  expect(handed).toEqual([
    [conversation.id, event],
    [conversation.id, event],
  ])
  const log = await store.log(conversation.id, 0, 10)
  expect(log.map(({ id }) => id)).toEqual(['m1', 'due-100'])
  await store.close()
})
