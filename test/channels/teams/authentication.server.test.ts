import { ANN, activityOf, message } from './activities'
import { makeKeys, type TokenParts } from './openIdKeys'
import { startTeamsServer, type TeamsServer } from './teamsServer'

let server: TeamsServer

beforeAll(async () => {
  // The SDK prints what it finds wrong with a token; it is counted on below, not read.
  jest.spyOn(console, 'error').mockImplementation(() => {})
  server = await startTeamsServer()
})
afterAll(async () => {
  await server.close()
  jest.restoreAllMocks()
})

const now = () => Math.floor(Date.now() / 1000)

/** Nobody has become a client, nothing was said, and the answer tells nothing of the inside. */
async function expectNothingRan(answer: { status: number; body: string }, status: number): Promise<void> {
  expect(answer.status).toBe(status)
  expect(Object.keys(JSON.parse(answer.body).error)).toEqual(['code', 'message'])
  expect(answer.body).not.toMatch(/jwt|token|key|signature|stack|127\.0\.0\.1|endorse/i)
  await server.settled()
  expect(server.connector.posted).toEqual([])
  expect(await server.store.conversationsAfter('', 10)).toEqual([])
}

const hello = (change: object = {}) => ({ ...message(server.connector.url, 'hello'), ...change })

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const good = JSON.parse(
    Buffer.from(server.openId.token(server.connector.url).split('.')[1] ?? '', 'base64url').toString(),
  )
  return `${part({ alg: 'none', kid: 'teams', typ: 'JWT' })}.${part(good)}.`
}

test.each<[string, () => string]>([
  ['no header', () => ''],
  ['a scheme and no token', () => 'Bearer'],
  ['junk', () => 'Bearer junk'],
  ['three parts of junk', () => 'Bearer a.b.c'],
  ['a password', () => 'Basic b2FyczpvYXJz'],
  ['no signature and alg none', () => `Bearer ${unsigned()}`],
  ['no signature, with a signature of something else', () => `Bearer ${unsigned()}AAAA`],
])('a request with %s is 401 and runs no turn', async (_what, authorization) => {
  await expectNothingRan(await server.post(hello(), authorization()), 401)
})

test.each<[string, () => TokenParts]>([
  ['forged under a key that is known', () => ({ key: makeKeys().privateKey })],
  ['of a key that is not known', () => ({ header: { kid: 'nobody' } })],
  ['that names no key', () => ({ header: { kid: undefined } })],
  ['of a key that is not endorsed for Teams', () => ({ header: { kid: 'other' }, key: server.openId.otherKey })],
  ['that is not valid yet', () => ({ claims: { nbf: now() + 3600 } })],
  ['that expired an hour ago', () => ({ claims: { nbf: now() - 7200, exp: now() - 3600 } })],
  ['that never expires', () => ({ claims: { exp: undefined } })],
  ['for another bot', () => ({ claims: { aud: '11111111-1111-4111-8111-111111111111' } })],
  ['for nobody', () => ({ claims: { aud: undefined } })],
  ['of another issuer', () => ({ claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' } })],
  ['of no issuer', () => ({ claims: { iss: undefined } })],
  ['for another service URL', () => ({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })],
  ['for no service URL', () => ({ claims: { serviceurl: undefined } })],
])('a token %s is 401 and runs no turn', async (_what, parts) => {
  const token = server.openId.token(server.connector.url, parts())
  await expectNothingRan(await server.post(hello(), `Bearer ${token}`), 401)
})

test.each(['webchat', 'emulator', 'AseChannel', 'directline'])(
  'a good token with an activity of the channel %s is 401 and runs no turn',
  async (channelId) => {
    await expectNothingRan(await server.post(hello({ channelId })), 401)
  },
)

test.each(['http://169.254.169.254/latest', 'https://evil.example/', 'https://smba.trafficmanager.net.evil.example/'])(
  'a good token for the service URL %s, which is not one of Teams, is 401 and nothing is posted there',
  async (serviceUrl) => {
    const token = server.openId.token(serviceUrl)
    await expectNothingRan(await server.post(hello({ serviceUrl }), `Bearer ${token}`), 401)
  },
)

test.each([
  ['nobody listens', () => 'http://127.0.0.1:9/metadata'],
  ['answers are faults', () => `${server.connector.url}metadata`],
])('keys that cannot be fetched, since %s there, are 503, so that the channel comes again', async (_why, metadata) => {
  server.connector.answerNext({ status: 500 })
  const elsewhere = await startTeamsServer({ metadata: metadata() })
  const answer = await elsewhere.post(message(elsewhere.connector.url, 'hello'))
  expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([503, 'ServiceUnavailable'])
  expect(await elsewhere.store.conversationsAfter('', 10)).toEqual([])
  await elsewhere.close()
  server.connector.forget()
})

const malformed: [string, () => unknown][] = [
  ['no JSON', () => '{"type":"message"'],
  ['a list', () => '[]'],
  ['a text', () => '"hello"'],
  ['nothing', () => '{}'],
  ['no type', () => hello({ type: undefined })],
  ['a type that is no text', () => hello({ type: 7 })],
  ['no service URL', () => hello({ serviceUrl: undefined })],
  ['no conversation', () => hello({ conversation: undefined })],
  ['a conversation without an id', () => hello({ conversation: {} })],
  ['a sender that is a text', () => hello({ from: 'x' })],
  ['no recipient', () => hello({ recipient: undefined })],
  ['a message without an id', () => hello({ id: undefined })],
  ['a text that is an object', () => hello({ text: { a: 1 } })],
  ['attachments that are no list', () => hello({ attachments: 'x' })],
  ['a value that is too large', () => hello({ value: { a: 'x'.repeat(9000) } })],
  [
    'a value nested 100,000 deep',
    () => JSON.stringify(hello()).replace('}', `},"value":${'['.repeat(1e5)}${']'.repeat(1e5)}`),
  ],
  ['an id of a thousand signs', () => hello({ id: 'x'.repeat(1000) })],
]

test.each(malformed)('%s is 400 as JSON and runs no turn', async (_what, activity) => {
  await expectNothingRan(await server.post(activity()), 400)
})

test('a body that is too large is 413, and another method than POST 405', async () => {
  await expectNothingRan(await server.post(hello({ text: 'x'.repeat(600_000) })), 413)
  const response = await fetch(server.url)
  await expectNothingRan({ status: response.status, body: await response.text() }, 405)
})

test('what is no part of this bot is 501', async () => {
  await expectNothingRan(
    await server.post({ ...activityOf(server.connector.url), type: 'invoke', name: 'composeExtension/query' }),
    501,
  )
})

test('a good token is heard, also up to five minutes after it expired', async () => {
  await server.tell(message(server.connector.url, 'hello', ANN))
  expect(server.connector.said()).toHaveLength(1)
  const token = server.openId.token(server.connector.url, { claims: { exp: now() - 120, nbf: now() - 3000 } })
  expect((await server.post(message(server.connector.url, 'help'), `Bearer ${token}`)).status).toBe(200)
  await server.settled()
  expect(server.connector.said()).toHaveLength(2)
})
