import { quotable, quotableGoal } from '../../src/reflecting/quotable'

test('a quotation is one line without its full stop', () => {
  expect(quotable('  my kids\n matter.  ')).toBe('my kids matter')
})

test('quotation marks inside become single', () => {
  expect(quotable('she said "go on"')).toBe('she said ’go on’')
})

test('a clause that ends in time is quoted whole', () => {
  expect(quotable('my kids come first, and then there is the matter of the house and all the rest of it')).toBe(
    'my kids come first',
  )
})

test.each([
  ['words without an end', 'the bus the rain the boss the kids the school the bills the car the roof the cat'],
  ['a word without a space', 'a'.repeat(500)],
])('%s are cut, and it is shown', (_, words) => {
  const quoted = quotable(words)
  expect(quoted.split(' ').length).toBeLessThanOrEqual(14)
  expect(quoted.length).toBeLessThanOrEqual(141)
  expect(quoted).toMatch(/[^.…]…$/)
})

test('words that are too long are cut at a comma where there is one', () => {
  const why = "when I walk I sleep better and my knees don't seize up, and my late husband and I used to walk the canal"
  expect(quotable(why)).toBe("when I walk I sleep better and my knees don't seize up")
})

test('a goal is quoted without what leads in to it', () => {
  expect(quotableGoal('well, I want to call my sister')).toBe('call my sister')
})
