import nouns from './lexicon/nouns.json'
import { tagWords } from './tagWords'

const ordinary = new Set(nouns.alsoNames)

/** First names and places typed small get their capital ("I asked karen" → "I asked Karen"), save those that are other words too. */
export function withNames(text: string): string {
  const names = new Set(
    tagWords(text.replace(/'s\b/g, ''))
      .filter(
        ({ tags, text: word }) =>
          (tags.has('FirstName') || tags.has('City') || tags.has('Country') || tags.has('Region')) &&
          /^[a-z]{3,12}$/.test(word) &&
          !ordinary.has(word),
      )
      .map((word) => word.text),
  )
  return names.size === 0
    ? text
    : text.replace(/\b[a-z]{3,12}\b/g, (word) =>
        names.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
      )
}
