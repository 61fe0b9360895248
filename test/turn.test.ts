import { loadWordings } from '../dialogs/loadWordings'
import { ClientRecord } from '../src/record/clientRecord'
import type { Fact } from '../src/record/fact'
import { sayMove } from '../src/reflecting/sayMove'
import { startTalk } from '../src/reflecting/talkSoFar'
import { takeTurn } from '../src/turn'

const wordings = loadWordings()
const now = Date.UTC(2026, 0, 5, 10)
const goal = 'go for a run three times a week'
const opened: Fact[] = [
  { at: now, kind: 'goalSet', goal: 'g1', words: goal },
  { at: now, kind: 'checkInOpened', checkIn: 'c1', goal: 'g1', scheduled: false },
]

function given(facts: Fact[] = []) {
  const record = new ClientRecord([...opened, ...facts])
  return { record, now, today: '2026-01-05', seed: 'a', wordings, slots: { when: 'Monday 12 January around 10:00' } }
}

function play(messages: string[], facts: Fact[] = []) {
  let talk = startTalk('c1', 'g1')
  return messages.map((message) => {
    const turn = takeTurn(message, { ...given(facts), talk })
    talk = turn.talk
    return turn
  })
}

test('no gap is told in a check-in in which a message in crisis came', () => {
  const crisis: Fact = { at: now + 1, kind: 'crisis', level: 'serious' }
  expect(play(['went once', 'it is what it is']).map(({ move }) => move.name)).toContain('the gap')
  expect(play(['went once', 'it is what it is', 'hm'], [crisis]).map(({ move }) => move.name)).not.toContain('the gap')
})

test('a crisis in an earlier check-in holds nothing back', () => {
  const crisis: Fact = { at: now - 1, kind: 'crisis', level: 'serious' }
  expect(play(['went once', 'it is what it is'], [crisis]).map(({ move }) => move.name)).toContain('the gap')
})

test('whatever the client writes, a reply in forty words comes', () => {
  const long = 'the bus the rain the boss the kids the school the bills the car the roof the cat the dog'
  const facts: Fact[] = [{ at: now, kind: 'said', goal: 'g1', what: 'why', words: `so that ${long} can all be better` }]
  for (const turn of play(
    ['went once', `because ${long}`, `I want ${long}`, `I'll fix ${long}`, 'keep it', 'ok'],
    facts,
  )) {
    expect(turn.line.text.split(/\s+/).length).toBeLessThanOrEqual(40)
  }
})

test('a line outside a check-in is said even where every way breaks a rule', () => {
  const record = new ClientRecord([])
  const move = { name: 'x', reflection: 'mismatch goal', because: '' }
  const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
  const line = sayMove(move, { did: words, said: words }, { ...given(), record })
  expect(line.text).not.toBe('')
  expect(line.rejected.length).toBeGreaterThan(0)
})

test('affirms once in a check-in, and says no sentence twice', () => {
  const turns = play(['ran three times', 'early nights helped', 'I feel better', 'more of it', 'monday', 'keep it'])
  const sentences = turns.flatMap(({ line }) => line.text.split(/(?<=[.?])\s+/))
  expect(turns.filter(({ move }) => move.reflection?.startsWith('affirm'))).toHaveLength(1)
  expect(new Set(sentences).size).toBe(sentences.length)
})
