import type { Goal } from '../../src/goals/goal'
import { matchGoal } from '../../src/goals/matchGoal'

const goals = ['go for a run three times a week', 'call my sister on Sundays', 'no cigarettes'].map(
  (words, i) => ({ id: `g${i + 1}`, words }) as Goal,
)

test.each([
  ['2', 'g2'],
  ['number 3', 'g3'],
  ['the first one', 'g1'],
  ['the running... the run', 'g1'],
  ['my sister', 'g2'],
  ['cigarettes', 'g3'],
  ['9', undefined],
  ['no idea', undefined],
])('takes %p as goal %p', (answer, id) => {
  expect(matchGoal(answer, goals)?.id).toBe(id)
})
