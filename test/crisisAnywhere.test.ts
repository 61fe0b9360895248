import pino from 'pino'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { wordsOf } from '../dialogs/wordsOf'
import { Bot } from '../src/bot'
import { CHECK_IN_DUE_EVENT, HELLO_EVENT } from '../src/events'
import { openStore } from '../src/storage/openStore'

const NOW = Date.UTC(2026, 0, 5, 10)
const DISCLOSED = 'I want to kill myself'

/** The text of the last reply to activities of a client, and the crises in the record. */
async function replyTo(activities: Record<string, unknown>[]): Promise<{ text: string; crises: number }> {
  const store = await openStore({ memory: true })
  const client = await store.createClient(NOW)
  const conversation = await store.conversationOf(client, 'webchat', NOW)
  const bot = new Bot({
    ...{ store, wordings: loadWordings(), contacts: crisisContacts('US'), clock: () => NOW },
    log: pino({ level: 'error' }, pino.destination(2)),
    seed: 'anywhere',
  })
  for (const [i, activity] of activities.entries()) {
    await bot.receive(conversation.id, { ...activity, id: `a${i}` })
    await bot.settled()
  }
  const replies = (await store.log(conversation.id, 0, 100)).filter(({ from }) => from === 'oars')
  const crises = (await store.facts(client)).filter(({ kind }) => kind === 'crisis').length
  await store.close()
  return { text: String(replies.at(-1)?.body.text), crises }
}

const GOAL = ['go for a run three times a week', 'yes', 'skip', 'skip', '8'].map((text) => ({ type: 'message', text }))
const HELLO = { type: 'event', name: HELLO_EVENT }

describe('A crisis is heard wherever it is written:', () => {
  test.each([
    ['as the first message', [{ type: 'message', text: DISCLOSED }]],
    ['in a field of a card, without a text', [HELLO, ...GOAL, { type: 'message', value: { note: DISCLOSED } }]],
    [
      'in a field of a card, beside a text',
      [HELLO, { type: 'message', text: 'Save', value: { a: { b: [DISCLOSED] } } }],
    ],
    ['in the name field of a card', [HELLO, { type: 'message', value: { name: DISCLOSED, goal: 'run' } }]],
    ['in the value of an event', [HELLO, ...GOAL, { type: 'event', name: 'saved', value: { note: DISCLOSED } }]],
    ['in the name of an event', [HELLO, { type: 'event', name: DISCLOSED }]],
    ['behind a long message', [HELLO, { type: 'message', text: `${'I went for a run. '.repeat(300)}${DISCLOSED}` }]],
    [
      'in the middle of a safety talk',
      [HELLO, { type: 'message', text: 'nothing matters anymore' }, { type: 'message', value: DISCLOSED }],
    ],
  ])('%s', async (_, activities) => {
    const { text, crises } = await replyTo(activities)
    expect(text).toContain(crisisContacts('US').lines)
    expect(text).toContain('?')
    expect(crises).toBeGreaterThan(0)
  })

  test('a card without any is answered as before', async () => {
    const { crises } = await replyTo([HELLO, ...GOAL, { type: 'message', value: { note: 'went twice' } }])
    expect(crises).toBe(0)
  })

  test('a hello that comes late does not cut into the safety talk', async () => {
    const { text } = await replyTo([{ type: 'message', text: DISCLOSED }, HELLO, { type: 'message', text: 'yes' }])
    expect(text).not.toMatch(/goal/i)
    expect(text).toContain('911')
  })

  test('a check-in that is due in the middle of it asks nothing', async () => {
    const due = { type: 'event', name: CHECK_IN_DUE_EVENT }
    const { text } = await replyTo([HELLO, ...GOAL, { type: 'message', text: DISCLOSED }, due])
    expect(text).toContain('988')
  })
})

describe('The words of an activity', () => {
  test.each([
    ['a text alone', { type: 'message', text: ' went twice ' }, 'went twice'],
    ['a button, whose value is its text', { type: 'message', text: 'Yes', value: 'Yes' }, 'Yes'],
    ['fields of a card', { type: 'message', value: { a: 'one', b: { c: ['two', 3, null] } } }, 'one . two'],
    ['a text and a field', { type: 'message', text: 'Save', value: { note: 'went' } }, 'Save . went'],
    ['nothing', { type: 'message' }, ''],
  ])('are those of %s', (_, activity, words) => {
    expect(wordsOf(activity)).toBe(words)
  })

  test('are bounded, however deep and wide a value is', () => {
    let deep: unknown = 'bottom'
    for (let i = 0; i < 1000; i++) deep = [deep, 'x'.repeat(100)]
    const wide = Array.from({ length: 10_000 }, (_, i) => `word ${i}`)
    expect(wordsOf({ type: 'message', value: { deep, wide } }).length).toBeLessThan(9000)
  })
})
