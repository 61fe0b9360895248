import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { Bot, type BotOptions } from '../src/bot'
import { openStore } from '../src/storage/openStore'
import type { Conversation, LoggedActivity, Store, TurnCommit } from '../src/storage/store'
import { answersTo, seqs } from './answersTo'

const wordings = loadWordings()
const NOW = Date.UTC(2026, 0, 5, 10)

let dataDir: string
let stores: Store[]
let logged: string[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'oars-bot-'))
  stores = []
  logged = []
})

afterEach(async () => {
  for (const store of stores) await store.close()
  rmSync(dataDir, { recursive: true })
})

async function open(): Promise<Store> {
  const store = await openStore({ dataDir })
  stores.push(store)
  return store
}

function botOn(store: Store, options: Partial<BotOptions> = {}): Bot {
  const log = pino({ level: 'error' }, { write: (line) => logged.push(line) })
  return new Bot({ store, wordings, contacts: crisisContacts('INT'), clock: () => NOW, log, ...options })
}

const message = (id: string, text: string) => ({ type: 'message', id, text })

async function welcome(store: Store, bot: Bot): Promise<Conversation> {
  const conversation = await store.conversationOf(await store.createClient(NOW), 'webchat', NOW)
  await bot.receive(conversation.id, { type: 'event', name: 'oars.hello', id: 'hello' })
  await bot.settled()
  return conversation
}

async function say(bot: Bot, { id }: Conversation, texts: Record<string, string>): Promise<void> {
  for (const [key, text] of Object.entries(texts)) {
    await bot.receive(id, message(key, text))
    await bot.settled()
  }
}

const GOAL_SET = {
  goal: 'go for a run three times a week',
  yes: 'yes',
  why: 'I want to have energy for my kids',
  important: '8',
  sure: '8',
}

/** What a client may write while a goal is being set and a check-in held; none of it is a crisis or asks for deletion. */
const TWENTY = [
  ...Object.values(GOAL_SET),
  'check in',
  'only went once, work was crazy',
  'help',
  'not great tbh',
  'what are my goals',
  'I do want to get out there',
  'k',
  '???',
  'my head is clearer when I run',
  '',
  'x'.repeat(5000),
  "I'll go Thursday before work",
  'keep it',
  'thanks',
  'bye',
]

const textOf = ({ body }: LoggedActivity) => String(body.text)

test('Twenty messages at once are each answered once, in their order, and none is lost', async () => {
  const store = await open()
  const bot = botOn(store)
  const { id } = await welcome(store, bot)
  await Promise.all(TWENTY.map((text, n) => bot.receive(id, message(`m${n}`, text))))
  await bot.settled()
  const log = await store.log(id, 0, 1000)
  expect(log.filter(({ from }) => from === 'client').map(textOf)).toEqual(['undefined', ...TWENTY])
  expect(answersTo(log)).toEqual(['hello', ...TWENTY.map((_, n) => `m${n}`)])
  expect(log.filter(({ from }) => from === 'oars').every((reply) => textOf(reply).length > 0)).toBe(true)
  expect(seqs(log)).toBe('1 to 42')
  expect(logged).toEqual([])
})

test('A second delivery of an id answers nothing new, whatever it carries', async () => {
  const store = await open()
  const bot = botOn(store)
  const { id } = await welcome(store, bot)
  expect(await bot.receive(id, message('m1', 'read more'))).toEqual({ id: 'm1', fresh: true })
  await bot.settled()
  const before = await store.log(id, 0, 100)
  expect(await bot.receive(id, message('m1', 'read more'))).toEqual({ id: 'm1', fresh: false })
  expect(await bot.receive(id, message('m1', 'read less'))).toEqual({ id: 'm1', fresh: false })
  await bot.settled()
  expect(await store.log(id, 0, 100)).toEqual(before)
})

test('A second delivery that overtakes the answer to the first answers nothing new', async () => {
  const store = await open()
  const bot = botOn(store)
  const { id } = await welcome(store, bot)
  await Promise.all([1, 2, 3].map(() => bot.receive(id, message('m1', 'read more'))))
  await bot.settled()
  expect(answersTo(await store.log(id, 0, 100))).toEqual(['hello', 'm1'])
})

/** Lets something happen between the run of every turn and its commit. */
function meanwhile(store: Store, happens: (commit: TurnCommit) => Promise<void>): Store {
  const commitTurn = store.commitTurn.bind(store)
  store.commitTurn = async (commit) => {
    await happens(commit)
    return commitTurn(commit)
  }
  return store
}

