import { createHmac } from 'node:crypto'
import { type Post, postWebhook } from '../../src/delivery/postWebhook'
import { type Answer, Receiver } from './receiver'

const NOW = Date.UTC(2026, 10, 23, 12)
const SECRET = 'a secret of at least thirty-two bytes'

let receiver: Receiver
beforeEach(async () => {
  receiver = await new Receiver().come()
})
afterEach(() => receiver.goAway())

const post = (change: Partial<Post> = {}) =>
  postWebhook({ url: receiver.url, body: '{"type":"oars.alert"}', id: 'a1', secret: SECRET, at: NOW, ...change })

test('A webhook gets the alert as JSON, signed over the time and the body, with an id to know it by', async () => {
  expect(await post()).toEqual({ end: 'sent' })
  const [{ body, headers } = { body: '', headers: {} }] = receiver.posts
  expect(body).toBe('{"type":"oars.alert"}')
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'a1' })
  const signed = createHmac('sha256', SECRET)
    .update(`${NOW / 1000}.${body}`)
    .digest('hex')
  expect(headers['oars-signature']).toBe(`t=${NOW / 1000},v1=${signed}`)
})

test.each<[string, Answer, object]>([
  ['has trouble', 500, { end: 'notYet', problem: 'the receiver answered 500' }],
  ['is not there behind its proxy', 502, { end: 'notYet', problem: 'the receiver answered 502' }],
  ['took too long itself', 408, { end: 'notYet', problem: 'the receiver answered 408' }],
  ['asks for two minutes', { status: 429, retryAfter: '120' }, { end: 'notYet', after: 120_000 }],
  ['names a time', { status: 503, retryAfter: 'Mon, 23 Nov 2026 12:01:00 GMT' }, { end: 'notYet', after: 60_000 }],
  ['names a time that is past', { status: 503, retryAfter: 'Mon, 23 Nov 2026 11:00:00 GMT' }, { after: 0 }],
  ['says something unheard of', { status: 503, retryAfter: 'later' }, { end: 'notYet', after: undefined }],
  ['knows no such address', 404, { end: 'refused', problem: 'the receiver answered 404' }],
  ['knows no such secret', 401, { end: 'refused', problem: 'the receiver answered 401' }],
  ['is gone for good', 410, { end: 'refused' }],
  ['sends elsewhere, which is not followed', 307, { end: 'refused', problem: 'the receiver answered 307' }],
  ['hangs up after it has read', 'drop', { end: 'unclear', problem: 'ECONNRESET' }],
])('A receiver that %s', async (_, answer, attempt) => {
  receiver.answers.push(answer)
  expect(await post()).toMatchObject(attempt)
  expect(receiver.posts).toHaveLength(1)
})

test('A receiver that never answers may have taken it', async () => {
  receiver.answers.push('hang')
  expect(await post({ timeout: 300 })).toEqual({ end: 'unclear', problem: 'no answer within 0.3 s' })
})

test('A receiver that is not there has not taken it', async () => {
  await receiver.goAway()
  expect(await post()).toEqual({ end: 'notYet', problem: 'ECONNREFUSED' })
  expect(await post({ url: 'https://no.such.invalid/danger' })).toMatchObject({ end: 'notYet' })
  receiver = await new Receiver().come()
})

test('A receiver without a certificate where one must be has not taken it', async () => {
  expect(await post({ url: receiver.url.replace('http:', 'https:') })).toMatchObject({ end: 'notYet' })
  expect(receiver.posts).toEqual([])
})
