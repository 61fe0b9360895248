import { once } from 'node:events'
import pino from 'pino'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { Bot } from '../src/bot'
import { openStore } from '../src/storage/openStore'

/** What a child process sends: messages by id, all at once, to one conversation of a PostgreSQL. */
export interface Sending {
  databaseUrl: string
  conversation: string
  messages: { id: string; text: string }[]
}

/** Run as a child process: says `ready`, and on the first word from outside sends everything; ends when all is answered. */
async function sendToBot({ databaseUrl, conversation, messages }: Sending): Promise<void> {
  const store = await openStore({ databaseUrl })
  const log = pino({ level: 'error' }, pino.destination(2))
  const bot = new Bot({ store, wordings: loadWordings(), contacts: crisisContacts('INT'), clock: Date.now, log })
  process.stdout.write('ready\n')
  await once(process.stdin, 'data')
  await Promise.all(messages.map((message) => bot.receive(conversation, { type: 'message', ...message })))
  await bot.settled()
  await store.close()
  process.stdin.destroy()
}

sendToBot(JSON.parse(String(process.argv[2]))).catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
