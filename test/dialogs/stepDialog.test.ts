import { playTalk, type Said } from '../conversations/playTalk'

const GOAL = ['go for a run three times a week', 'yes', 'energy for my kids', '8', '8']
const SHORT_WEEK = ['check in', 'only went once', 'not great']
const STEP = ['make it smaller', 'walk to the corner', 'yes']

/** Plays a talk with the goal set; the last reply. */
async function lastReply(lines: string[]): Promise<Said> {
  const said = await playTalk([...GOAL, ...lines])
  return said.at(-1) as Said
}

test('asked for less, Oars asks for the smallest piece and names no figure', async () => {
  const { text, moves } = await lastReply([...SHORT_WEEK, 'make it smaller'])
  expect(moves).toEqual(['wants a smaller piece'])
  expect(text).not.toMatch(/\d|\b(?:once|twice|two)\b/)
})

test('a piece is read back in their words and kept as a step after a yes; its day may stay open', async () => {
  const read = await lastReply([...SHORT_WEEK, 'make it smaller', 'maybe i could just walk to the corner'])
  expect(read.text).toContain('“walk to the corner”')
  expect(read.text).toContain('“go for a run three times a week”')
  expect(read.suggestions).toEqual(['Yes', 'Not quite'])
  const kept = await lastReply([...SHORT_WEEK, ...STEP])
  expect(kept.moves).toEqual(['step kept', 'after the step'])
  const ended = await lastReply([...SHORT_WEEK, ...STEP, 'tuesday'])
  expect(ended.text).toContain('walk to the corner on Tuesday')
})

test('the step stands under the goal, which stays', async () => {
  const { text } = await lastReply([...SHORT_WEEK, ...STEP, 'tuesday', 'my goals'])
  expect(text).toContain('1. “go for a run three times a week”, with the step “walk to the corner”')
})

test('the next check-in names the step; done, it is told as done and asked about no more', async () => {
  const said = await playTalk([...GOAL, ...SHORT_WEEK, ...STEP, 'tuesday', '> wait 7d', 'did the step', 'history'])
  const opened = said.find(({ from, moves }, i) => from === 'oars' && moves.includes('open') && i > 20)
  expect(opened?.text).toContain('“walk to the corner”')
  expect(said.some(({ moves }) => moves.includes('did the step'))).toBe(true)
  expect(said.at(-1)?.text).toContain('step “walk to the corner” (5 January), done')
})

test.each([
  ['a figure for the goal', 'make it 2', 'goal read back'],
  ['the goal with another figure', 'run once a week', 'goal read back'],
  ['a no', 'no', 'step left'],
  ['no wish to name one', 'i dont want to', 'step left'],
  ['the goal as it is', 'keep it as it is', 'step left'],
  ['the choice handed to Oars', 'you decide', 'ask smallest again'],
  ['nothing in mind', 'dunno', 'ask smallest again'],
  ['what is in the way', 'too tired for any of it', 'ask smallest again'],
  ['something hard', 'my mum died on tuesday', 'a hard thing told'],
  ['anger', 'you are a stupid bot', 'angry at us'],
  ['a goodbye', 'gotta go bye', 'wants to go'],
])('asked for the smallest piece, %s is answered as what it is', async (_, answer, move) => {
  const { moves } = await lastReply([...SHORT_WEEK, 'make it smaller', answer])
  expect(moves).toContain(move)
})

test.each([
  ['no', 'ask step wording'],
  ['more like stand at the gate', 'step read back'],
  ['yes but only on weekdays', 'step kept'],
])('asked whether the step is meant so, “%s” leads to: %s', async (answer, move) => {
  const { moves } = await lastReply([...SHORT_WEEK, 'make it smaller', 'walk to the corner', answer])
  expect(moves).toContain(move)
})

test('nobody is asked for a piece without end', async () => {
  const { moves } = await lastReply([...SHORT_WEEK, 'make it smaller', 'dunno', 'idk'])
  expect(moves).toContain('step left')
})

test.each([
  ['make it smaller', 'ask smallest'],
  ['how do i even start', 'ask smallest'],
  ['drop the step', 'step dropped'],
  ['did the step', 'did the step'],
  ['any ideas?', 'asks for ideas'],
])('out of the blue “%s” leads to: %s', async (message, move) => {
  const { moves } = await lastReply([...SHORT_WEEK, ...STEP, 'tuesday', '> wait 1d', message])
  expect(moves).toContain(move)
})

test('a dropped step leaves the goal as it was', async () => {
  const { text } = await lastReply([...SHORT_WEEK, ...STEP, 'tuesday', '> wait 1d', 'drop the step', 'my goals'])
  expect(text).toContain('1. “go for a run three times a week”')
  expect(text).not.toContain('walk to the corner')
})
