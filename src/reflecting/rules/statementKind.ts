import lexicon from '../lexicon/helperSpeech.json'
import type { Spoken } from './speech'
import { asksByMarkAlone, spokenQuestion } from './spokenQuestion'

/** What a statement of a helper does, each as a weight of evidence (0 and up; 3 is plain). */
export interface StatementWeights {
  reflection: number
  input: number
  other: number
  advice: boolean
  /** Evidence that a reflection here adds meaning. */
  complex: number
  /** The client, or somebody of theirs, is in it. */
  aboutThem: boolean
}

type Cue = [weight: number, pattern: RegExp]

const REFLECTION = cues(lexicon.reflection)
const COMPLEX = cues(lexicon.complex)
const INPUT = cues(lexicon.input)
const OTHER = cues(lexicon.other)
const ADVICE = phrases(lexicon.advice)
const ADVICE_IN_QUESTION = phrases(lexicon.adviceInQuestion)
const ADVICE_START = new RegExp(`^(?:${lexicon.adviceStart.join('|')})`)
const LEAD =
  /^(?:(?:okay|ok|well|right|yeah|yes|no|oh|alright|all right|sure|good|great|mhm|wow|exactly|absolutely|i see|now)(?:, | (?=so\b|you\b|and\b|but\b|well\b)))+/
const CAUTIOUS = /^(?:if|when) /
const ABOUT_THEM = /\b(?:you|your|yours|yourself|you'(?:re|ve|d|ll)|he|she|they|him|her|his|them|it's like|for you)\b/

/** Whether a sentence advises, as a statement or in the form of a question ("have you tried …"). */
export function advises(sentence: Spoken): boolean {
  const text = sentence.text.replace(LEAD, '')
  if (ADVICE_IN_QUESTION.test(text)) return true
  if (spokenQuestion(sentence) !== 'none' && !asksByMarkAlone(sentence)) return false
  return ADVICE.test(text) || (sentence.words > 2 && ADVICE_START.test(text))
}

/** Weighs what one statement does by the cues of lexicon/helperSpeech.json; what is only given back advises nothing. */
export function weighStatement(sentence: Spoken, givenBack = false): StatementWeights {
  const text = sentence.text.replace(LEAD, '')
  const advice = !givenBack && advises(sentence)
  const aboutThem = ABOUT_THEM.test(text)
  const long = sentence.words >= 9
  // What names neither the client nor theirs, at length, tells a fact of ours rather than gives something back.
  const input = weigh(INPUT, text) + (advice ? 4 : 0) + (long && !aboutThem ? 1.5 : 0)
  const reflection = (CAUTIOUS.test(text) ? 0 : weigh(REFLECTION, text)) - (long && !aboutThem ? 1.5 : 0)
  // A bare "mm-hmm" or "thanks" is short; the longer a sentence, the less likely that it only keeps the talk going.
  const short = sentence.words <= 2 ? 2 : sentence.words <= 4 ? 1 : 0
  return { reflection, input, other: weigh(OTHER, text) + short, advice, complex: weigh(COMPLEX, text), aboutThem }
}

function weigh(all: readonly Cue[], text: string): number {
  return all.reduce((sum, [weight, pattern]) => (pattern.test(text) ? sum + weight : sum), 0)
}

function phrases(patterns: string[]): RegExp {
  return new RegExp(`(?<![\\w'])(?:${patterns.join('|')})(?![\\w'])`)
}

function cues(rows: (number | string)[][]): Cue[] {
  return rows.map(([weight, pattern]) => [Number(weight), new RegExp(String(pattern))])
}
