import { checkLine } from './checkLine'
import { readSpeech, type Spoken } from './rules/speech'
import { spokenQuestion, turnQuestion } from './rules/spokenQuestion'
import { advises, type StatementWeights, weighStatement } from './rules/statementKind'

/** A turn of any helper in MITI and MISC terms. */
export interface HelperCode {
  question: 'none' | 'open' | 'closed'
  reflection: 'none' | 'simple' | 'complex'
  advice: boolean
  /** What the turn mostly does. Information, advice and negotiation are input; greetings, "mm-hmm" and praise are other. */
  main: 'reflection' | 'question' | 'therapist_input' | 'other'
  /** Rules of `checkLine` that the turn breaks. */
  flags: string[]
}

/** A helper's turn; `asked` is what was said to the helper just before, where known. */
export interface HelperTurn {
  asked?: string
  message: string
}

/** Weights of evidence: enough alone, enough where nothing speaks against it, and the least that counts. */
const PLAIN = 3
const SOME = 2
const FAINT = 1.5
/** Words: a statement this long says something; greetings and thanks, and mere nods, are no longer than this. */
const LONG = 9
const LONGEST_COURTESY = 24
const LONGEST_NOD = 14
/** Weight from which a reflection adds meaning; nine words of it weigh one, as a bare echo is short. */
const ADDS_MEANING = 2.2

type Kind = 'question' | 'reflection' | 'input' | 'other'

interface CodedSentence extends StatementWeights {
  kind: Kind
  words: number
}

/** Codes one turn of a helper, spoken or typed, by rules. Looks at the first 5,000 characters. */
export function codeHelper({ asked = '', message }: HelperTurn): HelperCode {
  const sentences = readSpeech(message)
  const heard = new Set(readSpeech(asked).flatMap(({ text }) => contentWords(text)))
  const coded = sentences.map((sentence) => codeSentence(sentence, heard))
  const reflecting = coded.filter(({ kind }) => kind === 'reflection')
  const main = mainAct(coded)
  return {
    question: turnQuestion(sentences),
    reflection: reflectionOf(reflecting, main),
    advice: sentences.some(advises),
    main,
    flags: [...new Set(checkLine(message).map(({ rule }) => rule))],
  }
}

function codeSentence(sentence: Spoken, heard: ReadonlySet<string>): CodedSentence {
  const weights = weighStatement(sentence)
  const echoed = contentWords(sentence.text).filter((word) => heard.has(word)).length
  const given = { ...weights, words: sentence.words, reflection: weights.reflection + Math.min(echoed, 2) }
  return { ...given, kind: spokenQuestion(sentence) === 'none' ? kindOf(given) : 'question' }
}

/** Decides by the plainer evidence; where there is little of it, by length and by whom the sentence is about. */
function kindOf({ reflection, input, other, words, aboutThem }: Omit<CodedSentence, 'kind'>): Kind {
  if (other >= PLAIN + 1 && words <= LONGEST_COURTESY && other > Math.max(input, reflection)) return 'other'
  if (input >= PLAIN && input >= reflection) return 'input'
  const courtesy = other >= PLAIN + 1 ? LONGEST_COURTESY : LONGEST_NOD
  if (other >= PLAIN && words <= courtesy && other >= reflection) return 'other'
  if (reflection >= SOME && reflection >= input) return 'reflection'
  if (input >= SOME) return 'input'
  if (words >= LONG) return input > reflection || !aboutThem ? 'input' : 'reflection'
  return reflection >= FAINT && words >= 3 ? 'reflection' : 'other'
}

function reflectionOf(reflecting: readonly CodedSentence[], main: HelperCode['main']): HelperCode['reflection'] {
  const words = sum(reflecting, ({ words }) => words)
  // Beside information or a greeting, a few stray words about the client are part of that, not a reflection.
  if (words < (main === 'therapist_input' || main === 'other' ? 9 : 1)) return 'none'
  const meaning = sum(reflecting, ({ complex }) => complex) + words / 9
  return meaning >= ADDS_MEANING ? 'complex' : 'simple'
}

/** The act that a turn leaves the client with: its question, unless what comes before outweighs it by far. */
function mainAct(coded: readonly CodedSentence[]): HelperCode['main'] {
  const words = (kind: Kind) =>
    sum(
      coded.filter((sentence) => sentence.kind === kind),
      ({ words }) => words,
    )
  const input = words('input')
  const reflection = words('reflection')
  const asks = words('question')
  if (asks > 0) {
    if (input > 24 && input > 3 * asks) return 'therapist_input'
    return reflection > 30 && reflection > 6 * asks ? 'reflection' : 'question'
  }
  if (input > 0 && input * 1.3 >= reflection) return 'therapist_input'
  return reflection > 0 ? 'reflection' : 'other'
}

const CONTENT_WORD = /[a-z][a-z']{3,}/g

function contentWords(text: string): string[] {
  return text.match(CONTENT_WORD) ?? []
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
