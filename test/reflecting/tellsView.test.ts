import { readMessage } from '../../src/reading/readMessage'
import { tellsView } from '../../src/reflecting/tellsView'

const view = (message: string) =>
  tellsView(message, readMessage({ message, goal: 'go for a run three times a week', said: [] }))

test.each([
  ['only once, not great'],
  ['went twice, bad week'],
  ['went once, gutted'],
  ['went twice, better than last week'],
  ['once. my own fault'],
  ["didn't go because I was tired"],
  ['two, I think I started too late'],
  ['4 nights this week. thats bad'],
  ["three, and I'm fine with that"],
  ['7900, so close'],
])('a report that says how they see it: %s', (message) => {
  expect(view(message)).toBe(true)
})

test.each([
  ['only went once, work was crazy'],
  ['twice'],
  ['about 6500 a day. is that bad?'],
  ["didn't see them. she cancelled on me"],
  ['went monday and wednesday'],
  ["didn't go"],
])('a report and no view of it: %s', (message) => {
  expect(view(message)).toBe(false)
})

test('a verdict somewhere in a long story is about a part of it', () => {
  expect(view(`so ${'and then my boss rang and '.repeat(8)} it was a good time and I went once`)).toBe(false)
})
