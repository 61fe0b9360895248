import type { Goal } from '../../src/goals/goal'
import { parseGoal } from '../../src/goals/parseGoal'
import { tellReport } from '../../src/goals/tellReport'

function goalOf(...wordings: string[]): Goal {
  const words = wordings.at(-1) as string
  const revisions = wordings.map((each, at) => ({ at, words: each, how: 'changed' as const }))
  return { id: 'g1', words, measure: parseGoal(words), status: 'active', revisions, steps: [] }
}

const one = { progress: 'partial', amount: 1, target: 3 } as const

test('a week told in days or in times is told as that', () => {
  const report = { progress: 'partial', amount: null, target: 2 } as const
  const tally = { count: 12, of: 14, unit: 'time' } as const
  expect(tellReport(goalOf('check my sugar twice a day'), { ...report, tally })).toBe('12 of the 14 times')
})

test.each([
  ['against the figure of today', ['go for a run three times a week'], 'one of the three runs'],
  [
    'against the figure it had then',
    ['go for a run three times a week', 'go for a run twice a week'],
    'one of the three runs',
  ],
  [
    'without a figure once it counts another thing',
    ['go for a run three times a week', 'walk 30 minutes a day'],
    undefined,
  ],
  [
    'without a figure once the same figure counts another thing',
    ['do three yoga classes a week', 'do three runs a week'],
    undefined,
  ],
  ['without a figure once it is a limit', ['three beers a week', 'at most three beers a week'], undefined],
  ['without a figure that no wording had', ['go for a run twice a week'], undefined],
])('an earlier week is told %s', (_, wordings, told) => {
  expect(tellReport(goalOf(...wordings), one)).toBe(told)
})
