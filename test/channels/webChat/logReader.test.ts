import { createLogReader, readWatermark } from '../../../src/channels/webChat/logReader'
import { openStore } from '../../../src/storage/openStore'
import type { Store } from '../../../src/storage/store'

const user = 'dl_u'
let store: Store
let conv: string

beforeEach(async () => {
  store = await openStore({ memory: true })
  conv = (await store.conversationOf(await store.createClient(1), 'webchat', 1)).id
})
afterEach(() => store.close())

async function ask(id: string, body: Record<string, unknown> = { type: 'message', text: id }) {
  await store.accept(conv, { id, at: 1000, body })
}

async function answer(...bodies: Record<string, unknown>[]) {
  const turn = await store.loadTurn(conv)
  if (!turn) throw new Error('Nothing to answer')
  const replies = bodies.map((body, index) => ({ id: `${turn.incoming.id}-${index}`, body }))
  await store.commitTurn({ turn, at: 2000, state: {}, facts: [], replies, due: null })
}

test('what stays inside is left out, and what is shown says who, where and when', async () => {
  await ask('q', {
    type: 'message',
    text: 'hi',
    serviceUrl: 'urn:x',
    recipient: {},
    channelData: { clientActivityID: 'a' },
  })
  const inside = { serviceUrl: 'urn:x', recipient: { id: 'x' }, callerId: 'x', relatesTo: {}, localTimezone: 'x' }
  await answer({ type: 'message', text: '<b>hello</b>', textFormat: 'markdown', from: { id: 'x' }, ...inside })
  const { activities } = await createLogReader(store, { conv, user }, 0)(10)
  const common = { type: 'message', channelId: 'webchat', conversation: { id: conv }, textFormat: 'plain' }
  expect(activities).toEqual([
    {
      watermark: '1',
      activity: {
        ...common,
        id: 'q',
        text: 'hi',
        timestamp: '1970-01-01T00:00:01.000Z',
        from: { id: user, role: 'user' },
        channelData: { clientActivityID: 'a' },
      },
    },
    {
      watermark: '2',
      activity: {
        ...common,
        id: 'q-0',
        text: '<b>hello</b>',
        timestamp: '1970-01-01T00:00:02.000Z',
        from: { id: 'oars', name: 'Oars', role: 'bot' },
      },
    },
  ])
})

test('traces, delays and the server’s own events are not shown, and the watermark passes them', async () => {
  await ask('hello', { type: 'event', name: 'oars.hello' })
  await answer({ type: 'trace' }, { type: 'message', text: 'hi' }, { type: 'delay', value: 1 })
  const { activities, watermark } = await createLogReader(store, { conv, user }, 0)(10)
  expect(activities.map(({ activity }) => activity.id)).toEqual(['hello-1'])
  expect(watermark).toBe(4)
})

test.each([
  ['the question just before', 'q', 0, 'q'],
  ['a question before the watermark', 'q', 1, 'q'],
  ['an id that is not in this transcript', 'elsewhere', 0, undefined],
])('a reply names %s only where the client can find it', async (_what, replyToId, after, shown) => {
  await ask('q')
  await answer({ type: 'message', text: 'hi', replyToId })
  const { activities } = await createLogReader(store, { conv, user }, after)(10)
  expect(activities.at(-1)?.activity.replyToId).toBe(shown)
})

test('reading in pieces gives every row once and in order, from any watermark on', async () => {
  for (let n = 1; n <= 60; n++) await ask(`m${n}`)
  for (const after of [0, 1, 19, 20, 21, 59, 60, 99]) {
    const read = createLogReader(store, { conv, user }, after)
    const seen: unknown[] = []
    let more = true
    while (more) {
      const piece = await read(7)
      seen.push(...piece.activities.map(({ watermark }) => Number(watermark)))
      more = piece.more
    }
    expect(seen).toEqual(Array.from({ length: Math.max(0, 60 - after) }, (_, index) => after + index + 1))
  }
})

test.each([
  [undefined, 0],
  ['', 0],
  ['0', 0],
  ['12', 12],
])('the watermark %j is %d', (sent, seq) => {
  expect(readWatermark(sent)).toBe(seq)
})

test.each([['-1'], ['1.5'], ['abc'], ['9'.repeat(16)], [['1']], [{ a: '1' }]])(
  'the watermark %j is refused',
  (sent) => {
    expect(() => readWatermark(sent)).toThrow('watermark')
  },
)
