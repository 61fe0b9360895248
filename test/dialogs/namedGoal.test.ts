import { reportBeside } from '../../dialogs/namedGoal'
import { parseGoal } from '../../src/goals/parseGoal'

const words = 'save 50 dollars a week'
const goal = { id: 'g1', words, measure: parseGoal(words), status: 'active' as const, revisions: [], steps: [] }

test.each([
  ['saved 20', 'saved 20'],
  ['2. saved 20', 'saved 20'],
  ['the saving', undefined],
])('“%s” tells beside the goal: %p', (text, report) => {
  expect(reportBeside(text, goal, '2026-01-05')).toBe(report)
})
