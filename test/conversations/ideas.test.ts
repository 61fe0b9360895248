import { playTalk, type Said } from './playTalk'

const LIST = ['Ask someone to come along', 'Set an alarm on the phone', 'Walk the first five minutes', 'Go early']
const GOAL = ['go for a run three times a week', 'yes', 'energy for my kids', '8', '8']
const SHORT_WEEK = ['check in', 'only went once', 'not great']

async function play(lines: string[], list = LIST): Promise<Said[]> {
  return (await playTalk([...GOAL, ...lines], 'test', list)).filter(({ from }) => from === 'oars')
}

async function lastReply(lines: string[], list = LIST): Promise<Said> {
  return (await play(lines, list)).at(-1) as Said
}

test('asked for ideas, what they know or tried comes first, whatever list there is', async () => {
  const { moves, text } = await lastReply([...SHORT_WEEK, 'any ideas?'])
  expect(moves).toEqual(['asks for ideas'])
  for (const idea of LIST) expect(text).not.toContain(idea)
})

test('then their own from earlier weeks, quoted with the week', async () => {
  const week = ['check in', 'went three times', 'laying my shoes out helped', 'bye', '> wait 20d']
  const { moves, text } = await lastReply([...week, ...SHORT_WEEK, 'any ideas?', 'no idea'])
  expect(moves).toEqual(['asks for ideas again'])
  expect(text).toMatch(/“laying my shoes out helped” (?:three|two) weeks ago/)
})

test('then the list, where they want it: two or three, and the choice left open', async () => {
  const asked = [...SHORT_WEEK, 'any ideas?', 'nothing']
  const offer = await lastReply(asked)
  expect(offer.moves).toEqual(['offers the list'])
  expect(offer.suggestions).toEqual(['Yes', 'No, thanks'])
  const shown = await lastReply([...asked, 'yes'])
  expect(LIST.filter((idea) => shown.text.includes(`“${idea}”`))).toHaveLength(3)
  expect(shown.text.match(/\?/g)).toHaveLength(1)
})

test('one that they pick is a thought of theirs, with its day if they name one', async () => {
  const shown = await lastReply([...SHORT_WEEK, 'any ideas?', 'nothing', 'yes'])
  const [first] = [...shown.text.matchAll(/“([^”]+)”/g)].map((found) => found[1] as string)
  const picked = await lastReply([...SHORT_WEEK, 'any ideas?', 'nothing', 'yes', 'the first one'])
  expect(picked.moves).toEqual(['takes one of the list'])
  expect(picked.text).toContain(`“${first}”`)
})

test('a no is honoured: the lead goes back, and nothing is offered in the next three check-ins unless they ask again', async () => {
  const declined = [...SHORT_WEEK, 'any ideas?', 'nothing', 'no thanks']
  expect((await lastReply(declined)).moves).toEqual(['leaves the list'])
  const week = ['> wait 7d', 'went once', 'not great', 'any ideas?', 'nothing']
  const said = await play([...declined, ...week, ...week, ...week])
  expect(said.filter(({ moves }) => moves.includes('offers the list'))).toHaveLength(1)
  expect((await lastReply([...declined, ...week, 'give me some tips please'])).moves).toEqual(['offers the list'])
  expect((await lastReply([...declined, ...week, ...week, ...week, ...week])).moves).toEqual(['offers the list'])
})

test('ideas shown once are not shown again: the rest of the list, then none', async () => {
  const said = await play([...SHORT_WEEK, ...['any ideas?', 'nothing', 'yes', 'show me the list', 'more ideas please']])
  const [first, second] = said.filter(({ moves }) => moves.includes('wants to see the list'))
  const shown = LIST.filter((idea) => first?.text.includes(idea))
  expect(shown).toHaveLength(3)
  expect(LIST.filter((idea) => second?.text.includes(idea))).toEqual(LIST.filter((idea) => !shown.includes(idea)))
  expect(said.at(-1)?.moves).toEqual(['no ideas of ours'])
})

test('without a list Oars says that it has no ideas of its own', async () => {
  const { moves } = await lastReply([...SHORT_WEEK, 'any ideas?', 'nothing'], [])
  expect(moves).toEqual(['no ideas of ours'])
})
