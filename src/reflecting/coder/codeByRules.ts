import { readSpeech, type Spoken } from '../rules/speech'
import { asksByMarkAlone, type SpokenQuestion, spokenQuestion, turnQuestion } from '../rules/spokenQuestion'
import { type StatementWeights, weighStatement } from '../rules/statementKind'

/** What one sentence of a helper does. */
export type Kind = 'question' | 'reflection' | 'input' | 'other'

/** A sentence with the weights of its cues and what the rules take it for. */
export interface CodedSentence extends StatementWeights {
  spoken: Spoken
  form: SpokenQuestion
  /** Nothing but its mark makes it a question. */
  markAlone: boolean
  kind: Kind
  words: number
}

/** A turn as the rules code it, sentence by sentence and as a whole. */
export interface CodedTurn {
  sentences: CodedSentence[]
  question: 'none' | 'open' | 'closed'
  reflection: 'none' | 'simple' | 'complex'
  advice: boolean
  main: 'reflection' | 'question' | 'therapist_input' | 'other'
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

/** Codes one turn of a helper by rules alone; what was said to the helper just before shows what is given back. */
export function codeByRules(asked: string, message: string): CodedTurn {
  const spoken = readSpeech(message)
  const heard = new Set(readSpeech(asked).flatMap(({ text }) => contentWords(text)))
  const sentences = spoken.map((sentence) => codeSentence(sentence, heard))
  const reflecting = sentences.filter(({ kind }) => kind === 'reflection')
  const main = mainAct(sentences)
  return {
    sentences,
    question: turnQuestion(spoken),
    reflection: reflectionOf(reflecting, main),
    advice: sentences.some(({ advice }) => advice),
    main,
  }
}

function codeSentence(spoken: Spoken, heard: ReadonlySet<string>): CodedSentence {
  const carried = contentWords(spoken.text)
  const echoed = carried.filter((word) => heard.has(word)).length
  const weights = weighStatement(spoken, echoed >= 2 && echoed === carried.length)
  const form = spokenQuestion(spoken)
  const given = { ...weights, words: spoken.words, reflection: weights.reflection + Math.min(echoed, 2) }
  return {
    ...given,
    spoken,
    form,
    markAlone: asksByMarkAlone(spoken),
    kind: form === 'none' ? kindOf(given) : 'question',
  }
}

/** Decides by the plainer evidence; where there is little of it, by length and by whom the sentence is about. */
function kindOf({ reflection, input, other, words, aboutThem }: StatementWeights & { words: number }): Kind {
  if (other >= PLAIN + 1 && words <= LONGEST_COURTESY && other > Math.max(input, reflection)) return 'other'
  if (input >= PLAIN && input >= reflection) return 'input'
  const courtesy = other >= PLAIN + 1 ? LONGEST_COURTESY : LONGEST_NOD
  if (other >= PLAIN && words <= courtesy && other >= reflection) return 'other'
  if (reflection >= SOME && reflection >= input) return 'reflection'
  if (input >= SOME) return 'input'
  if (words >= LONG) return input > reflection || !aboutThem ? 'input' : 'reflection'
  return reflection >= FAINT && words >= 3 ? 'reflection' : 'other'
}

function reflectionOf(reflecting: readonly CodedSentence[], main: CodedTurn['main']): CodedTurn['reflection'] {
  const words = sum(reflecting, (sentence) => sentence.words)
  // Beside information or a greeting, a few stray words about the client are part of that, not a reflection.
  if (words < (main === 'therapist_input' || main === 'other' ? 9 : 1)) return 'none'
  const meaning = sum(reflecting, ({ complex }) => complex) + words / 9
  return meaning >= ADDS_MEANING ? 'complex' : 'simple'
}

/** The act that a turn leaves the client with: its question, unless what comes before outweighs it by far. */
function mainAct(coded: readonly CodedSentence[]): CodedTurn['main'] {
  const words = (kind: Kind) =>
    sum(
      coded.filter((sentence) => sentence.kind === kind),
      (sentence) => sentence.words,
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

/** Words that carry something: of four letters and more. */
export function contentWords(text: string): string[] {
  return text.match(CONTENT_WORD) ?? []
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
