import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import pino from 'pino'
import { crisisContacts } from '../../../dialogs/crisisContacts'
import { loadWordings } from '../../../dialogs/loadWordings'
import { Bot } from '../../../src/bot'
import { openNudges } from '../../../src/channels/nudges/openNudges'
import { makePersonalLink } from '../../../src/channels/personalLink'
import { createWebChat } from '../../../src/channels/webChat/webChat'
import type { Fact } from '../../../src/record/fact'
import type { Schedule } from '../../../src/record/schedule'
import { nextCheckIn } from '../../../src/schedule/nextCheckIn'
import { openWays } from '../../../src/schedule/openWays'
import { startSending } from '../../../src/schedule/startSending'
import { openStore } from '../../../src/storage/openStore'

const SECRET = 'a-secret-for-tests-of-32-characters-or-more'
const schedule: Schedule = { every: 'day', time: '10:00', zone: 'UTC', quiet: { from: '21:00', to: '09:00' } }

/** All that a server is made of, on the real parts and a clock that can be moved, with one client whose check-in comes due. */
export async function startCheckInServer(smtpUrl: string) {
  let ahead = 0
  const clock = () => Date.now() + ahead
  const store = await openStore({ memory: true })
  const log = pino({ level: 'silent' })
  const wordings = loadWordings()
  const bot = new Bot({ store, wordings, contacts: crisisContacts('IE'), nudges: ['mail'], clock, log })
  const app = express()
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const faults: unknown[] = []
  const onError = (error: unknown) => faults.push(error)
  const webChat = createWebChat({ store, receiver: bot, clock, secret: SECRET, publicUrl: url, open: false, onError })
  app.use(webChat.router)
  server.on('upgrade', webChat.upgrade)
  const settings = { smtpUrl, mailFrom: 'Oars <oars@harbour.example>', publicUrl: url, store, secret: SECRET, wordings }
  const nudges = openNudges({ ...settings, programOf: () => ({ name: 'Harbour House' }) })
  const ways = openWays(bot, 20, nudges)

  await store.programs.add({ id: 'house', code: 'ABC', settings: '{}', at: clock() })
  await store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org' }], clock())
  const client = String((await store.programs.client('house', '1'))?.client)
  const { id: conversation } = await store.conversationOf(client, 'webchat', clock())
  await haveGoal()
  ahead = nextCheckIn(Date.now(), schedule) - Date.now() - 5000
  const sending = startSending({ store, bot, ways, resend: false, clock, random: Math.random, log })

  /** Somebody who has been here, agreed, and set a goal. */
  async function haveGoal(): Promise<void> {
    await store.accept(conversation, { id: 'm1', at: clock(), body: { type: 'message', text: 'yes' } })
    const turn = await store.loadTurn(conversation)
    if (!turn) throw new Error('nothing to answer')
    const at = clock()
    const facts: Fact[] = [
      { at, kind: 'welcomed' },
      { at, kind: 'consented' },
      { at, kind: 'goalSet', goal: 'g1', words: 'go for a run three times a week' },
      { at, kind: 'scheduled', schedule, by: 'usual' },
      { at, kind: 'nextCheckIn', due: nextCheckIn(at, schedule) },
    ]
    const beside = { due: nextCheckIn(at, schedule), schedule: JSON.stringify(schedule), standing: 'active' as const }
    await store.commitTurn({ turn, at, state: {}, facts, replies: [], ...beside })
  }

  return {
    url,
    store,
    /** A personal link such as an invitation has. */
    personalLink: async () => (await makePersonalLink(store, { base: url, at: clock(), days: 7, client })).link,
    /** What Oars has said in the chat so far. */
    said: async () =>
      (await store.log(conversation, 0, 100))
        .filter(({ from }) => from === 'oars')
        .map(({ body }) => String(body.text)),
    /** What has become of the mails. */
    mailStates: async () =>
      (await store.sends.figures()).filter(({ channel }) => channel === 'mail').map(({ state }) => state),
    /** Moves the clock on, in ms. */
    pass(time: number) {
      ahead += time
    },
    async stop() {
      await sending.stop()
      await webChat.close()
      server.closeAllConnections()
      server.close()
      await bot.settled()
      await store.close()
      expect(faults).toEqual([])
    },
  }
}
