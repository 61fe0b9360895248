import { answerFor, keysFor, NO_ANSWER, seededChance } from './answerFor'

const part = (answers: Record<string, string[]>) => new Map(Object.entries(answers))
const own = [
  part({ 'ask view': ['bad'], '*': ['hm'] }),
  part({ 'ask view': ['meh'], 'ask next': ['monday'], '*': ['dunno'] }),
]
const usual = part({ 'ask day': ['tuesday'], '*': ['ok'] })

test('the week answers first, then what they always say, the very question before anything else', () => {
  const used = new Set<string>()
  const answer = (key: string) => answerFor([key, '*'], own, usual, used, seededChance('1'))
  expect(['ask view', 'ask view', 'ask next', 'ask day', 'ask day'].map(answer)).toEqual([
    ...['bad', 'meh', 'monday', 'hm', 'dunno'],
  ])
  expect(['ask day', 'ask day', 'ask day'].map(answer)).toEqual(['tuesday', 'ok', NO_ANSWER])
})

test('the same seed takes the same of several answers, and another seed others', () => {
  const many = [part({ open: Array.from({ length: 50 }, (_, i) => String(i)) })]
  const taken = (seed: string) => {
    const chance = seededChance(seed)
    const used = new Set<string>()
    return Array.from({ length: 10 }, () => answerFor(['open'], many, new Map(), used, chance))
  }
  expect(taken('1')).toEqual(taken('1'))
  expect(taken('2')).not.toEqual(taken('1'))
  expect(new Set(taken('1')).size).toBe(10)
})

const line = (dialog: string, reflection?: string, question?: string) => ({
  ...{ at: '', from: 'oars' as const, text: '', dialog },
  moves: [{ name: '', reflection, question, because: '' }],
})

test.each([
  [line('checkIn', 'mismatch goal', 'ask make of'), ['mismatch', 'ask make of', '*']],
  [line('checkIn', 'scheduled notice', 'open check-in promise'), ['open check-in promise', 'open', '*']],
  [line('checkIn', 'affirm', 'ask worked'), ['ask worked', 'affirm', '*']],
  [line('checkIn', 'reflect words'), ['reflect', '*']],
  [line('goal', 'welcome'), ['ask goal', '*']],
])('a reply is answered under its keys: %j', (reply, keys) => {
  expect(keysFor(reply)).toEqual(keys)
})
