import type { Text, Token } from './1-normalise'
import type { Span } from './reading'

/** A message as plain words with one space between them, for matching by phrases, and the way back to the words as sent. */
export interface Folded {
  /** Lower case, no apostrophes ("Don’t!" → "dont !"). Marks that part thoughts are words of their own: . , ? ! */
  text: string
  /** The stretch of the message that `text.slice(start, end)` came from. */
  spanOf(start: number, end: number): Span
}

/** One folded word and where it stands in the message; an empty word is left out. */
export interface FoldedWord {
  word: string
  start: number
  end: number
}

const laughing = /[😂🤣😅😆😄😁😹💀]/u
const marks: Record<string, string> = {
  ...{ '.': '.', '..': '.', '...': '.', '…': '.', ';': '.', '\n': '.' },
  ...{ ',': ',', ':': ',', '—': ',', '–': ',', '--': ',', '---': ',', '(': ',', ')': ',' },
  ...{ '?': '?', '!': '!', '👍': '👍', '👌': '👍', '👎': '👎', '%': '%', '£': '£', $: '$', '€': '€' },
}

/** The folded word for a mark or emoji: a stop, a comma, "lol" for laughter, nothing for the rest. */
export function foldMark(mark: string): string {
  return marks[mark] ?? (laughing.test(mark) ? 'lol' : '')
}

/** Puts folded words together. */
export function joinWords(source: string, words: Iterable<FoldedWord>): Folded {
  const kept: (FoldedWord & { at: number })[] = []
  const parts: string[] = []
  let at = 0
  for (const found of words) {
    if (found.word === '' || (found.word === '.' && parts.at(-1) === '.')) continue
    kept.push({ ...found, at })
    parts.push(found.word)
    at += found.word.length + 1
  }
  const spanOf = (from: number, to: number): Span => {
    const first = kept[indexAt(kept, from)]
    const last = kept[indexAt(kept, Math.max(from, to - 1))]
    if (!first || !last) return { start: 0, end: 0, text: '' }
    return { start: first.start, end: last.end, text: source.slice(first.start, last.end) }
  }
  return { text: parts.join(' '), spanOf }
}

/** Folds the tokens of a text, or some of them. */
export function foldText(text: Text, from = 0, to = text.tokens.length): Folded {
  return joinWords(text.source, text.tokens.slice(from, to).map(foldToken))
}

function foldToken(token: Token): FoldedWord {
  const plain = token.kind === 'word' || token.kind === 'number'
  // without its apostrophe "I'll" looks like the illness, which therefore goes by its other name
  const norm = token.norm === 'ill' ? 'sick' : token.norm
  const word = plain ? norm.replace(/'/g, '').replace(/-/g, ' ') : foldMark(norm)
  return { word, start: token.start, end: token.end }
}

/** Index of the last entry that begins at or before `at`. */
function indexAt(kept: { at: number }[], at: number): number {
  let low = 0
  let high = kept.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((kept[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
