import { splitReason } from '../../src/goals/splitReason'

test.each([
  ['get to bed by 11 because i am so tired', 'get to bed by 11', 'i am so tired'],
  ['i want to um walk every day so i can sleep', 'i want to walk every day', 'i can sleep'],
  ['quit smoking because of my kids', 'quit smoking', 'my kids'],
  ['no cigarettes', 'no cigarettes', undefined],
  ['call home since march', 'call home since march', undefined],
])('“%s” is a goal and its reason', (said, words, why) => {
  expect(splitReason(said)).toEqual(why ? { words, why } : { words })
})
