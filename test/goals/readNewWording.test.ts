import { readNewWording } from '../../src/goals/readNewWording'

const run = 'go for a run three times a week'

test.each([
  ['2 times a week', 'go for a run 2 times a week'],
  ['twice', 'go for a run twice a week'],
  ['smaller: one run a week', 'go for a run once a week'],
  ['smaller: walk to the shop and back', 'walk to the shop and back'],
  ['change it to swim on Mondays', 'swim on Mondays'],
  ['make it twice a week', 'go for a run twice a week'],
  ['can we make it 2', 'go for a run 2 times a week'],
  ['every month instead', 'go for a run three times every month'],
  ['smaller would be two', 'go for a run two times a week'],
  ['a smaller one would be once a week', 'go for a run once a week'],
  ['two is better for now', 'go for a run two times a week'],
  ['10 would be plenty', 'go for a run 10 times a week'],
  ['one would do me', 'go for a run once a week'],
  ['2 is more my speed', 'go for a run 2 times a week'],
  ['keep it at two', 'go for a run two times a week'],
  ['cut it down to once a week', 'go for a run once a week'],
])('%p rewords the goal to %p', (message, words) => {
  expect(readNewWording(message, run)).toEqual({ kind: 'reword', words })
})

test('a figure for a goal of none is a limit to it', () => {
  expect(readNewWording('smaller: 5 a day', 'quit smoking')).toEqual({ kind: 'reword', words: 'quit smoking: 5 a day' })
})

test.each([
  ['new goal: call my sister', 'call my sister'],
  ['I want to add another goal: stop smoking', 'stop smoking'],
  ['new goal', ''],
])('%p starts a second goal', (message, words) => {
  expect(readNewWording(message, run)).toEqual({ kind: 'newGoal', words })
})

test.each([
  'go wed',
  'go to my meetings, 2 a week',
  'make it 11:30. no leave it',
  'two walks before friday',
  'twice on Monday',
  'make it smaller',
  'make it a bit easier please',
  'I went twice',
  'keep it',
  'drop it',
  'it fits well',
  'work was a lot',
  'three times a week',
  '3 is plenty',
  '3 is a lot',
  'keep it at three',
])('%p is no new wording', (message) => {
  expect(readNewWording(message, run)).toBeUndefined()
})
