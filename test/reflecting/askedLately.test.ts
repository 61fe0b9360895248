import { ClientRecord } from '../../src/record/clientRecord'
import type { Fact } from '../../src/record/fact'
import { askedLately } from '../../src/reflecting/askedLately'
import { startTalk } from '../../src/reflecting/talkSoFar'

/** Three check-ins at hours 10, 20 and 30, the goal's fit asked in the first; a fourth is open. */
const facts: Fact[] = [1, 2, 3, 4].flatMap((n): Fact[] => [
  { at: n * 10, kind: 'checkInOpened', checkIn: `c${n}`, goal: 'g1', scheduled: true },
  { at: n * 10 + 1, kind: 'told', lines: [], stem: '', move: 'x', headings: n === 1 ? ['ask fit'] : ['ask view'] },
])

test.each([
  ['ask fit', 3, true],
  ['ask fit', 2, false],
  ['ask view', 1, true],
  ['ask matters', 3, false],
])('%s in the last %i check-ins: %s', (heading, count, expected) => {
  expect(askedLately(heading, new ClientRecord(facts), startTalk('c4', 'g1'), count)).toBe(expected)
})

test('what was asked about another goal does not count', () => {
  expect(askedLately('ask view', new ClientRecord(facts), startTalk('c5', 'g2'), 3)).toBe(false)
})
