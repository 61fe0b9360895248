import type { Attempt } from '../../src/delivery/attempt'
import { LONGEST_TRY } from '../../src/schedule/loseInterrupted'
import { sendDue } from '../../src/schedule/sendDue'
import { openStore } from '../../src/storage/openStore'
import type { Send } from '../../src/storage/send'
import type { Store } from '../../src/storage/store'
import { nudge, senderOf, states } from './senderOf'

const NOON = Date.UTC(2026, 10, 23, 12)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

let store: Store
let client: string
const at = { now: NOON }
beforeEach(async () => {
  at.now = NOON
  store = await openStore({ memory: true })
  client = await store.createClient(NOON)
})
afterEach(() => store.close())

/** A way that ends as it is told, try by try, and then arrives. */
function way(...attempts: Attempt[]) {
  const given: string[] = []
  const give = async ({ id }: Send): Promise<Attempt> => {
    given.push(id)
    return attempts.shift() ?? { end: 'sent' }
  }
  return { give, given }
}

const notYet: Attempt = { end: 'notYet', problem: 'the receiver answered 503' }

test('What waits goes out once, also where it is looked for again', async () => {
  const mail = way()
  await store.sends.add([nudge(client, 23, 'mail', NOON, NOON + HOUR)])
  const sender = senderOf(store, at, { mail })
  await sendDue(sender)
  await sendDue(sender)
  expect([mail.given.length, await states(store)]).toEqual([1, { sent: 1 }])
})

test('What goes a way that this process does not have is left to one that has it', async () => {
  await store.sends.add([nudge(client, 23, 'webhook', NOON, NOON + HOUR)])
  await sendDue(senderOf(store, at, { mail: way() }))
  expect(await states(store)).toEqual({ waiting: 1 })
})

test('After its time, or where it is not needed any more, nothing goes out', async () => {
  const mail = { ...way(), isNeeded: ({ day }: Send) => day !== '2026-11-23' }
  await store.sends.add([
    nudge(client, 22, 'mail', NOON - 2 * HOUR, NOON - 1),
    nudge(client, 23, 'mail', NOON, NOON + HOUR),
  ])
  const sender = senderOf(store, at, { mail })
  await sendDue(sender)
  expect([mail.given, await states(store)]).toEqual([[], { skipped: 2 }])
})

test('What has not arrived is tried again later, and has failed once it would be too late', async () => {
  const mail = way(...Array.from({ length: 100 }, () => notYet))
  await store.sends.add([nudge(client, 23, 'mail', NOON, NOON + HOUR)])
  const sender = senderOf(store, at, { mail })
  for (; at.now < NOON + 2 * HOUR; at.now += MINUTE) await sendDue(sender)
  expect(mail.given.length).toBeGreaterThan(5)
  expect(mail.given.length).toBeLessThan(15)
  expect(await store.sends.trouble(10)).toEqual([
    expect.objectContaining({ state: 'failed', problem: 'the receiver answered 503, until it was too late' }),
  ])
})

test('A client’s later message waits for the earlier one, and another client’s does not', async () => {
  const mail = way(notYet)
  const other = await store.createClient(NOON)
  await store.sends.add([
    nudge(client, 22, 'mail', NOON - 2, NOON + HOUR),
    nudge(client, 23, 'mail', NOON - 1, NOON + HOUR),
    nudge(other, 23, 'mail', NOON, NOON + HOUR),
  ])
  const sender = senderOf(store, at, { mail })
  await sendDue(sender)
  expect(mail.given).toEqual([`${client}:2026-11-22:mail`, `${other}:2026-11-23:mail`])
  at.now += MINUTE
  await sendDue(sender)
  expect(mail.given.slice(2)).toEqual([`${client}:2026-11-22:mail`, `${client}:2026-11-23:mail`])
  expect(await states(store)).toEqual({ sent: 3 })
})

test('Someone who is gone where it goes to is marked as unreachable, with the reason', async () => {
  await store.programs.add({ id: 'house', code: 'ABC', settings: '{}', at: 1 })
  await store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org' }], 1)
  const enrolled = String((await store.programs.client('house', '1'))?.client)
  await store.sends.add([nudge(enrolled, 23, 'mail', NOON, NOON + HOUR)])
  const refused: Attempt = { end: 'refused', problem: 'the mail server answered 550', gone: 'no such mailbox' }
  await sendDue(senderOf(store, at, { mail: way(refused) }))
  expect(await store.programs.client('house', '1')).toMatchObject({ unreachable: 'no such mailbox' })
  expect(await states(store)).toEqual({ failed: 1 })
})

test('A fault of ours in the middle of a delivery leaves it unknown, and tells of it without a word of the client’s', async () => {
  const logged: string[] = []
  const give = () => Promise.reject(new TypeError('ann@example.org is no address'))
  await store.sends.add([nudge(client, 23, 'mail', NOON, NOON + HOUR)])
  await sendDue(senderOf(store, at, { mail: { give } }, logged))
  expect(await states(store)).toEqual({ unknown: 1 })
  expect(logged.join('')).toContain('see oars sends')
  expect(logged.join('')).not.toContain('ann@')
})

test.each([
  [false, { unknown: 1 }, 0],
  [true, { sent: 1 }, 1],
])('A mail that a crash interrupted: sent again %s', async (resend, end, mails) => {
  await store.sends.add([nudge(client, 23, 'mail', NOON, NOON + HOUR)])
  await store.sends.claim({ channel: 'mail', now: NOON, limit: 1 })
  const mail = way()
  const sender = { ...senderOf(store, at, { mail }), resend }
  at.now += LONGEST_TRY
  await sendDue(sender)
  expect(await states(store)).toEqual({ sending: 1 })
  at.now += 1
  await sendDue(sender)
  expect([await states(store), mail.given.length]).toEqual([end, mails])
})

test('How a send went is written down also where the database was away for a moment', async () => {
  await store.sends.add([nudge(client, 23, 'mail', NOON, NOON + HOUR)])
  const settle = store.sends.settle.bind(store.sends)
  let away = 1
  store.sends.settle = (id, outcome) =>
    away-- > 0 ? Promise.reject(new Error('The database does not answer')) : settle(id, outcome)
  const mail = way()
  await sendDue(senderOf(store, at, { mail }))
  expect([await states(store), mail.given.length]).toEqual([{ sent: 1 }, 1])
})
