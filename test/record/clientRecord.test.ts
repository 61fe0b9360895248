import { ClientRecord } from '../../src/record/clientRecord'
import type { Fact } from '../../src/record/fact'

const facts: Fact[] = [
  { at: 1, kind: 'welcomed' },
  { at: 2, kind: 'goalSet', goal: 'g1', words: 'go for a run three times a week' },
  { at: 3, kind: 'said', goal: 'g1', what: 'why', words: 'my kids' },
  { at: 4, kind: 'rated', goal: 'g1', scale: 'confidence', value: 6 },
  { at: 5, kind: 'goalReworded', goal: 'g1', words: 'go for a run twice a week', how: 'smaller' },
  { at: 6, kind: 'checkInOpened', checkIn: 'c1', goal: 'g1', scheduled: false },
  { at: 7, kind: 'reported', checkIn: 'c1', goal: 'g1', progress: 'partial', amount: 1, target: 2, words: 'went once' },
  { at: 8, kind: 'mismatchTold', checkIn: 'c1', goal: 'g1', mismatch: 'goal', said: 'twice', did: 'went once' },
]

test('a goal keeps every wording it has had, with when and how it changed', () => {
  const [goal] = new ClientRecord(facts).goals
  expect(goal).toMatchObject({ words: 'go for a run twice a week', why: 'my kids', confidence: 6, status: 'active' })
  expect(goal?.measure.target).toBe(2)
  expect(goal?.revisions.map(({ words, how }) => [how, words])).toEqual([
    ['set', 'go for a run three times a week'],
    ['smaller', 'go for a run twice a week'],
  ])
})

test('a mismatch the client waved off no longer stands', () => {
  const record = new ClientRecord(facts)
  expect(record.checkIn('c1')?.withdrawn).toBe(false)
  record.add({ at: 9, kind: 'mismatchWithdrawn', checkIn: 'c1', words: "that's not how I see it" })
  expect(record.checkIn('c1')?.withdrawn).toBe(true)
})

test('only what a turn added is committed, and it counts at once', () => {
  const record = new ClientRecord(facts)
  record.add({ at: 9, kind: 'goalStatus', goal: 'g1', status: 'letGo' })
  expect(record.added).toHaveLength(1)
  expect(record.activeGoals(10)).toEqual([])
})

test('a paused goal is asked about again when its time has come', () => {
  const record = new ClientRecord([...facts, { at: 9, kind: 'goalStatus', goal: 'g1', status: 'paused', until: 100 }])
  expect(record.activeGoals(50)).toEqual([])
  expect(record.activeGoals(100)).toHaveLength(1)
})

test('a promise told twice is one promise, with the day that was named later', () => {
  const said = {
    at: 9,
    kind: 'said',
    goal: 'g1',
    checkIn: 'c1',
    what: 'promise',
    words: "I'll go before work",
  } as const
  const record = new ClientRecord([...facts, said, { ...said, at: 10, day: '2026-11-26' }])
  expect(record.said.filter(({ what }) => what === 'promise')).toMatchObject([{ day: '2026-11-26' }])
})

test('a goal has one open step; a new one takes its place and the record keeps both', () => {
  const record = new ClientRecord([...facts, { at: 9, kind: 'stepKept', goal: 'g1', words: 'walk to the corner' }])
  record.add({ at: 10, kind: 'stepKept', goal: 'g1', words: 'put my shoes on' })
  record.add({ at: 11, kind: 'stepEnded', goal: 'g1', how: 'done' })
  expect(record.goal('g1')?.steps).toEqual([
    { at: 9, words: 'walk to the corner', status: 'replaced' },
    { at: 10, words: 'put my shoes on', status: 'done' },
  ])
  expect(record.goal('g1')?.words).toBe('go for a run twice a week')
})

test('ideas from the list are kept with when they were shown, and a no with its check-in', () => {
  const record = new ClientRecord([...facts, { at: 9, kind: 'ideasShown', checkIn: 'c1', ideas: ['Set an alarm'] }])
  expect(record.ideasShown).toEqual([{ at: 9, checkIn: 'c1', ideas: ['Set an alarm'] }])
  expect(record.checkIn('c1')?.ideasDeclined).toBeUndefined()
  record.add({ at: 10, kind: 'ideasDeclined', checkIn: 'c1' })
  expect(record.checkIn('c1')?.ideasDeclined).toBe(true)
})
