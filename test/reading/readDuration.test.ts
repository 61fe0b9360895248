import { readDuration } from '../../src/reading/readDuration'

test.each([
  ['pause for two weeks', 14],
  ['put it on hold for a month', 30],
  ['3 days please', 3],
  ['a couple of weeks', 14],
  ['a fortnight', 14],
  ['a few days', 3],
  ['pause', undefined],
  ['999 weeks', undefined],
])('reads %p as %p days', (message, days) => {
  expect(readDuration(message)).toBe(days)
})
