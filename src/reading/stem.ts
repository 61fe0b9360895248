// By its own path: natural as a whole loads word nets and classifiers that nothing here needs.
import porter from 'natural/lib/natural/stemmers/porter_stemmer'
import verbs from './lexicon/verbs.json'

const irregular: Readonly<Record<string, string>> = verbs.irregular

/** Stems found before: words come back, and Porter's rules take microseconds. Emptied when full. */
const known = new Map<string, string>()
const MOST_KNOWN = 10_000

/** The stem that the forms of one English word share: "ran", "runs", "running" → "run". Input is a normalised word. */
export function stem(norm: string): string {
  const before = known.get(norm)
  if (before !== undefined) return before
  const word = norm.replace(/'s$/, '')
  const found = porter.stem(Object.hasOwn(irregular, word) ? (irregular[word] as string) : word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(norm, found)
  return found
}
