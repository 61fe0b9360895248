import { readMessage } from '../../src/reading/readMessage'
import { findMismatch } from '../../src/reflecting/findMismatch'
import { hear } from '../../src/reflecting/hear'
import { startTalk, type TalkSoFar } from '../../src/reflecting/talkSoFar'

const goal = 'go for a run three times a week'

function after(message: string, talk: Partial<TalkSoFar> = {}, corrects = false) {
  const context = { message, goal, said: [], today: '2026-01-05' }
  const reading = readMessage(context)
  const so = { ...startTalk('c1', 'g1'), ...talk }
  return hear(so, message, reading, findMismatch(reading, context), { today: context.today, corrects })
}

test('a first report is kept with the gap it opens', () => {
  const { talk, justReported } = after('only went once')
  expect(justReported).toBe(true)
  expect(talk).toMatchObject({
    report: { amount: 1, target: 3 },
    mismatches: [{ kind: 'goal' }],
    did: 'only went once',
  })
})

test('a word too short to be quoted alone brings its message, without what that opens with', () => {
  expect(after('I mean one').talk.did).toBe('one')
  expect(after('oh I only went once').talk.did).toBe('I only went once')
})

test('a time told for the days to come is no report', () => {
  expect(after('every day', { asked: ['ask day'] }).justReported).toBe(false)
  expect(after('went every day this week', { asked: ['ask day'] }).justReported).toBe(true)
})

test('a corrected report takes back the gap that no longer holds', () => {
  const short = after('only went once').talk
  const { talk } = after('it was three times', { ...short, asked: ['ask make of'] }, true)
  expect(talk).toMatchObject({ report: { amount: 3 }, mismatches: [] })
  expect(talk.did).toBeUndefined()
})

test('a plan is a step and no reason for the change', () => {
  const short = after('only went once').talk
  const { talk, stepHeard } = after("I'll go Thursday", { ...short, asked: ['ask make of'] })
  expect(stepHeard).toBe(true)
  expect(talk.step).toEqual({ words: "I'll go Thursday", day: '2026-01-08' })
  expect(talk.change).toEqual([])
})

test('a hard thing is no argument against the goal', () => {
  const short = after('only went once').talk
  expect(after('my mum died on tuesday', { ...short, asked: ['ask view'] }).talk.sustain).toEqual([])
})

test('days told of a goal of so much a day are kept with the report', () => {
  const context = { message: 'Four days. The other three were ice', goal: 'walk 30 minutes a day', said: [] }
  const { talk } = hear(startTalk('c1', 'g1'), context.message, readMessage(context), [], {
    today: '2026-01-05',
    corrects: false,
  })
  expect(talk.report).toMatchObject({ progress: 'partial', amount: null, tally: { count: 4, of: 7, unit: 'day' } })
})
