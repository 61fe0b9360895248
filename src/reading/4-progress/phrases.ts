import lexicon from '../lexicon/progress.json'

/** The name of a list of phrases in lexicon/progress.json. */
export type PhraseList = Exclude<keyof typeof lexicon, 'why'>

/**
 * One expression for any phrase of a list, matched as whole words. It runs on the words of a clause as readClause gives
 * them: lower case, one space between and on either side. Every repeat in the lexicon is bounded.
 */
export function phrases(list: PhraseList): RegExp {
  return new RegExp(` (?:${lexicon[list].join('|')}) `, 'u')
}
