import { crisisContacts } from '../../dialogs/crisisContacts'
import { loadWordings } from '../../dialogs/loadWordings'
import { TerminalChat } from '../../src/channels/terminal'
import { countSent, fidelity } from '../../src/cli/fidelity'

const wordings = loadWordings()
const START = Date.UTC(2026, 0, 5, 10)
const DAY = 24 * 3600 * 1000

async function talked(...lines: string[]): Promise<TerminalChat> {
  const options = { wordings, contacts: crisisContacts('INT'), start: START, ticking: false, seed: 'fidelity' }
  const chat = await TerminalChat.open({ ...options, print: () => {} })
  await chat.hello()
  for (const line of lines) await chat.type(line)
  return chat
}

const FIRST_DAY = ['run three times a week', 'yes', 'my kids', '8', '7']
const CHECK_IN = ['> wait 7d', 'only once, work was nuts', 'not great', 'i do want it']

test('counts what was sent to a client, each message by what it was held to', async () => {
  const chat = await talked(...FIRST_DAY, ...CHECK_IN)
  const counted = await countSent(chat.store, wordings)
  await chat.close()
  expect(counted.clients).toBe(1)
  expect(counted.messages).toMatchObject({ consent: 1, unknown: 0 })
  expect(counted.messages.reflective).toBeGreaterThanOrEqual(6)
  expect(counted.questions.open).toBeGreaterThanOrEqual(4)
  expect(counted).toMatchObject({ breaches: {}, twoMessageTurns: 0, questionMarks: { most: 1 } })
})

test('counts from the day asked for', async () => {
  const chat = await talked(...FIRST_DAY, ...CHECK_IN)
  const counted = await countSent(chat.store, wordings, START + DAY)
  expect(counted.messages).toMatchObject({ reflective: 4, consent: 0, information: 0 })
  expect((await countSent(chat.store, wordings, START + 8 * DAY)).clients).toBe(0)
  await chat.close()
})

test('counts for one program what was sent to its own clients', async () => {
  const chat = await talked(...FIRST_DAY)
  await chat.store.programs.add({ id: 'house', code: 'ABC', settings: '{}', at: START })
  expect((await countSent(chat.store, wordings, undefined, 'house')).clients).toBe(0)
  expect((await countSent(chat.store, wordings)).clients).toBe(1)
  await chat.close()
})

test('shows no stem of a line whose wording has been edited since', async () => {
  const chat = await talked(...FIRST_DAY, ...CHECK_IN)
  const counted = await countSent(chat.store, new Map())
  await chat.close()
  expect(new Set(counted.stems.map(({ stem }) => stem))).toEqual(new Set(['(edited since)']))
})

test('takes what was sent more than eight weeks ago for what it is: no longer known', async () => {
  const chat = await talked(...FIRST_DAY, '> wait 60d', 'once')
  const counted = await countSent(chat.store, wordings)
  await chat.close()
  expect(counted.messages.unknown).toBeGreaterThanOrEqual(5)
})

test.each([
  [['--since', 'yesterday'], '--since is a date such as 2026-11-01'],
  [['--since', '2026-02-31'], '--since is a date such as 2026-11-01'],
])('refuses %j and says why', async (args, message) => {
  await expect(fidelity(args)).rejects.toThrow(message)
})
