import { ClientRecord } from '../../src/record/clientRecord'
import type { Fact, SaidKind } from '../../src/record/fact'
import { type Recalling, recallWords } from '../../src/reflecting/recallWords'
import { startTalk } from '../../src/reflecting/talkSoFar'

const WEEK = 7 * 24 * 3600 * 1000
const NOW = 20 * WEEK

function said(what: SaidKind, words: string, weeksAgo: number, goal = 'g1'): Fact {
  return { at: NOW - weeksAgo * WEEK, kind: 'said', goal, checkIn: `c${20 - weeksAgo}`, what, words }
}

function recall(facts: Fact[], telling: Parameters<typeof recallWords>[0]) {
  const recalled = recallWords(telling, new ClientRecord(facts), startTalk('c20', 'g1'), NOW)
  return Object.entries(recalled).flatMap(([heading, slots]) =>
    slots ? [[heading as Recalling, slots.past, slots.ago]] : [],
  )
}

const rain = { words: 'it was raining every night', role: 'barrier', barrier: 'weather' } as const

describe('earlier words come back', () => {
  it('as the same kind of obstacle, the latest one', () => {
    const facts = [said('barrier', 'it rained most nights', 3), said('barrier', 'snow on the path', 2)]
    expect(recall(facts, rain)).toEqual([['reflect again', 'snow on the path', 'two weeks ago']])
  })

  it('as what helped, where something is in the way now', () => {
    expect(recall([said('helped', 'I rang my sister while walking', 1)], rain)).toEqual([
      ['reflect worked before', 'I rang my sister while walking', 'last week'],
    ])
  })

  it('as a wish for the same thing in other words', () => {
    const wish = { words: 'you want your mornings back', role: 'want' } as const
    expect(recall([said('want', 'id love a clear head in the morning', 4)], wish)).toEqual([
      ['reflect wish again', 'id love a clear head in the morning', 'four weeks ago'],
    ])
  })
})

describe('earlier words stay where they are', () => {
  it.each([
    ['another kind of obstacle', [said('barrier', 'I was too tired', 2)], rain],
    ['another goal', [said('barrier', 'it rained', 2, 'g2')], rain],
    ['this very check-in', [said('barrier', 'it rained', 0)], rain],
    ['more than eight weeks ago', [said('barrier', 'it rained', 9)], rain],
    [
      'too long to stand beside words of today',
      [said('barrier', 'it rained and rained and rained all night and all day long', 2)],
      rain,
    ],
    [
      'a wish for something else',
      [said('want', 'I want to see Lisbon', 2)],
      { words: 'you want your mornings back', role: 'want' },
    ],
    [
      'nothing in the way now',
      [said('helped', 'I rang my sister', 2)],
      { words: 'you went on Monday', role: 'report' },
    ],
  ] as const)('%s', (_, facts, telling) => {
    expect(recall([...facts], telling)).toEqual([])
  })
})
