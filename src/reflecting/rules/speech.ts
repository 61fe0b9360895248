/** Longest helper's turn that is looked at, in characters; about 900 spoken words. */
export const LONGEST_TURN = 5000

/** A sentence of speech made plain: lower case, fillers and noises off. */
export interface Spoken {
  text: string
  /** Ends in a question mark. */
  asks: boolean
  words: number
}

const NOISES = /\[[^\]]{0,60}\]|\([^)]{0,60}\)/g
const FILLERS =
  /(?<![\w'-])(?:um+|uh+|er+m?|ah|hmm*|mm+(?:-?h+m+)?|uh-huh|huh)(?![\w'-]),?|(?<=, |^)(?:you know|i mean|i guess|like|just),|(?<!\b(?:what|which|some|any|that|this|the|one|every|all|other|same) )\b(?:kind of|kinda|sort of)\b/g

const SENTENCE_ENDS = /(?<=[.?!…])\s+/
/** Where no mark was set at all, a question still shows by its beginning: "… and what made you start". */
const QUESTION_BEGINS =
  / (?=(?:and|so|but|or) (?:(?:what|how|why|where|when)(?:'s| (?:do|does|did|is|are|was|would|could|made|makes|happened|about)) |(?:do|did|are|have|would|could|can|will|were) you ))/

/** Takes a helper's turn apart into plain sentences. Long turns are cut at `LONGEST_TURN`. */
export function readSpeech(message: string): Spoken[] {
  const plain = message
    .slice(0, LONGEST_TURN)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”"*_]/g, ' ')
    .replace(NOISES, ' ')
    .replace(/-{2,}|[—–]| - /g, ', ')
    .replace(/\s+/g, ' ')
  return plain
    .split(/[.?!…]/.test(plain) ? SENTENCE_ENDS : QUESTION_BEGINS)
    .map(plainSentence)
    .filter(({ words }) => words > 0)
}

function plainSentence(sentence: string): Spoken {
  const asks = /\?[^a-z]*$/.test(sentence)
  const text = sentence
    .replace(FILLERS, ' ')
    .replace(/[.?!…]+/g, ' ')
    .replace(/\b([a-z']+)-?(?:[,-]? \1\b)+/g, '$1')
    .replace(/\b((?:[a-z']+ ){1,3}[a-z']+),? \1\b/g, '$1')
    .replace(/\s*,[\s,]*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/^[^a-z0-9]+|[^a-z0-9%']+$/g, '')
  return { text, asks, words: text.split(' ').filter((word) => /[a-z0-9]/.test(word)).length }
}
