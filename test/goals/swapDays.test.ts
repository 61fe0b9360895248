import { swapDays } from '../../src/goals/swapDays'

test.each([
  ['text my brother every sunday', 'only mondays', 'text my brother every monday'],
  ['no bets on mondays', 'mondays and tuesdays', 'no bets on mondays and tuesdays'],
  ['practise 20 minutes a day', 'mon-fri', 'practise 20 minutes a day, mon-fri'],
  ['practise 20 minutes a day', 'just Mon to Wed', 'practise 20 minutes a day, Mon to Wed'],
])('%p, answered %p, is %p', (goal, answer, expected) => {
  expect(swapDays(goal, answer)).toBe(expected)
})

test.each([
  ['text my brother every sunday', 'only sundays'],
  ['text my brother every sunday', 'sunday is my only day off'],
  ['text my brother every sunday', 'twice'],
])('%p is not changed by %p', (goal, answer) => {
  expect(swapDays(goal, answer)).toBeUndefined()
})
