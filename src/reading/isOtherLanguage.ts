import type { Text } from './1-normalise'
import lexicon from './lexicon/otherLanguages.json'

const english = new Set(lexicon.english)
const languages = Object.values(lexicon.languages).map((words) => new Set(words))
const greetings = new RegExp(`^(?:${lexicon.whole.join('|')})$`)

/** Fewest everyday words of another language that make a longer message one in it. */
const FEWEST = 2

/**
 * Whether a message is not in English: letters of another script, or more everyday words of one other language than of
 * English. A foreign word in an English sentence ("had tapas") makes none.
 */
export function isOtherLanguage({ source, tokens }: Text): boolean {
  const letters = source.slice(0, 2000).match(/\p{L}/gu) ?? []
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter))
  if (foreign.length >= 2) return foreign.length * 2 > letters.length
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase().replace(/’/g, "'"))
  if (greetings.test(words.join(' '))) return true
  if (words.length < 2) return false
  const own = words.filter((word) => english.has(word)).length
  const most = Math.max(...languages.map((language) => new Set(words.filter((word) => isOf(word, language))).size))
  return most > own && (most >= FEWEST ? most * 4 >= new Set(words).size : words.length === FEWEST)
}

/** Languages that shorten words before a vowel: "n'ai", "l'ho". */
function isOf(word: string, language: ReadonlySet<string>): boolean {
  return language.has(word) || (word.includes("'") && language.has(word.slice(0, word.indexOf("'") + 1)))
}
