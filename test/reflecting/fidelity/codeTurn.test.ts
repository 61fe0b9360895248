import { breachesOf, codeTurn } from '../../../src/reflecting/fidelity/codeTurn'
import type { SentTurn } from '../../../src/reflecting/fidelity/sentTurn'

const sent = (text: string, ...wordings: string[]): SentTurn => ({
  ...{ at: 0, text, kind: 'reflective', rejected: [], second: false },
  wordings: wordings.length > 0 ? wordings.map((wording) => ({ move: 'reflect words', text: wording })) : undefined,
})

test.each([
  ['What you do with this is up to you.', 'autonomy'],
  ['Whatever you choose, it’s your choice.', 'autonomy'],
  ['Nobody else gets to decide this one.', 'autonomy'],
  ['Where would you like to take this?', 'seek'],
  ['Is it okay if Oars asks about that?', 'seek'],
  ['Your effort is in this: three of the three runs.', 'affirm'],
  ['Why don’t you go before work?', 'persuade'],
  ['You should go before work.', 'confront'],
  ['That was careless.', 'confront'],
] as const)('“%s” counts as %s', (text, act) => {
  expect(codeTurn(sent(text))[act]).toBe(true)
})

test.each([
  ['Work was nuts this week, and it was one of the three runs.', 'autonomy'],
  ['What would next week look like?', 'seek'],
  ['What are you sure of?', 'autonomy'],
  ['Three of the three runs. What made it work?', 'persuade'],
] as const)('“%s” does not count as %s', (text, act) => {
  expect(codeTurn(sent(text))[act]).toBe(false)
})

test('what the client’s own words say is not held against the turn', () => {
  const text = 'You should have gone on Tuesday, as you tell it.'
  expect(codeTurn(sent(text)).confront).toBe(true)
  expect(codeTurn(sent(text, '{words}, as you tell it.'))).toMatchObject({ confront: false, persuade: false })
  expect(breachesOf(sent(text, '{words}, as you tell it.'))).toEqual([])
})

test('a line is held to the rules of its kind', () => {
  const text = 'Is that what you mean?'
  expect(breachesOf(sent(text)).map(({ rule }) => rule)).toEqual(['closedQuestion'])
  expect(breachesOf({ ...sent(text), kind: 'consent' })).toEqual([])
})
