import { loadWordings } from '../../dialogs/loadWordings'
import { fillWith } from './fillings'
import { REPLIES, sampleReplies, TURNS, tellRefused, wordsIn } from './wordingReplies'

const wordings = loadWordings()
const all = [...wordings.values()].flat()

/** Flesch-Kincaid: US school years it takes to read a text, from words a sentence and syllables a word. */
function readingGrade(texts: string[]): number {
  const sentences = texts.reduce(
    (sum, text) => sum + Math.max(1, text.split(/[.?:](?=\s|$)/).filter(Boolean).length),
    0,
  )
  const words = texts.flatMap((text) => text.toLowerCase().match(/[a-z'’]+/g) ?? [])
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

/** Vowel groups, less a silent e or ed at the end. */
function syllablesIn(word: string): number {
  const bare = word.replace(/['’]/g, '').replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end.charAt(0))
  return Math.max(1, (bare.match(/[aeiouy]+/g) ?? []).length)
}

describe('length and plainness', () => {
  it('keeps a reply of a check-in under 25 words on average, and to 40', () => {
    const replies = sampleReplies()
    const lengths = replies.map(({ text }) => wordsIn(text))
    expect(lengths.reduce((sum, words) => sum + words, 0) / lengths.length).toBeLessThan(25)
    expect(replies.filter(({ text }) => wordsIn(text) > 40)).toEqual([])
  })

  it('keeps a question of a check-in to eleven words', () => {
    const asks = new Set(REPLIES.map(([, question]) => question as string))
    asks.delete('close')
    const long = all.filter(({ move, text }) => asks.has(move) && wordsIn(text) > 11)
    expect(long.map((line) => tellRefused(line, 'long', 'Ask it in eleven words.'))).toEqual([])
  })

  it('keeps the welcome to 80 words and a kept goal to 45', () => {
    const longest = (move: string) =>
      Math.max(
        ...(wordings.get(move) ?? []).flatMap(({ text }) =>
          Array.from({ length: TURNS }, (_, turn) => wordsIn(fillWith(text, turn).text)),
        ),
      )
    expect(longest('welcome')).toBeLessThanOrEqual(80)
    expect(longest('goal kept')).toBeLessThanOrEqual(45)
  })

  it('can be read after seven years of school, reply by reply and text by text', () => {
    expect(readingGrade(sampleReplies().map(({ text }) => text))).toBeLessThan(7)
    const texts = all.filter(({ kind }) => kind === 'information' || kind === 'safety')
    expect(readingGrade(texts.map(({ text }) => fillWith(text, 0).text))).toBeLessThan(7)
  })
})
