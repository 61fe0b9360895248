import { sentTurns, wordingsByHash } from '../../src/cli/sentTurns'
import type { Fact } from '../../src/record/fact'
import { wordingHash } from '../../src/reflecting/wordMove'
import { openStore } from '../../src/storage/openStore'
import type { Conversation, Store } from '../../src/storage/store'

const MINUTE = 60_000
const told = (at: number, more: Partial<Extract<Fact, { kind: 'told' }>> = {}): Fact => ({
  ...{ at, kind: 'told', lines: [wordingHash('So {words}.')], lineKind: 'reflective', stem: '', move: '' },
  ...more,
})
const WORDINGS = wordingsByHash(new Map([['reflect words', [{ move: 'reflect words', id: '', text: 'So {words}.' }]]]))

let store: Store
let conversation: Conversation

beforeEach(async () => {
  store = await openStore({ memory: true })
  conversation = await store.conversationOf(await store.createClient(1), 'webchat', 1)
})
afterEach(() => store.close())

const hear = (at: number, body: Record<string, unknown>) =>
  store.accept(conversation.id, { id: `in-${at}`, at, body: { type: 'message', ...body } })

async function answer(at: number, texts: string[], facts: Fact[] = [told(at)]): Promise<void> {
  const turn = await store.loadTurn(conversation.id)
  if (!turn) throw new Error('Nothing to answer')
  const replies = texts.map((text, i) => ({ id: `out-${at}-${i}`, body: { type: 'message', text } }))
  await store.commitTurn({ turn, at, state: {}, facts, replies, due: null })
}

const sent = () => sentTurns(store, [conversation], WORDINGS)

test('a turn comes with what the client wrote and what the record says of it', async () => {
  await hear(1, { text: 'work was nuts' })
  await answer(2, ['So work was nuts.'], [told(2, { rejected: 'praise: Good, good.\n\nGood.\nlength: So …' })])
  expect(await sent()).toMatchObject([
    {
      ...{ at: 2, text: 'So work was nuts.', asked: 'work was nuts', kind: 'reflective', second: false },
      wordings: [{ move: 'reflect words', text: 'So {words}.' }],
      rejected: ['praise', 'length'],
    },
  ])
})

test('a turn of several lines is held to the rules of the gravest, and one with an edited line has no wordings', async () => {
  await hear(1, { text: 'who reads this' })
  await answer(2, ['Only you. So work was nuts.'], [told(2), told(2, { lineKind: 'information', lines: ['gone'] })])
  expect(await sent()).toMatchObject([{ kind: 'information', wordings: undefined }])
})

test('a turn of which the record says nothing is of no kind', async () => {
  await hear(1, { text: 'once' })
  await answer(2, ['So once.'], [])
  expect(await sent()).toMatchObject([{ kind: undefined, wordings: undefined, rejected: [] }])
})

test('two messages to one are found out, and one each to two is not', async () => {
  await hear(1, { text: 'once' })
  await answer(2, ['So once.', 'How was it?'])
  await hear(3, { text: 'bad' })
  await hear(4, { text: 'very bad' })
  await answer(5, ['So bad.'])
  await answer(6, ['So very bad.'])
  expect((await sent()).map(({ second }) => second)).toEqual([false, true, false, false])
})

test('a check-in sent unasked is a second message only right after another', async () => {
  await hear(1, { text: 'once' })
  await answer(2, ['So once.'])
  await hear(3, { type: 'event', text: undefined })
  await answer(20 * MINUTE, ['How did it go?'])
  await hear(4, { type: 'event', text: undefined })
  await answer(60 * MINUTE, ['How did it go this week?'])
  const turns = await sent()
  expect(turns.map(({ second }) => second)).toEqual([false, true, false])
  expect(turns.map(({ asked }) => asked)).toEqual(['once', undefined, undefined])
})
