import { isNeeded } from '../../../src/channels/nudges/isNeeded'
import type { Send } from '../../../src/storage/send'
import { NOON, sampleSend } from './sampleSend'

const MINUTE = 60_000

test.each<[string, Partial<Send>, boolean]>([
  ['whose page nobody has looked at', {}, true],
  ['whose page was looked at before the check-in came', { seenAt: NOON - 1 }, true],
  ['whose page has been looked at since', { seenAt: NOON }, false],
  ['whose client has written', { answeredAt: NOON + MINUTE }, false],
  ['whose time is over', { until: NOON + MINUTE }, false],
  ['by mail to somebody without an address', { mail: undefined }, false],
  ['by text message to somebody without a number', { channel: 'webhook', phone: undefined }, false],
  ['by text message to somebody without a mail address', { channel: 'webhook', mail: undefined }, true],
])('A nudge %s', (_, change, needed) => {
  expect(isNeeded(sampleSend(change), NOON + 2 * MINUTE)).toBe(needed)
})

test('An invitation is sent also to somebody who has been on the page', () => {
  expect(isNeeded(sampleSend({ what: 'invitation', seenAt: NOON, answeredAt: NOON }), NOON + MINUTE)).toBe(true)
})
