import lexicon from './lexicon/crisisSenses.json'
import { stem } from './stem'

/** Words shorter than this are matched as they stand: stems of short words run together. */
const SHORTEST_STEMMED = 4

interface Phrase {
  words: string[]
  sense: string
}

const byWord = new Map<string, string[]>()
const byStem = new Map<string, string[]>()
const phrases = new Map<string, Phrase[]>()

for (const [sense, { words }] of Object.entries(lexicon.senses)) {
  for (const entry of words) {
    const parts = entry.split(' ')
    const first = parts[0] as string
    if (parts.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), { words: parts, sense }])
    else {
      addTo(byWord, entry, sense)
      if (entry.length >= SHORTEST_STEMMED) addTo(byStem, stem(entry), sense)
    }
  }
}

function addTo(map: Map<string, string[]>, key: string, sense: string): void {
  const senses = map.get(key) ?? []
  if (!senses.includes(sense)) map.set(key, [...senses, sense])
}

/**
 * For every word the senses it may have (lexicon/crisisSenses.json), its own or those of the phrase that begins with it.
 * `words` are folded words; `stems` are theirs, in the same order.
 */
export function findSenses(words: readonly string[], stems: readonly string[]): string[][] {
  return words.map((word, i) => {
    const own = byWord.get(word) ?? (word.length >= SHORTEST_STEMMED ? byStem.get(stems[i] as string) : undefined) ?? []
    const begun = phrases.get(word)?.filter((phrase) => phrase.words.every((part, j) => words[i + j] === part)) ?? []
    return begun.length === 0 ? own : [...new Set([...own, ...begun.map(({ sense }) => sense)])]
  })
}
