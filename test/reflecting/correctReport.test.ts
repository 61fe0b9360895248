import { parseGoal } from '../../src/goals/parseGoal'
import { correctReport } from '../../src/reflecting/correctReport'
import { startTalk } from '../../src/reflecting/talkSoFar'

const report = { progress: 'partial', amount: 2, target: 3, words: 'went monday and wednesday' } as const

function correct(message: string, asked = 'ask make of', goal = 'go for a run three times a week') {
  return correctReport(message, { ...startTalk('c1', 'g1'), asked: [asked], report }, parseGoal(goal))
}

test.each([
  ['actually it was twice', 'it was twice'],
  ['I meant three', 'three'],
  ['sorry, three', 'three'],
  ['no, Tuesday too', 'it was 3'],
  ['I forgot Tuesday and Friday', undefined],
  ['oh I forgot about tuesday and friday', 'it was 4'],
])('a later word on the count corrects it: %s', (message, report) => {
  expect(correct(message)).toBe(report)
})

test.each([
  ['it was a bad week'],
  ["actually I'll go twice next week"],
  ['actually, what about you?'],
  ['no'],
  ['twice'],
  ['I think the week got away from me and then it was already Sunday and I sat there'],
])('what tells something new corrects nothing: %s', (message) => {
  expect(correct(message)).toBeUndefined()
})

test('a figure for what is next is no correction', () => {
  expect(correct('no, three', 'ask fit')).toBeUndefined()
})

test('a day more is not one minute more', () => {
  expect(correct('no, Tuesday too', 'ask view', 'walk 30 minutes a day')).toBe(
    'went monday and wednesday, and Tuesday too',
  )
})
