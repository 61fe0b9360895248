import fc from 'fast-check'
import { LONGEST_MESSAGE, LONGEST_TOKEN, normalise } from '../../src/reading/1-normalise'

const norms = (message: string): string[] => normalise(message).tokens.map((token) => token.norm)

test.each([
  ['didnt go', ["didn't", 'go']],
  ['didn’t go', ["didn't", 'go']],
  ['1 hr a wk', ['1', 'hour', 'a', 'week']],
  ['SOOOO good', ['so', 'good']],
  ['goooood', ['good']],
  ['10,000 steps', ['10000', 'steps']],
  ['6.5k', ['6.5', 'k']],
  ['£20', ['£', '20']],
  ['at 10:30', ['at', '10:30']],
  ['w/ my mum b/c', ['with', 'my', 'mum', 'because']],
  ["'cause I can", ['because', 'i', 'can']],
  ['gonna go', ['going to', 'go']],
  ['push-ups', ['push-ups']],
  ['I was ill', ['i', 'was', 'ill']],
  ['ill do it', ["i'll", 'do', 'it']],
  ['done ✅👍🏽', ['done', '✅', '👍']],
  ['no-one came', ['no-one', 'came']],
])('%s is read as words people would say', (message, expected) => {
  expect(norms(message)).toEqual(expected)
})

test('tokens keep their place in any message as sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (message) => {
      let end = 0
      for (const token of normalise(message).tokens) {
        expect(message.slice(token.start, token.end)).toBe(token.text)
        expect(token.start).toBeGreaterThanOrEqual(end)
        end = token.end
      }
    }),
  )
})

test('a long message is read as far as the limit, and tokens are cut', () => {
  const text = normalise('a'.repeat(5000))
  expect(text.source).toHaveLength(5000)
  expect(text.tokens.at(-1)?.end).toBe(LONGEST_MESSAGE)
  expect(Math.max(...text.tokens.map((token) => token.text.length))).toBe(LONGEST_TOKEN)
})
