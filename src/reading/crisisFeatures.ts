import { findSenses } from './findSenses'
import { stem } from './stem'

/** How many words after a "not" it still reaches. */
const REACH = 4

/** How far apart two senses may stand to be heard together: in one sentence, and across its end. */
const NEAR = 6
const NEAR_ACROSS = 3
const CLOSE = 2

const negations = new Set(
  (
    'not no never none nothing without cant dont didnt wont isnt wasnt havent hasnt doesnt cannot couldnt wouldnt ' +
    'shouldnt arent aint nor neither hardly barely'
  ).split(' '),
)

/** The features of some words, by what they are made of: each kind has the same say, however many a message has. */
export type CrisisFeatures = Record<'words' | 'orders' | 'senses' | 'pairs', string[]>

/**
 * Words of a folded message as features that a person can read. words: stems ("w tired"), once more in the last
 * sentence ("e tired"), and how many there are. orders: two or three in a row, around a gap, after a "not". senses: what
 * the words stand for ("S burden"), negated ("Sn"), in the last sentence ("Se"). pairs: one sense before another near by
 * ("P burden>family", "Q" where very near), and both anywhere in a sentence ("C").
 */
export function crisisFeatures(words: readonly string[]): CrisisFeatures {
  const stems = words.map((word) => (/^\d/.test(word) ? 'N' : word.includes('~') ? 'IDIOM' : stem(word)))
  const sentences = sentencesOf(words)
  const last = Math.max(0, ...sentences.filter((_, i) => /[a-z]/.test(words[i] as string)))
  const found: Record<keyof CrisisFeatures, Set<string>> = {
    words: new Set([`length ${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`]),
    orders: new Set(),
    senses: new Set(),
    pairs: new Set(),
  }
  const senses = findSenses(words, stems)
  let reach = 0
  stems.forEach((word, i) => {
    const negated = reach-- > 0
    const atEnd = sentences[i] === last
    found.words.add(`w ${word}`)
    if (atEnd) found.words.add(`e ${word}`)
    if (negated) found.orders.add(`n ${word}`)
    addOrders(found.orders, stems, i)
    for (const sense of senses[i] as string[]) {
      found.senses.add(`S ${sense}`)
      if (negated) found.senses.add(`Sn ${sense}`)
      if (atEnd) found.senses.add(`Se ${sense}`)
      addPairs(found.pairs, sense, i, senses, sentences)
    }
    if (negations.has(words[i] as string)) reach = REACH
  })
  addTogether(found.pairs, senses, sentences)
  return {
    words: [...found.words],
    orders: [...found.orders],
    senses: [...found.senses],
    pairs: [...found.pairs],
  }
}

/** For every word the number of its sentence. */
function sentencesOf(words: readonly string[]): number[] {
  let sentence = 0
  return words.map((word) => (/^[.!?]$/.test(word) ? sentence++ : sentence))
}

function addOrders(orders: Set<string>, stems: readonly string[], i: number): void {
  const word = stems[i]
  if (i > 0) orders.add(`2 ${stems[i - 1]} ${word}`)
  if (i > 1) orders.add(`3 ${stems[i - 2]} ${stems[i - 1]} ${word}`).add(`g ${stems[i - 2]} ${word}`)
}

function addPairs(
  pairs: Set<string>,
  sense: string,
  at: number,
  senses: readonly string[][],
  sentences: readonly number[],
): void {
  for (let i = Math.max(0, at - NEAR); i < at; i++) {
    if (sentences[i] !== sentences[at] && at - i > NEAR_ACROSS) continue
    for (const before of senses[i] as string[]) {
      pairs.add(`P ${before}>${sense}`)
      if (at - i <= CLOSE) pairs.add(`Q ${before}>${sense}`)
    }
  }
}

function addTogether(pairs: Set<string>, senses: readonly string[][], sentences: readonly number[]): void {
  const heard: Set<string>[] = []
  sentences.forEach((sentence, i) => {
    const some = heard[sentence] ?? new Set<string>()
    heard[sentence] = some
    for (const sense of senses[i] as string[]) some.add(sense)
  })
  for (const some of heard) {
    const names = [...(some ?? [])].sort()
    names.forEach((name, i) => {
      for (const other of names.slice(i + 1)) pairs.add(`C ${name}&${other}`)
    })
  }
}
