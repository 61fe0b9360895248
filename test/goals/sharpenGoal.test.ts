import { describeMeasure } from '../../src/goals/describeMeasure'
import { parseGoal } from '../../src/goals/parseGoal'
import { sharpenGoal } from '../../src/goals/sharpenGoal'

test.each([
  ['eat less sugar', 'one biscuit a day', 'eat less sugar: one biscuit a day', 'no more than one biscuit a day'],
  ['drink less', 'twice a week', 'drink less: twice a week', 'no more than twice a week'],
  ['drink less', 'maybe 4 beers a week', 'drink less: 4 beers a week', 'no more than four beers a week'],
  [
    'spend less time on my phone',
    'an hour a day',
    'spend less time on my phone: an hour a day',
    'no more than 1 hour a day',
  ],
  ['drink less', 'drink at most 2 beers a week', 'drink at most 2 beers a week', 'no more than two beers a week'],
  ['exercise more', '3 times a week', 'exercise more 3 times a week', 'at least three times a week'],
  ['go to the gym', 'twice a week', 'go to the gym twice a week', 'at least twice a week'],
  ['get fit', 'go to the gym twice a week', 'get fit: go to the gym twice a week', 'at least twice a week'],
  ['take my medication', 'every day', 'take my medication every day', 'every day'],
  ['eat healthier', 'no crisps', 'eat healthier: no crisps', 'none at all'],
])('%p, answered %p, is %p', (words, answer, expected, told) => {
  const sharper = sharpenGoal(words, answer)
  expect(sharper).toBe(expected)
  expect(describeMeasure(parseGoal(sharper ?? ''))).toBe(told)
})

test.each([
  ['be more patient with my kids', 'less shouting I guess'],
  ['be more patient with my kids', 'take my son to the park'],
  ['be a better dad', 'count to ten before I answer'],
  ['drink less', 'not sure'],
  ['get out more', 'I would feel like myself again'],
])('%p stays open when answered %p', (words, answer) => {
  expect(sharpenGoal(words, answer)).toBeUndefined()
})
