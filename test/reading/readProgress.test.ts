import { parseGoal } from '../../src/goals/parseGoal'
import { normalise } from '../../src/reading/1-normalise'
import { splitClauses } from '../../src/reading/2-clauses'
import { readProgress } from '../../src/reading/4-progress'
import { readMessage } from '../../src/reading/readMessage'
import { progressCases } from './progressCases'

function read(goal: string, message: string) {
  const text = normalise(message)
  return readProgress(text, splitClauses(text), parseGoal(goal), goal)
}

/** The share of the cases that must be read in full: the rules are not expected to know that a kitchen can be a bomb site. */
const PROGRESS = 0.92
const AMOUNT = 0.94

test('most messages of many voices are read as a careful person reads them', () => {
  const progress = progressCases.filter(([goal, message, want]) => read(goal, message).progress === want)
  const amount = progressCases.filter(([goal, message, , want]) => read(goal, message).amount === want)
  expect(progressCases.length).toBeGreaterThanOrEqual(150)
  expect(progress.length / progressCases.length).toBeGreaterThanOrEqual(PROGRESS)
  expect(amount.length / progressCases.length).toBeGreaterThanOrEqual(AMOUNT)
})

test('nobody is told that they missed when they did not', () => {
  const accused = progressCases.filter(
    ([goal, message, want]) => want !== 'missed' && read(goal, message).progress === 'missed',
  )
  expect(accused).toEqual([])
})

test.each([
  ['plans', 'go for a run three times a week', 'Going to run three times next week'],
  ['wishes', 'call my sister', 'I really want to call her'],
  ['questions', 'apply for five jobs', 'How many should I send?'],
  ['other people', 'two AA meetings a week', 'My sponsor went to two this week'],
  ['the past', 'go to the gym 4 times a week', 'I used to go four times a week'],
  ['conditions', 'finish my essay', 'If I finish it I will be amazed'],
])('%s settle nothing', (_kind, goal, message) => {
  expect(read(goal, message)).toMatchObject({ progress: 'unknown', amount: null })
})

test('what was read carries the rule and the words it rests on', () => {
  const message = 'Busy week. Only made it out once, work was nuts.'
  const reading = read('go for a run three times a week', message)
  expect(reading).toMatchObject({ progress: 'partial', amount: 1 })
  const [evidence] = reading.evidence
  expect(evidence).toMatchObject({ label: 'partial', because: 'figure 1', span: { text: 'Only made it out once' } })
  for (const span of reading.reportSpans) expect(message.slice(span.start, span.end)).toBe(span.text)
})

test('unsure is unknown, and says so', () => {
  const reading = read('keep my temper at work', 'Ask me after Friday')
  expect(reading.progress).toBe('unknown')
  expect(reading.confidence).toBeLessThan(0.5)
})

test('a later correction replaces the figure before it', () => {
  expect(read('go to the gym 4 times', 'Three times. No wait, two.')).toMatchObject({ progress: 'partial', amount: 2 })
  expect(read('go to the gym 4 times', 'four times. no wait that was last week. this week 2')).toMatchObject({
    amount: 2,
  })
})

test.each<[asked: string | undefined, progress: string]>([
  [undefined, 'partial'],
  ['Which days went the way you wanted?', 'partial'],
  ['How did the week go for this goal?', 'partial'],
  ['What would a next step be, if there is one?', 'unknown'],
  ['Which day would suit you?', 'unknown'],
])('A day alone reports on the goal only where that was asked: %s', (asked, progress) => {
  const goal = 'go for a run three times a week'
  expect(readMessage({ message: 'Wednesday', goal, said: [], asked }).progress).toBe(progress)
})

test.each([
  ['every day after lunch', 'unknown', 'plan'],
  ['monday and wednesday', 'unknown', 'plan'],
  ['not really', 'unknown', 'other'],
  ['I went twice', 'partial', 'report'],
])('An answer to what comes next is a plan unless it tells of the past: %s', (message, progress, role) => {
  const asked = 'What comes next for you, if anything?'
  const reading = readMessage({ message, goal: 'go for a run three times a week', said: [], asked })
  expect(reading.progress).toBe(progress)
  expect(reading.clauses[0]?.role).toBe(role)
})