test('Where another process answers first, each message is still answered once', async () => {
  const other = botOn(await open())
  const store = meanwhile(await open(), async () => {
    await other.resume()
    await other.settled()
  })
  const bot = botOn(store)
  const { id } = await welcome(store, bot)
  for (const n of [1, 2, 3, 4]) await bot.receive(id, message(`m${n}`, 'read more'))
  await bot.settled()
  expect(answersTo(await store.log(id, 0, 100))).toEqual(['hello', 'm1', 'm2', 'm3', 'm4'])
  expect(logged).toEqual([])
})

test('A turn that lost is run again on what the other one left', async () => {
  const plain = await open()
  const other = botOn(plain)
  const conversation = await welcome(plain, other)
  const elsewhere = await plain.conversationOf(conversation.client, 'terminal', NOW)
  let interrupted = false
  const store = meanwhile(await open(), async () => {
    if (interrupted) return
    interrupted = true
    await say(other, elsewhere, GOAL_SET)
  })
  const bot = botOn(store)
  await bot.receive(conversation.id, message('list', 'what are my goals'))
  await bot.settled()
  const log = await store.log(conversation.id, 0, 100)
  expect(answersTo(log)).toEqual(['hello', 'list'])
  expect(log.at(-1)?.body.text).toContain(GOAL_SET.goal)
  expect(answersTo(await store.log(elsewhere.id, 0, 100))).toEqual(Object.keys(GOAL_SET))
})

/** A store that also keeps what every turn came to. */
async function watched(): Promise<{ store: Store; commits: TurnCommit[] }> {
  const commits: TurnCommit[] = []
  const store = meanwhile(await open(), async (commit) => {
    commits.push(commit)
  })
  return { store, commits }
}

/** Wordings that leave a dialog with nothing to say at this heading, which is a fault. */
const without = (heading: string) =>
  new Map([...wordings].filter(([move]) => move !== heading && move !== 'reflect unclear'))

test('A fault in a dialog is told plainly and changes nothing: the message sent again is answered', async () => {
  const { store, commits } = await watched()
  const conversation = await welcome(store, botOn(store))
  const before = commits.at(-1)
  await say(botOn(store, { wordings: without('goal read back') }), conversation, { first: GOAL_SET.goal })
  const failed = commits.at(-1)
  expect(wordings.get('failed')?.map(({ text }) => text)).toContain(failed?.replies[0]?.body.text)
  expect(failed?.facts.map(({ kind }) => kind)).toEqual(['told'])
  expect(failed?.state).toEqual(before?.state)
  expect(logged.join('')).toContain('turn failed')
  expect(logged.join('')).not.toContain('three times')

  await say(botOn(store), conversation, { second: GOAL_SET.goal })
  expect(commits.at(-1)?.replies[0]?.body.text).toContain(`“${GOAL_SET.goal}”`)
})

test('A fault while deletion is carried out deletes nothing', async () => {
  const { store, commits } = await watched()
  const conversation = await welcome(store, botOn(store))
  await say(botOn(store), conversation, { ...GOAL_SET, delete: 'delete my data' })
  const facts = await store.facts(conversation.client)
  await say(botOn(store, { wordings: without('deleted') }), conversation, { reallySure: 'yes' })
  expect(logged.join('')).toContain('turn failed')
  expect(commits.at(-1)).toMatchObject({ wipe: false, due: commits.at(-2)?.due, state: commits.at(-2)?.state })
  expect((await store.facts(conversation.client)).slice(0, facts.length)).toEqual(facts)
  expect(answersTo(await store.log(conversation.id, 0, 100))).toHaveLength(8)
})

test('After a restart, what was accepted and not answered is answered once', async () => {
  const first = await open()
  const conversation = await welcome(first, botOn(first))
  await first.accept(conversation.id, { id: 'm1', at: NOW, body: message('m1', GOAL_SET.goal) })
  await first.accept(conversation.id, { id: 'm2', at: NOW, body: message('m2', 'yes') })
  await first.close()

  const second = await open()
  const bot = botOn(second)
  await Promise.all([bot.resume(), bot.resume()])
  await bot.settled()
  await bot.resume()
  await bot.settled()
  const log = await second.log(conversation.id, 0, 100)
  expect(answersTo(log)).toEqual(['hello', 'm1', 'm2'])
  expect(log.at(-2)?.body.text).toContain(`“${GOAL_SET.goal}”`)
  expect(seqs(log)).toBe('1 to 6')
})
