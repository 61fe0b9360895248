import { compilePhrases } from '../reading/compilePhrases'
import { readConsent } from '../reading/readConsent'
import lexicon from './lexicon/ideas.json'
import { plainWords } from './plainWords'

/** What is said to something offered or asked for: yes, not now, nothing of the kind, or the program's list by name. */
export type OfferAnswer = 'yes' | 'later' | 'none' | 'list'

/** What may stand before and behind an answer changes nothing of it. */
const whole = (phrase: string) =>
  `^(?:(?:${lexicon.opening.join('|')}) ){0,4}${phrase}(?: (?:${lexicon.closing.join('|')})){0,3}$`

const ANSWERS = (['later', 'none', 'list', 'yes'] as const).map((answer) => ({
  answer,
  phrases: compilePhrases(answer === 'list' ? lexicon.list : lexicon[answer].map(whole)),
}))

/** Reads a message as an answer to an offer; undefined where it says anything else. */
export function readOfferAnswer(message: string): OfferAnswer | undefined {
  const text = plainWords(message)
  const found = ANSWERS.find(({ phrases }) => phrases.test(text))?.answer
  return found ?? (readConsent(message).yes ? 'yes' : undefined)
}
