import { parseGoal } from '../../src/goals/parseGoal'
import { tellAmount } from '../../src/goals/tellAmount'
import { judgeAmount } from '../../src/reading/4-progress/claim'
import type { Tally } from '../../src/reading/reading'

test.each<[goal: string, amount: number, expected: string | undefined]>([
  ['go for a run three times a week', 1, 'one of the three runs'],
  ['go for a run three times a week', 0, 'none of the three runs'],
  ['go for a run three times a week', 3, 'all three runs'],
  ['go for a run three times a week', 5, 'five runs, past the three you aimed for'],
  ['go to the gym 4 times a week', 2, 'two of the four'],
  ['go to the gym 4 times a week', 4, 'all four'],
  ['go to the gym 4 times a week', 0, 'none of the four'],
  ['swim twice a week', 2, 'both times'],
  ['swim twice a week', 1, 'one of the two'],
  ['walk 30 minutes a day', 20, '20 of the 30 minutes a day'],
  ['walk 30 minutes a day', 30, 'all 30 minutes a day'],
  ['walk 30 minutes a day', 45, '45 minutes a day, past the 30 you aimed for'],
  ['walk 20 minutes after lunch', 45, '45 minutes, past the 20 you aimed for'],
  ['cut down to 5 cigarettes a day', 12, '12 cigarettes a day, against a limit of five'],
  ['cut down to 5 cigarettes a day', 5, 'five cigarettes a day, right on the limit'],
  ['cut down to 5 cigarettes a day', 2, 'two cigarettes a day, within the limit of five'],
  ['cut down to 5 cigarettes a day', 0, 'no cigarettes a day, within the limit of five'],
  ['spend under $60 on groceries', 58.4, '$58.40, within the limit of $60'],
  ['keep to a £30 food budget', 47, '£47, against a limit of £30'],
  ['drink no more than 14 units a week', 28, '28 units, against a limit of 14'],
  ['no more than 1800 calories a day', 900, '900 calories a day, within the limit of 1,800'],
  ['limit online shopping to one order a month', 4, 'four orders, against a limit of one'],
  ['put £20 a week into savings', 30, '£30, past the £20'],
  ['pay off £50 of the card', 35, '£35 of the £50'],
  ['pay off £50 of the card', 50, 'the full £50'],
  ['pay off £50 of the card', 0, 'none of the £50'],
  ['run 10 km a week', 6.5, '6.5 of the 10 km'],
  ['hit 10,000 steps a day', 14000, '14,000 steps a day, past the 10,000 you aimed for'],
  ['apply for five jobs', 3, 'three of the five jobs'],
  ['apply for five jobs', 5, 'all five jobs'],
  ['two AA meetings a week', 2, 'both meetings'],
  ['two AA meetings a week', 1, 'one of the two meetings'],
  ['do 4 coding lessons', 3.5, '3.5 of the 4 lessons'],
  ['study 6 hours a week', 6, 'all 6 hours'],
  ['sleep 7 hours a night', 5, '5 of the 7 hours a night'],
  ['cook at home 5 nights', 3, 'three of the five nights'],
  ['meditate every day', 6, 'six of the seven days'],
  ['meditate every day', 7, 'all seven days'],
  ['take my tablets every morning', 3, 'three of the seven mornings'],
  ['do physio exercises twice a day', 1, 'one of the two times a day'],
  ['log 4 blood sugar readings a day', 2, 'two of the four readings a day'],
  ['message one friend a week', 2, 'two friends'],
  ['limit TV to one hour a day', 3, '3 hours a day, against a limit of 1'],
  ['study 1 hour a day', 1, 'the full hour a day'],
  ['study 1 hour a day', 0.5, '30 minutes a day'],
  ['3 nights a week without wine', 2, 'two of the three nights'],
  ['call my sister', 1, undefined],
  ['call my sister', 0, undefined],
  ['no cigarettes', 4, undefined],
  ['be more patient', 2, undefined],
])('%s, %s done', (goal, amount, expected) => {
  const measure = parseGoal(goal)
  expect(tellAmount(measure, judgeAmount(measure, amount), amount)).toBe(expected)
})

test('nothing is told where the amount is not known', () => {
  const measure = parseGoal('walk 30 minutes a day')
  expect(tellAmount(measure, 'partial', null)).toBeUndefined()
  expect(tellAmount(measure, 'unknown', 20)).toBeUndefined()
})

test.each<[goal: string, tally: Tally, expected: string]>([
  ['meditate 15 minutes a day', { count: 4, of: 7, unit: 'day' }, 'four of the seven days'],
  ['meditate 15 minutes a day', { count: 7, of: 7, unit: 'day' }, 'all seven days'],
  ['meditate 15 minutes a day', { count: 0, of: 7, unit: 'day' }, 'none of the seven days'],
  ['sleep 7 hours a night', { count: 4, of: 7, unit: 'day' }, 'four of the seven nights'],
  ['check my sugar twice a day', { count: 12, of: 14, unit: 'time' }, '12 of the 14 times'],
  ['check my sugar twice a day', { count: 14, of: 14, unit: 'time' }, 'all 14 times'],
  ['no more than 5 cigarettes a day', { count: 5, of: 7, unit: 'day' }, 'five of the seven days'],
])('%s, told over the week as %o', (goal, tally, expected) => {
  expect(tellAmount(parseGoal(goal), 'partial', null, tally)).toBe(expected)
})
