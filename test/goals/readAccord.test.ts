import { readAccord } from '../../src/goals/readAccord'

test.each([
  ['text my brother every sunday', "that's it love"],
  ['text my brother every sunday', 'correct, genius'],
  ['text my brother every sunday', 'Quite right'],
  ['text my brother every sunday', 'That is an accurate reading'],
  ['text my brother every sunday', 'yes is correct'],
  ['text my brother every sunday', 'You have it'],
  ['text my brother every sunday', 'bang on'],
  ['text my brother every sunday', 'good enough, robot'],
  ['text my brother every sunday', 'yes thats what i said isnt it'],
  ['text my brother every sunday', 'I should think so'],
  ['text my brother every sunday', 'yes but only sundays'],
  ['put 25 dollars a week in savings', '25 yeah'],
  ['put 25 dollars a week in savings', 'only 25'],
  ['walk 8k steps 5 days a week', '8k aye'],
  ['walk 8k steps 5 days a week', '8k, 5 days, gulp'],
  ['walk 8k steps 5 days a week', 'yes 8000'],
  ['swim once a week', 'once, yes dear'],
  ['swim once a week', 'yes, 1'],
  ['no bets on mondays', 'only mondays'],
])('%p is read rightly, says %p', (goal, answer) => {
  expect(readAccord(answer, goal)).toEqual({ yes: true, rest: '' })
})

test.each([
  ['text my brother every sunday', 'yes he is my only family', 'he is my only family'],
  ['text my brother every sunday', 'yes i miss him', 'i miss him'],
  ['text my brother every sunday', 'yes for my kids', 'for my kids'],
  ['text my brother every sunday', 'yes it helps', 'it helps'],
  ['text my brother every sunday', 'yes it is all i have', 'all i have'],
  ['text my brother every sunday', 'yes mon-fri', 'mon-fri'],
  ['put 25 dollars a week in savings', 'yes 30', '30'],
])('a yes to %p with %p leaves %p', (goal, answer, rest) => {
  expect(readAccord(answer, goal)).toEqual({ yes: true, rest })
})

test.each([
  ['put 25 dollars a week in savings', '20 yeah', '20'],
  ['swim once a week', 'twice, yes dear', 'twice'],
  ['swim once a week', 'not really', 'not really'],
  ['swim once a week', 'pardon?', 'pardon?'],
  ['swim once a week', "it's wrong", "it's wrong"],
])('no yes to %p is %p', (goal, answer, rest) => {
  expect(readAccord(answer, goal)).toEqual({ yes: false, rest })
})
