import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { type DeliveryOptions, openDelivery } from '../../src/alerts/openDelivery'
import { type AlertSender, LONGEST_TRY, sendAlerts } from '../../src/alerts/sendAlerts'
import { startAlerts } from '../../src/alerts/startAlerts'
import { openStore, type StoreOptions } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'
import { Receiver } from '../delivery/receiver'
import { SmtpServer } from '../delivery/smtpServer'
import { makeDatabase } from '../postgres'
import { NOON, ProgramTalk } from '../programTalk'

jest.setTimeout(30_000)

const DISCLOSED = 'I want to kill myself'
const MINUTE = 60_000

const mailOptions = (server: SmtpServer): DeliveryOptions => ({
  program: 'Harbour House',
  to: { mail: 'duty@harbour.example' },
  holds: 'none',
  smtpUrl: server.url,
  mailFrom: 'oars@harbour.example',
})
const hookOptions = (receiver: Receiver): DeliveryOptions => ({
  program: 'Harbour House',
  to: { webhook: receiver.url },
  holds: 'message',
  alertSecret: 'a secret of at least thirty-two bytes',
})

/** Everything that was logged, as text. */
let logged = ''

/** One process's sender, with a clock that stands where it is told. */
function senderOf(store: Store, options: DeliveryOptions, at: { now: number }): AlertSender {
  const log = pino(
    { level: 'info' },
    {
      write(line: string) {
        logged += line
      },
    },
  )
  return { store, deliver: openDelivery(options), clock: () => at.now, random: () => 0.5, log }
}

let talk: ProgramTalk
let server: SmtpServer
let receiver: Receiver
const at = { now: NOON }
beforeEach(async () => {
  logged = ''
  at.now = NOON
  server = await new SmtpServer().come()
  receiver = await new Receiver().come()
})
afterEach(async () => {
  await talk.store.close()
  await server.goAway()
  await receiver.goAway()
})

/** A client of the program who has been welcomed and has written that they are in danger. */
async function disclose(options: StoreOptions = { memory: true }, holds: 'none' | 'message' = 'none'): Promise<void> {
  talk = await ProgramTalk.open(options)
  if (talk.alerts) talk.alerts = { ...talk.alerts, holds }
  await talk.hello()
  await talk.say(DISCLOSED)
}

const states = async () => (await talk.store.openAlerts(10)).map(({ state, tries }) => `${state} ${tries}`)

test('With the mail server away an alert waits, is seen to wait, and arrives once when the server is back', async () => {
  await disclose()
  await server.goAway()
  const sender = senderOf(talk.store, mailOptions(server), at)
  for (let minute = 0; minute < 30; minute++, at.now += MINUTE) await sendAlerts(sender)
  expect(server.mails).toEqual([])
  const [waiting] = await talk.store.openAlerts(10)
  expect(waiting).toMatchObject({ state: 'waiting', problem: 'ECONNREFUSED' })
  expect(waiting?.tries).toBeGreaterThan(4)
  expect(await talk.store.alertFigures()).toEqual({ waiting: { count: 1, oldest: NOON } })
  expect(logged).toContain('alert not sent; it is tried again')

  await server.come()
  for (let minute = 0; minute < 30; minute++, at.now += MINUTE) await sendAlerts(sender)
  expect(server.mails).toHaveLength(1)
  expect(await states()).toEqual([])
  expect(server.mails[0]).toContain(`Alert ${waiting?.id}`)
  expect(`${server.mails[0]}${logged}`).not.toContain('kill')
})

