import { type AlertingProgram, deliverByProgram } from '../../src/alerts/deliverByProgram'
import type { Alert } from '../../src/storage/alert'
import { Receiver } from '../delivery/receiver'

const NOON = Date.UTC(2026, 10, 23, 12)
const ALERT: Alert = {
  ...{ id: 'a1', client: 'c1', day: '2026-11-23', level: 'serious', about: 'suicide', at: NOON },
  ...{ state: 'sending', tries: 1, nextAt: NOON },
}

let receiver: Receiver
beforeEach(async () => {
  receiver = await new Receiver().come()
})
afterEach(() => receiver.goAway())

const programs = (): Record<string, AlertingProgram> => ({
  house: { name: 'Harbour House', alert: { to: { webhook: receiver.url }, holds: 'none' } },
  mail: { name: 'Mill Lane', alert: { to: { mail: 'duty@mill.example' }, holds: 'none' } },
  silent: { name: 'Quay Street' },
})
const deliver = (program?: string) =>
  deliverByProgram({
    programOf: (id) => programs()[id ?? 'none'],
    alertSecret: 'a secret of at least thirty-two bytes',
  })({ ...ALERT, program }, NOON)

test('An alert goes to whom the client’s own program has named', async () => {
  expect(await deliver('house')).toEqual({ end: 'sent' })
  expect(receiver.posts.map(({ body }) => JSON.parse(body).program)).toEqual(['Harbour House'])
})

test('Where a program names nobody any more, the alert is shown as failed and goes nowhere else', async () => {
  expect(await deliver('silent')).toMatchObject({ end: 'refused' })
  expect(await deliver()).toMatchObject({ end: 'refused' })
  expect(receiver.posts).toEqual([])
})

test('Where the mail server is not set, the alert waits and says what is missing', async () => {
  expect(await deliver('mail')).toMatchObject({ end: 'notYet', problem: expect.stringContaining('OARS_SMTP_URL') })
})
