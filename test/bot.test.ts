import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { Bot } from '../src/bot'
import type { BotOptions } from '../src/botOptions'
import type { Wordings } from '../src/reflecting/move'
import { openWays } from '../src/schedule/openWays'
import { sendDue } from '../src/schedule/sendDue'
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

/** Wordings that break as soon as this heading is looked up, which is a fault of ours. */
function breaking(...headings: string[]): Wordings {
  const broken = new Map(wordings)
  broken.get = (heading) => {
    if (headings.includes(heading)) throw new Error('broken')
    return wordings.get(heading)
  }
  return broken
}

const repliesUnder = (heading: string) => wordings.get(heading)?.map(({ text }) => text)

test('A fault in a dialog is told plainly and changes nothing: the message sent again is answered', async () => {
  const { store, commits } = await watched()
  const conversation = await welcome(store, botOn(store))
  const before = commits.at(-1)
  await say(botOn(store, { wordings: breaking('goal read back') }), conversation, { first: GOAL_SET.goal })
  const failed = commits.at(-1)
  expect(repliesUnder('failed')).toContain(failed?.replies[0]?.body.text)
  expect(failed?.facts.map(({ kind }) => kind)).toEqual(['told'])
  expect(failed?.state).toEqual({ ...before?.state, faulted: true })
  expect(logged.join('')).toContain('turn failed')
  expect(logged.join('')).not.toContain('three times')

  await say(botOn(store), conversation, { second: GOAL_SET.goal })
  expect(commits.at(-1)?.replies[0]?.body.text).toContain(`“${GOAL_SET.goal}”`)
})

test('Where a fault comes back in what was open, the next message begins afresh', async () => {
  const { store } = await watched()
  const conversation = await welcome(store, botOn(store))
  await say(botOn(store), conversation, { ...GOAL_SET, begin: 'check in' })
  const bot = botOn(store, { wordings: breaking('reflect report words', 'reflect report') })
  await say(bot, conversation, { one: 'only went once', two: 'only went once', three: 'what are my goals' })
  const replies = (await store.log(conversation.id, 0, 100)).filter(({ from }) => from === 'oars').map(textOf)
  expect(replies.slice(-3, -1).every((reply) => repliesUnder('failed')?.includes(reply))).toBe(true)
  expect(replies.at(-1)).toMatch(/1\. “go for a run three times a week”$/)
})

test('A crisis is answered also where the dialog that is open is broken', async () => {
  const { store } = await watched()
  const conversation = await welcome(store, botOn(store))
  await say(botOn(store), conversation, { ...GOAL_SET, begin: 'check in' })
  await store.accept(conversation.id, { id: 'dire', at: NOW, body: message('dire', 'I want to kill myself') })
  const loadTurn = store.loadTurn.bind(store)
  store.loadTurn = async (id) => {
    const turn = await loadTurn(id)
    return turn && { ...turn, state: { ...turn.state, framework: '{' } }
  }
  const bot = botOn(store)
  await bot.resume()
  await bot.settled()
  const log = await store.log(conversation.id, 0, 100)
  expect(log.at(-1)?.body).toMatchObject({ replyToId: 'dire', text: expect.stringContaining('findahelpline.com') })
})

test('A crisis is answered also where the record or the safety dialog is broken', async () => {
  const { store, commits } = await watched()
  const conversation = await welcome(store, botOn(store))
  await say(botOn(store), conversation, GOAL_SET)
  let tries = 0
  const once = new Map(wordings)
  once.get = (heading) => {
    if (heading === 'serious suicide' && ++tries === 1) throw new Error('broken')
    return wordings.get(heading)
  }
  await say(botOn(store, { wordings: once }), conversation, { one: 'I want to kill myself' })
  expect(commits.at(-1)?.replies[0]?.body.text).toContain('findahelpline.com')

  const loadTurn = store.loadTurn.bind(store)
  store.loadTurn = async (id) => {
    const turn = await loadTurn(id)
    return turn && { ...turn, facts: [...turn.facts, { at: NOW, kind: 'goalSet' } as never] }
  }
  await say(botOn(store), conversation, { two: "I can't take it, I'm going to end my life tonight" })
  expect(commits.at(-1)?.replies[0]?.body.text).toContain('your local emergency number')
})

test('A fault in a check-in that is due says nothing, and asks again at the next time', async () => {
  const { store, commits } = await watched()
  const conversation = await welcome(store, botOn(store))
  await say(botOn(store), conversation, GOAL_SET)
  const due = commits.findLast((commit) => commit.due)?.due ?? 0
  const later = due + 1000
  const bot = botOn(store, { wordings: breaking('scheduled notice'), clock: () => later })
  const log = pino({ level: 'silent' })
  const sender = { store, bot, ways: openWays(bot, 20), resend: false, clock: () => later, random: () => 0, log }
  await sendDue(sender)
  expect(commits.at(-1)).toMatchObject({ replies: [], due: due + 7 * 24 * 3_600_000 })
  const before = commits.length
  await sendDue(sender)
  expect(commits).toHaveLength(before)
})

test('A fault while deletion is carried out deletes nothing', async () => {
  const { store, commits } = await watched()
  const conversation = await welcome(store, botOn(store))
  await say(botOn(store), conversation, { ...GOAL_SET, delete: 'delete my data' })
  const facts = await store.facts(conversation.client)
  await say(botOn(store, { wordings: breaking('deleted') }), conversation, { reallySure: 'yes' })
  expect(logged.join('')).toContain('turn failed')
  expect(commits.at(-1)).toMatchObject({ wipe: false, state: commits.at(-2)?.state })
  expect(commits.at(-1)?.due).toBeUndefined()
  expect((await store.facts(conversation.client)).slice(0, facts.length)).toEqual(facts)
  expect(answersTo(await store.log(conversation.id, 0, 100))).toHaveLength(8)
})

test('Where the database is lost in the middle of a turn, the message is answered once when it is back', async () => {
  let lost = true
  const store = meanwhile(await open(), async () => {
    if (lost) throw new Error('connection lost')
  })
  lost = false
  const bot = botOn(store)
  const conversation = await welcome(store, bot)
  lost = true
  await say(bot, conversation, { m1: GOAL_SET.goal, m2: 'yes' })
  expect(answersTo(await store.log(conversation.id, 0, 100))).toEqual(['hello'])
  expect(logged.join('')).toContain('turn not committed')
  lost = false
  await bot.resume()
  await bot.settled()
  expect(answersTo(await store.log(conversation.id, 0, 100))).toEqual(['hello', 'm1', 'm2'])
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
