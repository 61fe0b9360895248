import { compilePhrases } from '../reading/compilePhrases'
import lexicon from './lexicon/sizes.json'
import { plainWords } from './plainWords'

/** What a message says of the size of the goal: wants less or more of it, asks how to begin, or says it is too much. */
export type Size = 'smaller' | 'bigger' | 'start' | 'tooMuch'

const KINDS: [Size, RegExp][] = (['start', 'tooMuch', 'smaller', 'bigger'] as const).map((kind) => [
  kind,
  compilePhrases(lexicon[kind], lexicon.lists),
])

/** What a message says of the size of the goal; undefined where it says nothing of it. */
export function readSize(message: string): Size | undefined {
  const text = plainWords(message)
  return KINDS.find(([, phrases]) => phrases.test(text))?.[0]
}
