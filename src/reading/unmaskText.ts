import { type Folded, type FoldedWord, foldMark, joinWords } from './foldText'
import { mendCrisisWords } from './mendCrisisWords'

/** Longest message searched for a crisis, in UTF-16 units: the longest that the channels take in. */
export const LONGEST_SEARCHED = 20_000

/** Letters spelled out one by one ("k i l l", "s.u.i"), words with marks for letters ("k!ll", "su1c1de"), and marks. */
const piece =
  /(?<![\p{L}\p{N}])\p{L}(?:[ .*_-]{1,2}\p{L}(?![\p{L}\p{N}'’])){2,30}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘`´*@$!|_]{0,63}|[^\p{L}\p{N}\s]|\n/gu

const likeLetters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
}

/**
 * Folds a message the way a crisis needs it: disguised, spelled-out, drawn-out and misspelt words are put right, as far
 * as `spellings` (from → to) knows them. Time is linear in the message.
 */
export function unmaskText(message: string, spellings: Readonly<Record<string, string>>): Folded {
  const source = message.slice(0, LONGEST_SEARCHED)
  const words = mendCrisisWords([...unmaskWords(source, spellings)], source)
  return joinWords(source, withoutRuns(words))
}

/** Leaves out what only goes on repeating the same one or two words: said three times they have been said. */
function* withoutRuns(words: Iterable<FoldedWord>): Generator<FoldedWord> {
  const last: string[] = []
  for (const found of words) {
    if (found.word === '') continue
    const [a, b, c, d, e] = last
    if (found.word === b && a === c && b === d && c === e) last.unshift(found.word)
    else {
      last.unshift(found.word)
      yield found
    }
    last.length = Math.min(last.length, 5)
  }
}

function* unmaskWords(source: string, spellings: Readonly<Record<string, string>>): Generator<FoldedWord> {
  for (const found of source.matchAll(piece)) {
    const start = found.index
    const end = start + found[0].length
    if (!/^[\p{L}\p{N}]/u.test(found[0])) {
      const dash = found[0] === '-' && source[start - 1] === ' ' && source[end] === ' '
      yield { word: dash ? ',' : markWord(found[0], spellings), start, end }
      continue
    }
    // marks after a word close a thought, marks inside it stand for letters
    const raw = found[0].replace(/[!|*_$@'’‘`´]+$/, '')
    yield { word: unmaskWord(raw, spellings), start, end: start + raw.length }
    if (found[0].slice(raw.length).includes('!')) yield { word: '!', start: start + raw.length, end }
  }
}

/** An emoji that stands for a thing is its word. */
function markWord(mark: string, spellings: Readonly<Record<string, string>>): string {
  return Object.hasOwn(spellings, mark) ? (spellings[mark] as string) : foldMark(mark)
}

function unmaskWord(raw: string, spellings: Readonly<Record<string, string>>): string {
  const bare = raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`´_]/gu, '')
  const lettered = /\p{L}/u.test(bare) && /[0134579@$!|]/.test(bare)
  const word = bare.length === 1 ? bare : bare.replace(/[ .-]/g, '')
  const candidates = [word, lettered ? word.replace(/[0134579@$!|]/g, (mark) => likeLetters[mark] ?? mark) : word]
  for (const candidate of candidates) {
    const short = candidate.replace(/(.)\1{2,}/g, '$1')
    const double = candidate.replace(/(.)\1{2,}/g, '$1$1')
    for (const form of [candidate, double, short]) if (Object.hasOwn(spellings, form)) return spellings[form] as string
  }
  return word.replace(/(.)\1{2,}/g, '$1$1')
}
