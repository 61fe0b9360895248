import { ClientRecord } from '../../src/record/clientRecord'
import type { Fact } from '../../src/record/fact'
import { ideasAtHand } from '../../src/reflecting/ideasAtHand'
import { startTalk } from '../../src/reflecting/talkSoFar'

const WEEK = 7 * 24 * 3600 * 1000
const LIST = ['Ask someone along', 'Set an alarm', 'Walk for five minutes', 'Write the days on the fridge', 'Go early']

const goal: Fact = { at: 0, kind: 'goalSet', goal: 'g1', words: 'go for a run three times a week' }

function said(week: number, what: 'idea' | 'helped' | 'promise', words: string): Fact {
  return { at: week * WEEK, kind: 'said', goal: 'g1', checkIn: `c${week + 1}`, what, words }
}

function opened(week: number): Fact {
  return { at: week * WEEK, kind: 'checkInOpened', checkIn: `c${week + 1}`, goal: 'g1', scheduled: true }
}

/** The ideas at hand in the check-in of a week. */
function atHand(week: number, facts: Fact[], message = 'any ideas?', seed = 's') {
  const record = new ClientRecord([goal, ...facts])
  return ideasAtHand(message, { record, talk: startTalk(`c${week + 1}`, 'g1'), now: week * WEEK, list: LIST, seed })
}

test('their own ideas are what helped and what they thought of, each with its week, the older first', () => {
  const { own, slots } = atHand(3, [
    said(0, 'idea', 'ask Sam to come'),
    said(1, 'promise', 'I’ll go Thursday'),
    said(1, 'helped', 'laying my shoes out'),
    said(2, 'helped', 'my sister came along'),
  ])
  expect(own.map(({ words }) => words)).toEqual(['ask Sam to come', 'my sister came along'])
  expect(slots['reflect own ideas']?.ideas).toBe(
    '“ask Sam to come” three weeks ago, and “my sister came along” last week',
  )
})

test('an idea that they took from the list is the program’s and not brought up as their own', () => {
  const shown: Fact = { at: 0, kind: 'ideasShown', checkIn: 'c1', ideas: ['Set an alarm'] }
  expect(atHand(2, [opened(0), shown, said(0, 'idea', 'Set an alarm')]).own).toEqual([])
})

test('two ideas that say much the same are one', () => {
  const { own } = atHand(2, [said(0, 'helped', 'mornings went well'), said(1, 'idea', 'go in the mornings')])
  expect(own.map(({ words }) => words)).toEqual(['mornings went well'])
})

test.each([
  ['a day', 'tuesday morning'],
  ['a rhythm', 'every morning at 9'],
  ['one word', 'earplugs'],
  ['a question', 'maybe I could ask Sam?'],
  ['half a story', 'I was going to lay my shoes out by the door the night before and then ask Sam to ring me at six'],
])('what says too little or too much on its own is not brought up as an idea: %s', (_, words) => {
  expect(atHand(2, [said(1, 'idea', words)]).own).toEqual([])
})

test('three ideas of the list are shown, others by another seed, and none again within eight weeks', () => {
  const first = [...atHand(0, [opened(0)]).list]
  expect(first).toHaveLength(3)
  expect(atHand(0, [opened(0)]).list).toEqual(first)
  const seeds = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => atHand(0, [opened(0)], 'any ideas?', seed).list.join())
  expect(new Set(seeds).size).toBeGreaterThan(2)
  const shown: Fact = { at: 0, kind: 'ideasShown', checkIn: 'c1', ideas: first }
  const later = atHand(7, [opened(0), shown, opened(7)]).list
  expect(later.filter((idea) => first.includes(idea))).toEqual([])
  expect(later).toHaveLength(2)
  expect(atHand(8, [opened(0), shown, opened(8)]).list).toHaveLength(3)
})

test('long ideas are shown in fewer at a time, so that the message stays short', () => {
  const long = Array.from({ length: 5 }, (_, i) => `${i} ${'walk to the next stop and '.repeat(5)}then home`)
  const record = new ClientRecord([goal, opened(0)])
  const { list } = ideasAtHand('', { record, talk: startTalk('c1', 'g1'), now: 0, list: long, seed: 's' })
  expect(list.length).toBeGreaterThan(0)
  expect(list.join(' ').split(' ').length).toBeLessThanOrEqual(60)
})

test('a no to the list holds for this check-in and the next three', () => {
  const declined: Fact = { at: 0, kind: 'ideasDeclined', checkIn: 'c1' }
  const facts = [opened(0), declined, opened(1), opened(2), opened(3), opened(4)]
  expect([0, 1, 2, 3, 4].map((week) => atHand(week, facts.slice(0, week + 2)).declined)).toEqual([
    ...[true, true, true, true],
    false,
  ])
})

test('an idea is picked from those shown in this check-in, not from another week’s', () => {
  const shown: Fact = { at: 0, kind: 'ideasShown', checkIn: 'c1', ideas: ['Set an alarm', 'Go early'] }
  expect(atHand(0, [opened(0), shown], 'the alarm one').picked).toBe('Set an alarm')
  expect(atHand(1, [opened(0), shown, opened(1)], 'the alarm one').picked).toBeUndefined()
})
