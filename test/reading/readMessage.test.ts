import fc from 'fast-check'
import { explainMessage } from '../../src/reading/explainMessage'
import type { Clause, ClauseRole, MessageInContext, Span } from '../../src/reading/reading'
import { readMessage } from '../../src/reading/readMessage'
import { findMismatch } from '../../src/reflecting/findMismatch'

const run = 'go for a run three times a week'
const read = (message: string, more: Partial<MessageInContext> = {}) =>
  readMessage({ message, goal: run, said: [], today: '2026-11-22', ...more })
const rolesOf = (clauses: Clause[]) => clauses.map(({ role, text }) => [role, text])

const roles: [message: string, roles: [ClauseRole, string][]][] = [
  [
    'Only made it out once, work was nuts.',
    [
      ['report', 'Only made it out once'],
      ['barrier', 'work was nuts'],
    ],
  ],
  [
    "Went twice. I'm going again on Saturday",
    [
      ['report', 'Went twice'],
      ['plan', "I'm going again on Saturday"],
    ],
  ],
  [
    'I really want to be fit for the summer but I was too tired',
    [
      ['want', 'I really want to be fit for the summer'],
      ['barrier', 'I was too tired'],
    ],
  ],
  [
    'No runs this week. I hate running in the dark.',
    [
      ['report', 'No runs this week'],
      ['against', 'I hate running in the dark'],
    ],
  ],
  [
    'Did all three! The alarm across the room helped.',
    [
      ['report', 'Did all three'],
      ['helped', 'The alarm across the room helped'],
    ],
  ],
  [
    'Ran once. My kids matter more to me than anything',
    [
      ['report', 'Ran once'],
      ['value', 'My kids matter more to me than anything'],
    ],
  ],
  [
    'Missed all three. Gutted about it.',
    [
      ['report', 'Missed all three'],
      ['feeling', 'Gutted about it'],
    ],
  ],
  ['What time does the park open?', [['question', 'What time does the park open']]],
  ["You don't get it", [['discord', "You don't get it"]]],
]

const promises: [message: string, words: string, day: string | undefined][] = [
  ["Only once. I'll go on Wednesday", "I'll go on Wednesday", '2026-11-25'],
  ["I'm going tomorrow morning", "I'm going tomorrow morning", '2026-11-23'],
  ["I'll run tonight", "I'll run tonight", '2026-11-22'],
  ["Twice, and I'm going again on Sunday", "I'm going again on Sunday", '2026-11-29'],
  ["I'll start on the 3rd", "I'll start on the 3rd", '2026-12-03'],
  ["I'll do better", "I'll do better", undefined],
  ['maybe thursday before work', 'maybe thursday before work', '2026-11-26'],
  ['thursday after lunch probably', 'thursday after lunch probably', '2026-11-26'],
]

const feelings: [message: string, words: string[]][] = [
  ['Went once and felt great after', ['great']],
  ["I'm so proud of myself, three runs", ['proud']],
  ['Gutted. Missed every one', ['Gutted']],
  ['I was not proud of it', []],
  ['My wife was angry with the dog', []],
  ['Ran twice', []],
]

describe('A message', () => {
  test.each(roles)('is cut into clauses with a role each: %s', (message, expected) => {
    expect(rolesOf(read(message).clauses)).toEqual(expected)
  })

  test.each(promises)('holds a promise: %s', (message, words, day) => {
    expect(read(message).commitments.map((promise) => [promise.text, promise.day])).toEqual([[words, day]])
  })

  test.each(['I might go on Friday', 'I could try mornings', 'If it is dry I will go Friday', "I won't go on Monday"])(
    'promises nothing in: %s',
    (message) => {
      expect(read(message).commitments).toEqual([])
    },
  )

  test('names no day where today is not known', () => {
    expect(read("I'll go on Wednesday", { today: undefined }).commitments).toEqual([
      expect.not.objectContaining({ day: expect.anything() }),
    ])
  })

  test.each(feelings)('names the feelings the client named: %s', (message, words) => {
    expect(read(message).feelings.map(({ text }) => text)).toEqual(words)
  })

  test('is read whole: report, pull, request, stance and evidence together', () => {
    const reading = read('Only made it out once, work was nuts. Can we make it twice a week?')
    expect(reading).toMatchObject({ progress: 'partial', amount: 1, target: 3, talk: 'sustain', request: 'adjust' })
    expect(reading).toMatchObject({ crisis: false, stance: 'none', commitments: [] })
    expect(reading.evidence.map(({ label }) => label)).toEqual(expect.arrayContaining(['partial', 'adjust', 'sustain']))
  })

  test('can be explained pass by pass', () => {
    const passes = explainMessage({ message: 'Only made it out once, work was nuts.', goal: run, said: [] })
    expect(passes.map(({ pass }) => pass)).toEqual([
      'goal',
      'clauses',
      'progress',
      'talk',
      'request',
      'stance',
      'hard',
      'crisis',
    ])
    expect(passes.find(({ pass }) => pass === 'talk')?.found.join()).toContain('had no time or too much on')
  })

  test('of any kind is read without throwing, and every span lies within it', () => {
    const pieces = fc.constantFrom(
      'I',
      ' ',
      'went',
      'not',
      'want to',
      '3',
      '…',
      '\n',
      '’',
      '😂',
      'Monday',
      ',',
      '?',
      'kill',
      'ß',
      '½',
      '\u0000',
      '\ud800',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(texts, texts, texts, (message, goal, said) => {
        const input = { message, goal, said: [said], asked: said, today: '2026-11-22' }
        const reading = readMessage(input)
        const spans: (Span | undefined)[] = [
          ...reading.clauses,
          ...reading.commitments,
          ...reading.feelings,
          ...reading.evidence.map(({ span }) => span),
          ...findMismatch(reading, input).map(({ did }) => did),
        ]
        for (const span of spans) if (span) expect(message.slice(span.start, span.end)).toBe(span.text)
      }),
      { numRuns: 300 },
    )
  })
})
