import type { Wordings } from '../../src/reflecting/move'
import { wordingHash, wordMove } from '../../src/reflecting/wordMove'

const wordings: Wordings = new Map(
  Object.entries({
    'reflect words': ['{words}.', 'so {words}.', '{words}, and “{why}” is in it.'],
    'ask view': ['how do you see it?', 'what is your view?'],
  }).map(([move, texts]) => [move, texts.map((text, i) => ({ move, id: `t.md:${i}`, text }))]),
)
const variety = { now: 0, told: [], seed: 'a' }
const WEEK = 7 * 24 * 3600 * 1000

test('joins a reflection and a question, with capitals at the start of our own sentences', () => {
  const [first] = wordMove(
    { name: 'x', because: '', reflection: 'reflect words', question: 'ask view' },
    { words: 'work was crazy' },
    wordings,
    variety,
  )
  expect(first?.text).toMatch(/^(Work was crazy|So work was crazy)\. (How do you see it|What is your view)\?$/)
})

test('keeps the spelling of a quotation as the client wrote it', () => {
  const texts = wordMove(
    { name: 'x', because: '', reflection: 'reflect words' },
    { words: 'you ran', why: 'my kids. all of them' },
    wordings,
    variety,
  )
  expect(texts.map(({ text }) => text)).toContain('You ran, and “my kids. all of them” is in it.')
})

test('puts halves that share a word of ours last', () => {
  const both: Wordings = new Map([
    [
      'reflect feeling',
      ['where it leaves you: “{feeling}”.', 'you call it “{feeling}”.'].map((text) => ({ move: '', id: '', text })),
    ],
    ['ask more', ['where does that leave you?', 'what was it like?'].map((text) => ({ move: '', id: '', text }))],
  ])
  const move = { name: 'x', because: '', reflection: 'reflect feeling', question: 'ask more' }
  for (const seed of ['a', 'b', 'c', 'd']) {
    const [first] = wordMove(move, { feeling: 'flat' }, both, { ...variety, seed })
    expect(first?.text).not.toMatch(/leaves .* leave /)
  }
})

test('leaves out wordings whose slots have no value', () => {
  const texts = wordMove(
    { name: 'x', because: '', reflection: 'reflect words' },
    { words: 'you ran' },
    wordings,
    variety,
  )
  expect(texts.map(({ text }) => text).sort()).toEqual(['So you ran.', 'You ran.'])
})

test('asks without a reflection where nothing fits the slots', () => {
  const texts = wordMove(
    { name: 'x', because: '', reflection: 'reflect words', question: 'ask view' },
    {},
    wordings,
    variety,
  )
  expect(texts.map(({ text }) => text).sort()).toEqual(['How do you see it?', 'What is your view?'])
})

test('says nothing again within eight weeks while there is another way, and the longest unused one otherwise', () => {
  const used = (text: string, at: number) => ({ at, lines: [wordingHash(text)] })
  const first = (now: number, told: { at: number; lines: string[] }[]) =>
    wordMove({ name: 'x', because: '', question: 'ask view' }, {}, wordings, { now, told, seed: 'a' })[0]?.text
  expect(first(WEEK, [used('how do you see it?', 0)])).toBe('What is your view?')
  expect(first(WEEK, [used('what is your view?', 0)])).toBe('How do you see it?')
  expect(first(2 * WEEK, [used('what is your view?', 0), used('how do you see it?', WEEK)])).toBe('What is your view?')
})

test('the same seed gives the same words, and seeds differ', () => {
  const of = (seed: string) =>
    wordMove({ name: 'x', because: '', question: 'ask view' }, {}, wordings, { ...variety, seed })[0]?.text
  expect(of('one')).toBe(of('one'))
  expect(new Set(Array.from({ length: 20 }, (_, i) => of(`seed ${i}`))).size).toBe(2)
})
