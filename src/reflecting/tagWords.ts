import nlp from 'compromise/two'

/** One word with the grammatical tags that compromise gives it ("Verb", "PastTense", "Singular", …). */
export interface TaggedWord {
  text: string
  tags: Set<string>
}

/** Tags each word of a short text. Costs a few milliseconds at 300 characters, more than in proportion beyond. */
export function tagWords(text: string): TaggedWord[] {
  const sentences = nlp(text).json({ terms: { tags: true } }) as { terms: { text: string; tags: string[] }[] }[]
  const words = sentences.flatMap(({ terms }) => terms.map((term) => ({ text: term.text, tags: new Set(term.tags) })))
  return words.map((word, i) => (isVerbLike(words, i) ? { text: word.text, tags: LIKING } : word))
}

const LIKING = new Set(['Verb', 'Infinitive', 'PresentTense'])

/** "I like my evenings": compromise takes every "like" for a preposition; right after its subject it is the verb. */
function isVerbLike(words: TaggedWord[], i: number): boolean {
  if (words[i]?.text.toLowerCase() !== 'like') return false
  const before = words[i - 1]?.tags.has('Adverb') ? words[i - 2] : words[i - 1]
  return /^(?:I|you|we|they|do|don't|didn't|would|I'd|you'd)$/i.test(before?.text ?? '')
}
