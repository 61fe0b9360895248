import { checkLine } from './checkLine'
import { codeByRules } from './coder/codeByRules'
import type { TurnCodes } from './coder/settleCodes'
import { weighTurn } from './coder/weighTurn'

/**
 * A turn of any helper in MITI and MISC terms. `main` is what the turn mostly does: information, advice and negotiation
 * are input; greetings, "mm-hmm" and praise are other.
 */
export interface HelperCode extends TurnCodes {
  /** Rules of `checkLine` that the turn breaks. */
  flags: string[]
}

/** A helper's turn; `asked` is what was said to the helper just before, where known. */
export interface HelperTurn {
  asked?: string
  message: string
}

/**
 * Codes one turn of a helper, spoken or typed: rules find what its sentences do, and models learnt from the turns of
 * coder/corpus weigh that with its words and with what was said before. Looks at the first 5,000 characters.
 */
export function codeHelper({ asked = '', message }: HelperTurn): HelperCode {
  const coded = codeByRules(asked, message)
  // A noise or an empty turn does nothing, whatever came before it.
  const { question, reflection, advice, main } = coded.sentences.length > 0 ? weighTurn(asked, message, coded) : coded
  return { question, reflection, advice, main, flags: [...new Set(checkLine(message).map(({ rule }) => rule))] }
}
