import lexicon from './lexicon/agreeing.json'
import { plainWords } from './plainWords'

const { openings, agreeing, endings } = lexicon
const AGREES = new RegExp(
  `^(?:(?:${openings.join('|')}) ){0,4}(?:${agreeing.join('|')})(?: (?:${endings.join('|')})){0,4}$`,
)

/** Whether words are no more than a yes to what was said, or that there is no more: nothing to give back. */
export function onlyAgrees(words: string): boolean {
  return AGREES.test(plainWords(words))
}
