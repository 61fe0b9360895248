import { readMessage } from '../../src/reading/readMessage'
import { namedThing } from '../../src/reflecting/namedThing'

test.each([
  ['the early start', 'the early start'],
  ['my shifts', 'your shifts'],
  ['mostly the rain.', 'the rain'],
  ['work, kids, the usual', 'work, the kids, the usual'],
  ['traffic, my back', 'traffic, your back'],
  ['the kids, the dog, everything', 'the kids, the dog, everything'],
  ['the rain was bad', undefined],
  ['tired, fed up', undefined],
  ['walk, swim', undefined],
  ['monday, tuesday', undefined],
  ['I went, it rained', undefined],
  ['why the questions?', undefined],
  ['yeah', undefined],
])('“%s” names %p', (message, thing) => {
  expect(namedThing(readMessage({ message, goal: 'walk every day', said: [] }))).toBe(thing)
})
