import { compilePhrases } from './compilePhrases'
import lexicon from './lexicon/questionsBack.json'
import type { QuestionAbout } from './reading'

const kinds = lexicon.kinds.map(({ about, say }) => ({
  about: about as QuestionAbout,
  phrases: compilePhrases(say, lexicon.lists),
}))

/** What a question back is about, given one clause as folded words; undefined where it is none of these, or no question to us. */
export function questionAbout(words: string): QuestionAbout | undefined {
  return kinds.find(({ phrases }) => phrases.test(words))?.about
}
