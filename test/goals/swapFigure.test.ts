import { swapFigure } from '../../src/goals/swapFigure'

test.each([
  ['go for a run three times a week', 'maybe two mornings', 'go for a run two times a week'],
  ['go for a run three times a week', 'twice', 'go for a run twice a week'],
  ['go for a run three times a week', '2 times a week', 'go for a run 2 times a week'],
  ['go for a run three times a week', 'once a month', 'go for a run once a month'],
  ['go for a run three times a week', "let's say 2", 'go for a run 2 times a week'],
  ['go for a run once a week', '3', 'go for a run 3 times a week'],
  ['go for three runs a week', 'two runs', 'go for two runs a week'],
  ['go for a run three times a week', 'two runs a week', 'go for a run two times a week'],
  ['walk 30 minutes a day', 'maybe 20 minutes', 'walk 20 minutes a day'],
  ['walk 30 minutes a day', '20', 'walk 20 minutes a day'],
  ['walk 30 minutes a day', 'half an hour', 'walk half an hour a day'],
  ['walk 30 minutes a day', 'only on weekdays', 'walk 30 minutes a day on weekdays'],
  ['walk 30 minutes a day', 'three times a week', 'walk 30 minutes three times a week'],
  ['meditate every day', '3 days a week', 'meditate 3 days a week'],
  ['meditate every day', 'twice a week', 'meditate twice a week'],
  ['meditate every day', '10 minutes', 'meditate 10 minutes every day'],
  ['take my tablets every morning', 'every night instead', 'take my tablets every night'],
  ['call mum every week', 'every month instead', 'call mum every month'],
  ['save £20 a week', '£10', 'save £10 a week'],
  ['save £20 a week', '£40 a month', 'save £40 a month'],
  ['apply for five jobs a week', '3 jobs', 'apply for 3 jobs a week'],
  ['cook dinner at home 5 nights', 'make it 3', 'cook dinner at home 3 nights'],
  ['no more than two coffees a day', 'three', 'no more than three coffees a day'],
])('%p, answered %p, is %p', (goal, answer, expected) => {
  expect(swapFigure(goal, answer)).toBe(expected)
})

test.each([
  ['3 sets of 10 push-ups', 'two'],
  ['walk 30 minutes a day', 'two coffees'],
  ['be in bed by 11', '10'],
  ['be more patient with my kids', 'twice'],
  ['be more patient with my kids', 'count to ten before I answer'],
  ['go for a run three times a week', 'go wed'],
  ['go for a run three times a week', 'two walks before friday'],
  ['walk 30 minutes a day', 'work was a lot'],
])('%p is not changed by %p', (goal, answer) => {
  expect(swapFigure(goal, answer)).toBeUndefined()
})
