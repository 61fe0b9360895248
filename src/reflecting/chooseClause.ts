import type { Clause, ClauseRole, Reading } from '../reading/reading'
import { cutToWhatMatters } from './cutToWhatMatters'
import type { TalkSoFar } from './talkSoFar'
import { turnWords } from './turnWords'

/** A clause given back has at most so many words, so that a reply stays under forty. */
export const MOST_WORDS = 14

/** Which clause is given back first: after a shortfall, after a goal kept, and otherwise. */
const PRIORITY: Record<'short' | 'kept' | 'other', ClauseRole[]> = {
  short: ['barrier', 'against', 'feeling', 'value', 'want', 'plan', 'report', 'other'],
  kept: ['helped', 'report', 'want', 'value', 'plan', 'feeling', 'other'],
  other: ['value', 'want', 'feeling', 'against', 'barrier', 'helped', 'plan', 'report', 'other'],
}

/** A clause to be given back: what it does in the talk, and its words turned to the client. */
export interface Chosen {
  clause: Clause
  turned: string
}

/** What the choice of a clause rests on. */
interface Choosing {
  reading: Reading
  talk: TalkSoFar
  justReported: boolean
  /** The amount is told, so that a clause that reports adds nothing. */
  amountTold: boolean
}

/** The clause that is given back in this turn, if any can be. */
export function chooseClause({ reading, talk, justReported, amountTold }: Choosing): Chosen | undefined {
  const kept = talk.report?.progress === 'met' || talk.report?.progress === 'exceeded'
  const order = PRIORITY[justReported ? (kept ? 'kept' : 'short') : 'other']
  const open = reading.clauses.filter(
    (clause) =>
      order.includes(clause.role) &&
      !(justReported && amountTold && !kept && clause.role === 'report' && !tellsMore(clause, reading)) &&
      !talk.reflected.includes(clause.text),
  )
  const rank = ({ role, text }: Clause) => (isPastWish(text) ? order.length : order.indexOf(role))
  for (const clause of open.sort((a, b) => rank(a) - rank(b))) {
    const turned = turnClause(clause.text)
    if (justReported && !kept && turned && boasts.test(turned)) continue
    if (turned !== undefined && !hangs.test(turned) && !refers.test(turned)) return { clause, turned }
  }
  return undefined
}

/** A clause of a report that goes beyond the amount: "interview took the whole of Tuesday". */
function tellsMore({ text, start, end }: Clause, { evidence }: Reading): boolean {
  const counts = evidence.some(
    ({ label, span }) => PROGRESS.has(label) && span !== undefined && span.start < end && start < span.end,
  )
  return text.split(/\s+/).length >= (counts ? FEWEST_COUNTING : FEWEST_BESIDE) && !figure.test(text)
}

const figure = /\d|\b(?:none|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|every|all)\b/i

const PROGRESS = new Set(['met', 'partial', 'missed', 'exceeded'])

/** Words of a clause that tells something besides: more where the amount is read from it as well. */
const FEWEST_BESIDE = 4
const FEWEST_COUNTING = 7

/** "I wanted to go", "I was going to ring": what they wanted of the time gone by is one half of something. */
export function isPastWish(clause: string): boolean {
  return pastWish.test(clause)
}

const pastWish =
  /^(?:(?:and|but|so|well|yeah) )?i (?:(?:really|so|just|honestly|do|did) )?(?:wanted|hoped|meant to|was (?:going|gonna)|did want|thought i(?:'d| would))\b/i

/** The words of a clause turned to the client; undefined where it cannot be given back. */
export function turnClause(clause: string): string | undefined {
  return turnWords(cutToWhatMatters(clause, MOST_WORDS))
}

/** The latest clause that can be given back; one that only points ("that matters to me") says nothing on its own. */
export function lastTurned(clauses: string[]): string | undefined {
  for (const clause of [...clauses].reverse()) {
    const turned = turnClause(clause)
    if (turned !== undefined && !hangs.test(turned) && !points.test(turned)) return turned
  }
  return undefined
}

/** Words that hang on a sentence not given back with them. */
const hangs =
  /^you (?:know|see|guess|do|did|will|can|might|make it|don't know|think so)$|^it's (?:fine|ok|okay|good|bad|nice|alright|great)$|^(?:then|which|than|as well|[a-z]{2,12}ing\b(?! (?:is|was|are|were|helps?|helped|works?|worked|takes?|took)\b))/i
const refers = /^(?:that|this)\b/i
/** Said of a week that fell short it is irony. */
const boasts = /\b(?:crush|smash|nail|kill|ac|rock|own)(?:ed|ing) it\b|\bon (?:fire|a roll)\b/i
const points = /^(?:that|this|it)\b|\bdon't know\b/i
