import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { Bot } from '../src/bot'
import { openStore } from '../src/storage/openStore'
import type { Store } from '../src/storage/store'
import { answersTo, seqs } from './answersTo'
import { makeDatabase } from './postgres'
import type { Sending } from './sendToBot'
import { startCluster } from './startCluster'

jest.setTimeout(60_000)

const TEXTS = [
  'go for a run three times a week',
  'yes',
  'I want to have energy for my kids',
  '8',
  '8',
  'check in',
  'only went once, work was crazy',
  'not great tbh',
  'I do want to get out there',
  'help',
]

/** `count` messages with ids of their own. */
function messages(prefix: string, count: number) {
  return Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}`, text: String(TEXTS[n % TEXTS.length]) }))
}

async function startConversation(store: Store): Promise<string> {
  return (await store.conversationOf(await store.createClient(1), 'webchat', 1)).id
}

/** Ids of the client's messages in the order of the log, and of those that were answered, in the order of the answers. */
async function outcome(store: Store, conversation: string) {
  const log = await store.log(conversation, 0, 1000)
  const sent = log.filter(({ from }) => from === 'client').map(({ id }) => id)
  return { sent, answered: answersTo(log), seqs: seqs(log) }
}

/** A process that is ready to send. */
async function startSender(sending: Sending) {
  const hook = join(__dirname, 'typescript.js')
  const child = spawn(process.execPath, ['--require', hook, join(__dirname, 'sendToBot.ts'), JSON.stringify(sending)])
  let faults = ''
  child.stderr.on('data', (chunk) => (faults += chunk))
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  return {
    async send(): Promise<string> {
      if (child.exitCode === null) child.stdin.write('go\n')
      await ended
      return `exit ${child.exitCode}${faults}`
    },
  }
}

test('Twenty messages at once to two processes are each answered once, in one order, with no gap in the log', async () => {
  const { url, remove } = await makeDatabase()
  const store = await openStore({ databaseUrl: url })
  const conversation = await startConversation(store)
  const [left, right] = await Promise.all(
    ['left', 'right'].map((side) => startSender({ databaseUrl: url, conversation, messages: messages(side, 10) })),
  )
  expect(await Promise.all([left?.send(), right?.send()])).toEqual(['exit 0', 'exit 0'])
  const { sent, answered, seqs } = await outcome(store, conversation)
  expect([...sent].sort()).toEqual([...messages('left', 10), ...messages('right', 10)].map(({ id }) => id))
  expect(answered).toEqual(sent)
  expect(seqs).toBe('1 to 40')
  await store.close()
  await remove()
})

test('When PostgreSQL goes away and comes back, what was acknowledged is answered once in the end', async () => {
  const cluster = await startCluster()
  const store = await openStore({ databaseUrl: cluster.url })
  const log = pino({ level: 'silent' })
  const bot = new Bot({ store, wordings: loadWordings(), contacts: crisisContacts('INT'), clock: Date.now, log })
  const conversations = await Promise.all([1, 2, 3].map(() => startConversation(store)))
  const acknowledged = new Map(conversations.map((conversation) => [conversation, [] as string[]]))
  let refused = 0

  /** Sends one message after another, each again until it is acknowledged, as the page does. */
  async function stream(conversation: string): Promise<void> {
    for (const message of messages('m', 20)) {
      while (
        !(await bot.receive(conversation, { type: 'message', ...message }).then(
          () => true,
          () => false,
        ))
      ) {
        refused++
        await sleep(50)
      }
      acknowledged.get(conversation)?.push(message.id)
    }
  }

  const streams = Promise.all(conversations.map(stream))
  while ([...acknowledged.values()].flat().length < 15) await sleep(5)
  cluster.goAway()
  await sleep(300)
  cluster.comeBack()
  await streams
  await bot.settled()
  await bot.resume()
  await bot.settled()
  expect(refused).toBeGreaterThan(0)
  for (const [conversation, ids] of acknowledged) {
    expect(await outcome(store, conversation)).toEqual({ sent: ids, answered: ids, seqs: '1 to 40' })
  }
  await store.close()
  cluster.remove()
})
