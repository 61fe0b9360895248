import { turnWords } from '../../src/reflecting/turnWords'
import { leftAlone, turned } from './turnWordsCases'

const fullStretch = (piece: string) => piece.repeat(300).slice(0, 300)
const hostile = [
  'a ',
  "don't ",
  '1 ',
  'a\n',
  '-a',
  "I'm ",
  'walk ',
  'a.b.',
  'x',
  'the ',
  'I went and ',
  'Mr. ',
  '"',
  "'a ",
  ', ',
  'I was, ',
  'and I was ',
  '((',
  'really ',
  'Mon ',
  'tbh ',
  'because I ',
  "you're ",
  'so I went ',
  '!',
  '. ',
  ' ',
  '😀',
  'when I ',
  "I ' ",
  'I went only just ',
  'its so ',
  'me and my ',
  'f*',
  'no no, ',
  'so ',
  'aaaa',
  'when a ',
  "I'm sorry, ",
  'going to ',
].map(fullStretch)

describe('turnWords', () => {
  it.each(turned)('turns %j to %j', (typed, saidBack) => {
    expect(turnWords(typed)).toBe(saidBack)
  })

  it.each(leftAlone)('leaves %j alone', (typed) => {
    expect(turnWords(typed)).toBeUndefined()
  })

  it('turns nothing longer than 300 characters', () => {
    const clause = 'I went to the gym on Monday'
    expect(turnWords(clause)).toBeDefined()
    expect(turnWords(clause.padEnd(301))).toBeUndefined()
  })

  it('never speaks as the client outside quotation marks', () => {
    for (const [typed] of turned) {
      expect(turnWords(typed)?.replace(/"[^"]*"/g, '')).not.toMatch(/\b(?:I|me|my|mine|myself|us|our|ours)\b/)
    }
  })

  it('ends without a full stop, emoji or space, and begins in lower case unless with a name', () => {
    for (const [typed] of turned) {
      expect(turnWords(typed)).toMatch(/^(?:[a-z0-9]|(?:Sarah|Monday|Wednesday|Friday|CV|ER)\b).*[A-Za-z0-9]$/)
      expect(turnWords(typed)).not.toMatch(/\p{Extended_Pictographic}/u)
    }
  })

  it('answers whatever is sent within 10 ms', () => {
    for (const text of hostile) turnWords(text)
    const slow = hostile.filter((text) => quickest(() => turnWords(text)) >= 10)
    expect(slow).toEqual([])
  })
})

/** Milliseconds of the quickest of ten runs: the cost of the work itself, apart from what else the machine does. */
function quickest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 10; run++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
