import { readCountry } from '../../src/reading/readCountry'

test.each([
  ["I'm in Canada", 'CA'],
  ['im in canada', 'CA'],
  ['I’m in Canada!', 'CA'],
  ['I live in Northern Ireland', 'GB'],
  ['I live in Ireland, none of that works', 'IE'],
  ['i am still here in new zealand', 'NZ'],
  ["we're based in the UK now", 'GB'],
  ['here in Australia it is 000', 'AU'],
  ["that's american, I'm in england", 'GB'],
  ['i moved to france', 'FR'],
  ["I'm not in the US, I'm in Wales", 'GB'],
  ['in the states', 'US'],
  ["I'm back in the U.S.", 'US'],
])('hears where they are: %s', (message, country) => {
  expect(readCountry(message).is).toBe(country)
})

test.each([
  'my sister is in Canada',
  'I was in Canada',
  "I'm interested in Ireland",
  "I'm from New Zealand",
  "I'm in Georgia",
  "I'm in Jordan's car",
  "I'm in Ireland next week",
  'my brother moved to Spain',
  "I'm in bed",
  'england lost again',
  "I'm in Canadian history class",
])('takes nothing else for it: %s', (message) => {
  expect(readCountry(message)).toEqual({ is: undefined, isNot: undefined })
})

test.each([
  ["I'm not in America", 'US'],
  ["I don't live in the UK", 'GB'],
  ['not in the US mate', 'US'],
])('hears where they are not: %s', (message, country) => {
  expect(readCountry(message)).toEqual({ is: undefined, isNot: country })
})

test('is not slowed by a hostile message', () => {
  const start = performance.now()
  readCountry("i'm in in in here in not in moved to ".repeat(200_000))
  expect(performance.now() - start).toBeLessThan(100)
})
