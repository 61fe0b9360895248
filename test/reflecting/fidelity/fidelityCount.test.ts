import { FidelityCount } from '../../../src/reflecting/fidelity/fidelityCount'
import type { SentTurn } from '../../../src/reflecting/fidelity/sentTurn'
import { tellFidelity } from '../../../src/reflecting/fidelity/tellFidelity'

const WEEK = 7 * 24 * 3600 * 1000

function turn(week: number, text: string, more: Partial<SentTurn> = {}): SentTurn {
  return { at: week * WEEK, text, kind: 'reflective', rejected: [], second: false, ...more }
}

function counted(...clients: SentTurn[][]) {
  const count = new FidelityCount()
  for (const turns of clients) count.add(turns)
  return count.result()
}

test('information and safety are in no count of reflections and questions', () => {
  const found = counted([
    turn(0, 'What would you like to change?'),
    turn(0, 'Oars keeps what you write, so that it can ask again. What else do you want to know?', {
      kind: 'information',
    }),
    turn(0, 'Are you safe right now?', { kind: 'safety' }),
    turn(0, 'Is that your goal?', { kind: 'consent' }),
  ])
  expect(found.questions).toEqual({ open: 1, closed: 0, closedByHeading: {} })
  expect(found.openShare).toBe(1)
  expect(found.messages).toEqual({ reflective: 1, consent: 1, information: 1, safety: 1, unknown: 0 })
  expect(found.words.most).toBe(6)
})

test('a turn of which the record no longer says what it was is told apart, and not coded', () => {
  const found = counted([turn(0, 'You should go. Why not?', { kind: undefined })])
  expect(found.messages.unknown).toBe(1)
  expect(found).toMatchObject({ breaches: {}, acts: { confront: 0 }, reflectionsToQuestions: null })
  expect(tellFidelity(found)).toContain('1 of which the record no longer says what they were')
})

test('a sentence counts as repeated where the same client gets it within eight weeks', () => {
  const sentence = 'What comes next for you?'
  expect(counted([turn(0, sentence), turn(7.9, `So it went. ${sentence}`)]).repeats.sentences).toEqual({
    '(edited since)': 1,
  })
  expect(counted([turn(0, sentence), turn(8, sentence)]).repeats.sentences).toEqual({})
  expect(counted([turn(0, sentence)], [turn(1, sentence)]).repeats.sentences).toEqual({})
})

test('a wording counts as used again whatever it was filled with, under its heading', () => {
  const wordings = [{ move: 'reflect words', text: 'The way you tell it, {words}.' }]
  const told = ['The way you tell it, work was nuts.', 'The way you tell it, it rained.']
  const found = counted(told.map((text, i) => turn(2 * i, text, { wordings })))
  expect(found.repeats).toEqual({ sentences: {}, wordings: { 'reflect words': 1 } })
})

test('a frame with next to no word of ours is not used again where the words in it are others', () => {
  const wordings = [{ move: 'reflect words', text: 'So {words}.' }]
  const told = ['So work was nuts.', 'So it rained.', 'So it rained.']
  const found = counted(told.map((text, i) => turn(2 * i, text, { wordings })))
  expect(found.repeats).toEqual({ sentences: { 'reflect words': 1 }, wordings: {} })
})

test('a repeated sentence is found under the heading that has it', () => {
  const wordings = [
    { move: 'reflect words', text: 'So {words}.' },
    { move: 'ask next', text: 'What comes next?' },
  ]
  const found = counted([0, 1].map((week) => turn(week, 'So work was nuts. What comes next?', { wordings })))
  expect(found.repeats.sentences).toEqual({ 'ask next': 1, 'reflect words + ask next': 1 })
})

test('closed questions are told by their heading', () => {
  const wordings = [{ move: 'ask view', text: 'Was it a good week?' }]
  expect(counted([turn(0, 'Was it a good week?', { wordings })]).questions).toEqual({
    ...{ open: 0, closed: 1, closedByHeading: { 'ask view': 1 } },
  })
})

test('what was sent before the day asked for is not counted, and still makes a repeat of what comes after', () => {
  const count = new FidelityCount()
  count.add([turn(0, 'What comes next for you?'), turn(3, 'What comes next for you?')], 2 * WEEK)
  count.add([turn(1, 'How was it?')], 2 * WEEK)
  expect(count.result()).toMatchObject({ clients: 1, messages: { reflective: 1 } })
  expect(Object.values(count.result().repeats.sentences)).toEqual([1])
})

test('openings are counted as sent and shown without a word of the client’s', () => {
  const wordings = [{ move: 'reflect words', text: '{words}, and it counts for you.' }]
  const secret = turn(0, 'Rahel left me, and it counts for you.', { wordings })
  const found = counted([secret, { ...secret, at: 1 }, turn(1, 'Rahel has gone.')])
  expect(found.stems).toEqual([
    { stem: '“…” and it', turns: 2, share: 2 / 3 },
    { stem: '(edited since)', turns: 1, share: 1 / 3 },
  ])
  expect(tellFidelity(found) + JSON.stringify(found)).not.toMatch(/rahel/i)
})

test('breaches, refused lines, question marks and second messages are counted', () => {
  const found = counted([
    turn(0, 'Great job! What helped?', { rejected: ['praise', 'length'] }),
    turn(0, 'How was it? What helped?', { second: true, rejected: ['length'] }),
  ])
  expect(found.breaches).toMatchObject({ praise: 1, exclamation: 1, oneQuestion: 1 })
  expect(found.rejected).toEqual({ length: 2, praise: 1 })
  expect(found.questionMarks).toEqual({ mean: 1.5, most: 2 })
  expect(found.twoMessageTurns).toBe(1)
  expect(tellFidelity(found)).toMatch(/refused before sending +3 \(length 2, praise 1\)/)
})
