import { readFitChoice } from '../../src/reading/readFitChoice'
import { FIT_CHOICES } from '../../src/reflecting/situations/4-plan'

test('reads every quick reply to whether the goal fits', () => {
  expect(FIT_CHOICES.map(readFitChoice)).toEqual(['keep', 'change', 'smaller', 'pause', 'letGo'])
})

test.each([
  ['keep', 'keep'],
  ["it's fine as it is", 'keep'],
  ['still fits', 'keep'],
  ['a bit smaller', 'smaller'],
  ['let this one go', 'letGo'],
  ['drop it', 'letGo'],
  ['pause', 'pause'],
  ['I want to keep my dog', undefined],
  ['work was a lot', undefined],
])('reads %p as %p', (message, choice) => {
  expect(readFitChoice(message)).toBe(choice)
})
