import nouns from './lexicon/nouns.json'
import type { TaggedWord } from './tagWords'

const counted = new Set(nouns.counted)
const determiner =
  /^(?:the|a|an|my|your|his|her|its|our|their|this|that|these|those|each|every|any|some|no|another|which|what|whose|either|neither|one|whatever|half|per|such|enough|more|most|less|next|last|both|all)$|'s$|s'$/i
const subject = /^(?:I|he|she|we|they)$/i
/** "By phone", "kind of job", "face to face": no article is missing. */
const bareAfter = /^(?:by|per|as|and|or|kind|sort|type|to|via|than|called|named)$/i

/**
 * Whether a noun that can be counted stands alone where English wants "a", "the" or an owner before it ("you leave house
 * at five"). Looks only for nouns of the lexicon, so that what needs none is left in peace.
 */
export function needsArticle(tagged: TaggedWord[]): boolean {
  return tagged.some((word, at) => {
    if (!counted.has(word.text.toLowerCase()) || word.tags.has('Verb') || word.tags.has('ProperNoun')) return false
    const next = tagged[at + 1]
    // A noun that follows is the one that counts; a pronoun that follows shows a verb ("telephone me").
    if (next && (next.tags.has('Noun') || next.tags.has('Gerund')) && !subject.test(next.text)) return false
    const before = tagged.slice(Math.max(0, at - 5), at).reverse()
    const end = before.find((other) => !isWithin(other))
    return !(
      end &&
      (determiner.test(end.text) || end.tags.has('Value') || end.tags.has('Possessive') || bareAfter.test(end.text))
    )
  })
}

/** Words that may stand between an article and its noun. */
function isWithin({ text, tags }: TaggedWord): boolean {
  if (determiner.test(text) || tags.has('Value') || tags.has('Possessive') || tags.has('Pronoun')) return false
  return (
    tags.has('Adjective') ||
    tags.has('Adverb') ||
    (tags.has('Noun') && !tags.has('Pronoun')) ||
    tags.has('Gerund') ||
    tags.has('Participle')
  )
}
