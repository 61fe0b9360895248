import { offToken, readOffToken } from '../../../src/channels/nudges/offToken'

const SECRET = 'a secret of at least thirty-two bytes'
const token = offToken('client-1', SECRET)

test('A token turns off for the client that it was made for', () => {
  expect(readOffToken(token, SECRET)).toBe('client-1')
})

test.each([
  ['another client', token.replace('client-1', 'client-2'), SECRET],
  ['another secret', token, `${SECRET}!`],
  ['a signature that was changed', `${token.slice(0, -3)}AAA`, SECRET],
  ['a signature that was cut', token.slice(0, -1), SECRET],
  ['nothing', '', SECRET],
  ['no text', undefined, SECRET],
  ['a text without end', 'x'.repeat(100_000), SECRET],
])('A token with %s is none', (_, made, secret) => {
  expect(readOffToken(made, secret)).toBeUndefined()
})
