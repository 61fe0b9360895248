import { readMessage } from '../../src/reading/readMessage'
import { namedThing } from '../../src/reflecting/namedThing'

test.each([
  ['the early start', 'the early start'],
  ['my shifts', 'your shifts'],
  ['mostly the rain.', 'the rain'],
  ['the rain was bad', undefined],
  ['why the questions?', undefined],
  ['yeah', undefined],
])('“%s” names %p', (message, thing) => {
  expect(namedThing(readMessage({ message, goal: 'walk every day', said: [] }))).toBe(thing)
})
