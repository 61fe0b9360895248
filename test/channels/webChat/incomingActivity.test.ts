import { helloActivity, readIncoming } from '../../../src/channels/webChat/incomingActivity'
import { Problem } from '../../../src/channels/webChat/problem'

const grant = { conv: 'c1', user: 'dl_u' }
const at = Date.UTC(2026, 10, 22, 12)

test('who, where and when are the server’s to say, and unknown fields are left out', () => {
  const read = readIncoming(
    {
      type: 'message',
      text: 'hi',
      id: 'theirs',
      from: { id: 'someone else', role: 'bot' },
      recipient: { id: 'x' },
      conversation: { id: 'another' },
      channelId: 'msteams',
      serviceUrl: 'http://inside.example/',
      timestamp: '1999-01-01T00:00:00Z',
      callerId: 'x',
      replyToId: 'x',
      textFormat: 'xml',
      entities: [{ type: 'ClientCapabilities' }],
      attachments: [{ contentType: 'text/html', content: 'x' }],
      locale: 'en-GB',
      localTimezone: 'Europe/London',
      channelData: { clientActivityID: 'a', clientTimestamp: 't', tenant: { id: 'x' } },
    },
    grant,
    at,
  )
  expect(read).toEqual({
    id: expect.stringMatching(/^[\w-]{22}$/),
    type: 'message',
    text: 'hi',
    textFormat: 'plain',
    from: { id: 'dl_u', role: 'user' },
    recipient: { id: 'oars', name: 'Oars', role: 'bot' },
    conversation: { id: 'c1' },
    channelId: 'webchat',
    serviceUrl: 'urn:oars:webchat',
    timestamp: '2026-11-22T12:00:00.000Z',
    locale: 'en-GB',
    localTimezone: 'Europe/London',
    channelData: { clientActivityID: 'a', clientTimestamp: 't' },
  })
})

test('the id follows from conversation and clientActivityID; without one every activity has its own', () => {
  const idOf = (conv: string, channelData?: object) =>
    readIncoming({ type: 'message', text: 'hi', channelData }, { ...grant, conv }, at)?.id
  expect(idOf('c1', { clientActivityID: 'a' })).toBe(idOf('c1', { clientActivityID: 'a' }))
  expect(idOf('c1', { clientActivityID: 'a' })).not.toBe(idOf('c1', { clientActivityID: 'b' }))
  expect(idOf('c1', { clientActivityID: 'a' })).not.toBe(idOf('c2', { clientActivityID: 'a' }))
  expect(idOf('c1')).not.toBe(idOf('c1'))
  expect(idOf('c1', { clientActivityID: 7 })).not.toBe(idOf('c1', { clientActivityID: 7 }))
})

test.each([
  ['NUL', 'a\u0000b', 'ab'],
  ['an unpaired surrogate', 'a\ud83d b', 'a\ufffd b'],
  ['a pair that the limit cuts in two', `${'x'.repeat(19_999)}😀`, `${'x'.repeat(19_999)}\ufffd`],
  ['an emoji', 'a😀b', 'a😀b'],
  ['nothing', '', ''],
])('a text with %s is kept as text', (_what, text, kept) => {
  expect(readIncoming({ type: 'message', text }, grant, at)?.text).toBe(kept)
})

test.each([
  ['a button’s value without text', { type: 'message', value: { turn: 3 }, channelData: { postBack: true } }],
  ['an event', { type: 'event', name: 'webchat/join', value: null }],
])('%s is taken with its value', (_what, posted) => {
  expect(readIncoming(posted, grant, at)).toMatchObject(posted)
})

test.each([
  ['null', null],
  ['a string', 'message'],
  ['a value of 9,000 characters', { type: 'message', value: 'x'.repeat(9000) }],
  ['a value nested 30,000 deep', { type: 'message', value: JSON.parse('['.repeat(30_000) + ']'.repeat(30_000)) }],
  ['an event without a name', { type: 'event' }],
  ['an event whose name is an object', { type: 'event', name: {} }],
  ['a text of null', { type: 'message', text: null }],
])('%s is refused with 400', (_what, posted) => {
  expect.assertions(2)
  try {
    readIncoming(posted, grant, at)
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    expect(error).toMatchObject({ status: 400 })
  }
})

test('typing is dropped', () => {
  expect(readIncoming({ type: 'typing' }, grant, at)).toBeUndefined()
})

test('hello always has the same id', () => {
  expect(helloActivity(grant, at)).toMatchObject({
    id: 'hello',
    type: 'event',
    name: 'oars.hello',
    from: { id: 'dl_u' },
  })
})
