import fc from 'fast-check'
import type { MessageInContext, Reading, Span } from '../../src/reading/reading'
import { readMessage } from '../../src/reading/readMessage'
import { anything, checkIns, goals } from './checkInWords'

const inContext = (message: string, goal: string): MessageInContext => ({
  message,
  goal,
  said: [message],
  asked: 'How did it go this week?',
  today: '2026-01-05',
})

const progressOf = (message: string, goal: string): string => readMessage(inContext(message, goal)).progress

function spansOf({ clauses, commitments, feelings, hard, evidence }: Reading): Span[] {
  const optional = [hard, ...evidence.map(({ span }) => span)].filter((span) => span !== undefined)
  return [...clauses, ...commitments, ...feelings, ...optional]
}

test.each([
  ['any text', fc.tuple(anything, anything)],
  ['a check-in', fc.tuple(checkIns, goals)],
])('%s is read without a fault, the same each time, and every span is of the words as sent', (_what, texts) => {
  fc.assert(
    fc.property(texts, ([message, goal]) => {
      const input = inContext(message, goal)
      const reading = readMessage(input)
      for (const { start, end, text } of spansOf(reading)) {
        expect(text).not.toBe('')
        expect(message.slice(start, end)).toBe(text)
      }
      expect(readMessage(input)).toEqual(reading)
    }),
    { numRuns: 100 },
  )
})

const curl = (text: string): string => text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”')

test.each<[string, (message: string) => string, [string, string][]]>([
  [
    'laughing at the end',
    (message) => `${message} haha`,
    [
      ['forgot', 'save £50 a week'],
      ['-', 'no cigarettes'],
      ['yes called her most days', ''],
      ['all of it hmm so', 'walk 30 minutes a day'],
      ['ran 4 times last week -', 'go for a run three times a week'],
      ['did it every day last week.', 'meditate every day'],
    ],
  ],
  ['a full stop at the end', (message) => `${message}.`, []],
  ['writing it in capitals', (message) => message.toUpperCase(), []],
  ['writing it without capitals', (message) => message.toLowerCase(), []],
  ['curling the quotation marks', curl, []],
])('%s changes nothing about how it went', (_what, change, examples) => {
  fc.assert(
    fc.property(checkIns, goals, (message, goal) => {
      expect(progressOf(change(message), goal)).toBe(progressOf(message, goal))
    }),
    { numRuns: 100, examples },
  )
})
