import jwt from 'jsonwebtoken'
import { createTokens } from '../../../src/channels/webChat/tokens'

const secret = 'a-secret-for-tests-of-32-characters-or-more'
const grant = { conv: 'c1', user: 'dl_u' }
let now = Date.UTC(2026, 10, 22)
const tokens = createTokens(secret, () => now)

test('a chat token holds what Direct Line clients read, for an hour', () => {
  const token = tokens.issueChat(grant)
  expect(jwt.decode(token)).toEqual({ ...grant, exp: now / 1000 + 3600 })
  expect(tokens.readChat(token)).toEqual(grant)
  now += 3_599_000
  expect(tokens.readChat(token)).toEqual(grant)
  now += 1000
  expect(() => tokens.readChat(token)).toThrow(expect.objectContaining({ status: 403, code: 'TokenExpired' }))
})

test('a stream token lasts a minute', () => {
  const token = tokens.issueStream(grant)
  expect(tokens.readStream(token)).toEqual(grant)
  now += 60_000
  expect(() => tokens.readStream(token)).toThrow(expect.objectContaining({ status: 403, code: 'TokenExpired' }))
})

test('a cookie lasts a year and then stands for nobody', () => {
  const cookie = tokens.issueSession('client-1')
  now += 364 * 86_400_000
  expect(tokens.readSession(cookie)).toBe('client-1')
  now += 2 * 86_400_000
  expect(tokens.readSession(cookie)).toBeUndefined()
})

test('no kind of token passes for another', () => {
  const all = {
    chat: tokens.issueChat(grant),
    stream: tokens.issueStream(grant),
    session: tokens.issueSession('client-1'),
  }
  const bad = expect.objectContaining({ status: 403, code: 'BadToken' })
  expect(() => tokens.readChat(all.stream)).toThrow(bad)
  expect(() => tokens.readChat(all.session)).toThrow(bad)
  expect(() => tokens.readStream(all.chat)).toThrow(bad)
  expect(() => tokens.readStream(all.session)).toThrow(bad)
  expect(tokens.readSession(all.chat)).toBeUndefined()
  expect(tokens.readSession(all.stream)).toBeUndefined()
})

test('a client has one name towards Direct Line, which does not hold its id', () => {
  expect(tokens.userOf('client-1')).toBe(tokens.userOf('client-1'))
  expect(tokens.userOf('client-1')).not.toBe(tokens.userOf('client-2'))
  expect(tokens.userOf('client-1')).toMatch(/^dl_[\w-]{22}$/)
})

test('only the secret is the secret, and a short one is refused', () => {
  expect(tokens.isSecret(secret)).toBe(true)
  expect(tokens.isSecret(secret.slice(1))).toBe(false)
  expect(() => createTokens('short', () => now)).toThrow('32')
})
