import { readAnotherGoal } from '../../src/reading/readAnotherGoal'

test.each([
  ['I also want to save £20 a week', 'save £20 a week'],
  ["oh and I'd also like to read more", 'read more'],
  ['I want to walk every day as well', 'walk every day'],
  ['I also want to stop smoking', 'stop smoking'],
  ['I want to save £20 a week', undefined],
  ['I also want it', undefined],
  ['I also want to stop this', undefined],
  ['I also want to talk to someone', undefined],
  ['my sister also wants to run', undefined],
  ['can I also want something?', undefined],
  [`I also want to ${'a '.repeat(150)}`, undefined],
])('%p names a further goal: %p', (message, words) => {
  expect(readAnotherGoal(message)).toBe(words)
})