test('A webhook that is busy is asked again when it says, with the same id, and gets the words that it may', async () => {
  await disclose({ memory: true }, 'message')
  receiver.answers.push(500, { status: 429, retryAfter: '900' })
  const sender = senderOf(talk.store, hookOptions(receiver), at)
  await sendAlerts(sender)
  at.now += MINUTE
  await sendAlerts(sender)
  at.now += 14 * MINUTE
  await sendAlerts(sender)
  expect(receiver.posts).toHaveLength(2)
  at.now += 2 * MINUTE
  await sendAlerts(sender)
  await sendAlerts(sender)
  expect(receiver.posts).toHaveLength(3)
  expect(new Set(receiver.posts.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  expect(JSON.parse(receiver.posts[2]?.body ?? '')).toMatchObject({ level: 'serious', message: DISCLOSED })
  expect(await states()).toEqual([])
  expect(logged).not.toContain('kill')
})

test('An alert that a receiver refuses has failed, and goes out again when a person says so', async () => {
  await disclose()
  receiver.answers.push(404)
  const sender = senderOf(talk.store, hookOptions(receiver), at)
  await sendAlerts(sender)
  at.now += 60 * MINUTE
  await sendAlerts(sender)
  expect(await states()).toEqual(['failed 1'])
  expect(logged).toContain('oars safety alerts')
  const [{ id } = { id: '' }] = await talk.store.openAlerts(1)
  await talk.store.retryAlert(id, at.now)
  await sendAlerts(sender)
  expect([receiver.posts.length, await states()]).toEqual([2, []])
})

test('What a program no longer permits is not sent, also of an alert that was made when it did', async () => {
  await disclose({ memory: true }, 'message')
  const sender = senderOf(talk.store, { ...hookOptions(receiver), holds: 'none' }, at)
  await sendAlerts(sender)
  expect(receiver.posts[0]?.body).not.toContain('message')
})

test('A send that a crash interrupts is marked as unknown by the next process, and not sent again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oars-outbox-'))
  await disclose({ dataDir: folder })
  // It reaches the receiver, which never answers; the process is gone before it hears of that.
  receiver.answers.push('hang')
  const crashed = senderOf(talk.store, hookOptions(receiver), at)
  void sendAlerts({ ...crashed, store: { ...storeOf(crashed), settleAlert: () => new Promise(() => {}) } })
  while (receiver.posts.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))

  const store = await openStore({ dataDir: folder })
  const next = senderOf(store, hookOptions(receiver), at)
  await sendAlerts(next)
  expect(await states()).toEqual(['sending 1'])
  at.now += LONGEST_TRY + 1
  await sendAlerts(next)
  at.now += 24 * 60 * MINUTE
  await sendAlerts(next)
  expect(await states()).toEqual(['unknown 1'])
  expect(receiver.posts).toHaveLength(1)
  expect(logged).toContain('interrupted while it was sent')
  await store.close()
  rmSync(folder, { recursive: true })
})

test('How a send went is written down also where the database was away for a moment, and it is not sent twice', async () => {
  await disclose()
  const sender = senderOf(talk.store, hookOptions(receiver), at)
  let away = 1
  const settleAlert: Store['settleAlert'] = (id, outcome) =>
    away-- > 0 ? Promise.reject(new Error('The database does not answer')) : talk.store.settleAlert(id, outcome)
  await sendAlerts({ ...sender, store: { ...storeOf(sender), settleAlert } })
  expect([receiver.posts.length, await states()]).toEqual([1, []])
})

test('Deleting a client takes their waiting alert away before it is sent', async () => {
  await disclose()
  await server.goAway()
  const sender = senderOf(talk.store, mailOptions(server), at)
  await sendAlerts(sender)
  await talk.say('delete my data')
  await talk.say('yes')
  await server.come()
  at.now += 60 * MINUTE
  await sendAlerts(sender)
  expect([server.mails, await states()]).toEqual([[], []])
})

test('Started, it sends what is due without being asked, and stops', async () => {
  await disclose()
  const { stop } = startAlerts(senderOf(talk.store, mailOptions(server), at))
  while (server.mails.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  await stop()
  expect(await states()).toEqual([])
})

test('Two processes on one PostgreSQL send every alert once between them', async () => {
  const { url, remove } = await makeDatabase()
  await disclose({ databaseUrl: url })
  for (let n = 0; n < 8; n++) {
    const other = await ProgramTalk.open({ databaseUrl: url })
    await other.hello()
    await other.say(DISCLOSED)
    await other.store.close()
  }
  const second = await openStore({ databaseUrl: url })
  receiver.answers.push(500, 500)
  for (let minute = 0; minute < 3; minute++, at.now += MINUTE) {
    await Promise.all([talk.store, second].map((store) => sendAlerts(senderOf(store, hookOptions(receiver), at))))
  }
  const ids = receiver.posts.map(({ headers }) => headers['idempotency-key'])
  expect([ids.length, new Set(ids).size, await states()]).toEqual([11, 9, []])
  await second.close()
  await talk.store.close()
  await remove()
})

test.each<[Partial<DeliveryOptions>, RegExp]>([
  [{ smtpUrl: undefined }, /OARS_SMTP_URL is not set, and the program names a contact .*; set it to the mail server/],
  [{ mailFrom: undefined }, /OARS_MAIL_FROM is not set/],
  [{ to: { webhook: 'https://harbour.example' } }, /OARS_ALERT_SECRET is not set/],
])('Without what sending needs it does not start: %j', async (change, message) => {
  await disclose()
  expect(() => openDelivery({ ...mailOptions(server), ...change })).toThrow(message)
})

/** The sender's own store, method by method. */
function storeOf({ store }: AlertSender): AlertSender['store'] {
  return {
    claimAlert: (now) => store.claimAlert(now),
    settleAlert: (id, outcome) => store.settleAlert(id, outcome),
    loseAlerts: (before, problem) => store.loseAlerts(before, problem),
  }
}
