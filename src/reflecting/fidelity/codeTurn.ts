import { checkLine } from '../checkLine'
import { codeHelper, type HelperCode } from '../codeHelper'
import lexicon from '../lexicon/mitiActs.json'
import { affirms } from '../rules/affirmation'
import type { Breach } from '../rules/breach'
import { readLine } from '../rules/lineText'
import { clientParts } from './clientParts'
import type { SentTurn } from './sentTurn'

/** A turn of the talk in the terms of MITI 4.2.1: each act counts once a turn. */
export interface TurnCode {
  question: HelperCode['question']
  reflection: HelperCode['reflection']
  affirm: boolean
  autonomy: boolean
  seek: boolean
  information: boolean
  persuade: boolean
  confront: boolean
}

/** Rules of the linter by the MITI code that their breach would earn. */
const PERSUADES = new Set(['advice', 'persuasion', 'order'])
const CONFRONTS = new Set(['warning', 'moralising', 'judgement', 'label', 'interpretation', 'probing', 'why'])

const ACTS = new Map(
  lexicon.map(({ act, patterns }) => [act, new RegExp(`(?<![\\w'])(?:${patterns.join('|')})(?![\\w'])`)]),
)

/** Codes one turn from its text; what a client's own words say in it is not held against it. */
export function codeTurn(turn: SentTurn): TurnCode {
  const code = codeHelper({ asked: turn.asked, message: turn.text })
  const filled = filledIn(turn)
  const line = readLine(turn.text, filled)
  const rules = breachesOf(turn).map(({ rule }) => rule)
  // Beside a neutral word in the client's place, advice can only be ours.
  const ours = codeHelper({ message: line.ours.replaceAll('□', 'that') })
  return {
    question: code.question,
    reflection: code.reflection,
    affirm: affirms(line),
    autonomy: ACTS.get('autonomy')?.test(line.ours) ?? false,
    seek: ACTS.get('seek')?.test(line.ours) ?? false,
    information: code.main === 'therapist_input' && !ours.advice,
    persuade: ours.advice || rules.some((rule) => PERSUADES.has(rule)),
    confront: rules.some((rule) => CONFRONTS.has(rule)),
  }
}

/** What the linter says of a turn as it was sent, held to the rules of its kind. */
export function breachesOf(turn: SentTurn): Breach[] {
  return checkLine(turn.text, {
    kind: turn.kind,
    mismatch: turn.wordings?.some(({ move }) => move.startsWith('mismatch')),
    clientWords: filledIn(turn),
  })
}

function filledIn({ text, wordings }: SentTurn): string[] {
  return (wordings && clientParts(text, wordings)?.filled) ?? []
}
