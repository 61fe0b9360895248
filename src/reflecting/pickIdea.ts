import { compilePhrases } from '../reading/compilePhrases'
import { stem } from '../reading/stem'
import lexicon from './lexicon/ideas.json'
import { plainWords } from './plainWords'

/** A choice is told in a few words; more of them tell something else. */
const MOST_WORDS = 8

const NAMED = '(?:the |number |idea |no )'
const REST = '(?: one| idea)?'
const PLACES = lexicon.numbers.map(({ place, say }) => ({
  place,
  only: compilePhrases(say.map((word) => `^${NAMED}?${word}${REST}$`)),
  among: compilePhrases(say.map((word) => `${NAMED}${word}${REST}`)),
}))

/** Which of the ideas just shown a message picks, by its place or by a word that it alone has; undefined where none. */
export function pickIdea(message: string, shown: readonly string[]): string | undefined {
  const text = plainWords(message)
  if (text.split(' ').length > MOST_WORDS || /\b(?:not|dont|neither|none|no|never)\b/.test(text)) return undefined
  const told = stemsOf(text)
  const alike = shown.filter((idea) => [...stemsOf(idea)].some((word) => told.has(word)))
  const only = PLACES.find((place) => place.only.test(text))?.place
  if (only === undefined && alike.length === 1) return alike[0]
  const place = only ?? PLACES.find(({ among }) => among.test(text))?.place
  return place === undefined ? undefined : shown.at(place)
}

/** The stems of the longer words, which tell one idea from another. */
function stemsOf(words: string): Set<string> {
  const longer = plainWords(words)
    .split(' ')
    .filter((word) => word.length >= 4)
  return new Set(longer.map(stem))
}
