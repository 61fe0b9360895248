import { rewordGoal } from '../../src/goals/rewordGoal'

test.each([
  ['go for a run three times a week', 'maybe two mornings', 'go for a run two times a week'],
  ['go for a run three times a week', 'twice', 'go for a run twice a week'],
  ['go for a run twice a week', 'once', 'go for a run once a week'],
  ['cook dinner at home 5 nights', 'make it 3', 'cook dinner at home 3 nights'],
  ['walk 30 minutes a day', '20 minutes', 'walk 20 minutes a day'],
  ['two coffees max per day', 'three coffees max per day', 'three coffees max per day'],
  ['be more patient with my kids', 'count to ten before I answer', 'count to ten before I answer'],
  ['3 sets of 10 push-ups', 'two', 'two'],
])('%p, answered %p, is %p', (goal, answer, reworded) => {
  expect(rewordGoal(goal, answer)).toBe(reworded)
})
