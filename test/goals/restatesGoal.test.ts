import { restatesGoal } from '../../src/goals/restatesGoal'
import { ClientRecord } from '../../src/record/clientRecord'

function goalOf(words: string) {
  return new ClientRecord([{ at: 1, kind: 'goalSet', goal: 'g1', words }]).goals[0] as NonNullable<
    ClientRecord['goals'][number]
  >
}

test.each([
  ['two coffees max per day', 'three coffees max per day', true],
  ['go for a run three times a week', 'run once a week', true],
  ['go for a run three times a week', 'walk to the corner', false],
  ['go for a run three times a week', 'one song', false],
  ['apply for five jobs a week', 'one cover letter draft on tuesday', false],
])('of the goal “%s”, “%s” is the goal itself in other words: %s', (goal, answer, restates) => {
  expect(restatesGoal(goalOf(goal), answer)).toBe(restates)
})
