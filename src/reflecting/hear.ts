import { isGoalVerb } from '../goals/goalWords'
import { readDay } from '../reading/9-commitments'
import { readFitChoice } from '../reading/readFitChoice'
import type { Mismatch, Reading } from '../reading/reading'
import type { TalkSoFar } from './talkSoFar'

/** A report under this confidence is asked about, not asserted. */
const SURE = 0.5

/** A step is small: more characters than this are a story. */
const LONGEST_STEP = 120

/**
 * The talk after one more message: the report, when one was heard or corrected; the gaps not told yet; the client's
 * words for and against the change; a step with its day. Also whether the report was heard in this very message.
 */
export function hear(
  talk: TalkSoFar,
  message: string,
  reading: Reading,
  mismatches: readonly Mismatch[],
  today: string,
): { talk: TalkSoFar; justReported: boolean } {
  const bare = reading.stance === 'yes' || reading.stance === 'no'
  const reports = reading.progress !== 'unknown' && reading.confidence >= SURE && (!bare || askedForReport(talk))
  const justReported = reports && !talk.report
  const corrected = reports && talk.report !== undefined && talk.asked.at(-1) === 'ask view' && reading.amount !== null
  const explored = talk.report !== undefined && talk.situations.length >= 3
  const asksPlan = talk.asked.at(-1) === 'ask next' || talk.asked.at(-1) === 'ask day'
  const planning = asksPlan || (explored && reading.commitments.length > 0)
  const heard: TalkSoFar = {
    ...talk,
    exchanges: talk.exchanges + 1,
    change: [...talk.change, ...clausesThat(reading, 'change')],
    sustain: [...talk.sustain, ...clausesThat(reading, 'sustain')],
    step: planning ? (stepIn(message, reading, talk, today) ?? talk.step) : talk.step,
  }
  if (justReported || corrected) {
    const { progress, amount, target } = reading
    heard.report = { progress, amount, target, words: message }
    heard.mismatches = mismatches.map(({ kind, said }) => ({ kind, said }))
    heard.did = mismatches[0] && tellingQuote(mismatches[0].did.text, message)
  } else if (talk.report && !talk.told) {
    const fresh = mismatches.filter(
      ({ kind }) => kind === 'value' && !talk.mismatches.some((known) => known.kind === kind),
    )
    heard.mismatches = [...talk.mismatches, ...fresh.map(({ kind, said }) => ({ kind, said }))]
  }
  if (reading.stance === 'disagree') {
    heard.withdrawn = true
    heard.mismatches = []
  }
  return { talk: heard, justReported }
}

/** A quotation of one word says little beside a whole goal: then the message itself is quoted. */
function tellingQuote(did: string, message: string): string {
  return did.trim().split(/\s+/).length < 2 ? message : did
}

/** A bare yes or no reports only in answer to how it went. */
function askedForReport({ asked }: TalkSoFar): boolean {
  return asked.length === 0 || asked.at(-1) === 'ask report'
}

function clausesThat(reading: Reading, pull: 'change' | 'sustain'): string[] {
  return reading.clauses
    .filter((clause) => clause.talk === pull && !['report', 'question', 'feeling'].includes(clause.role))
    .map((clause) => clause.text)
}

/** What they say they might do: a commitment, or, once asked, a plan or the bare name of an act ("call the gym"). */
function stepIn(message: string, reading: Reading, talk: TalkSoFar, today: string): TalkSoFar['step'] {
  const commitment = reading.commitments[0]
  if (talk.asked.at(-1) === 'ask day') {
    return talk.step && { ...talk.step, day: commitment?.day ?? readDay(message, today) ?? talk.step.day }
  }
  if (commitment) return { words: commitment.text, day: commitment.day }
  const plan = reading.clauses.find((clause) => clause.role === 'plan' || clause.role === 'want')
  if (plan) return { words: plan.text }
  const refuses = reading.stance === 'no' || reading.stance === 'unsure' || readFitChoice(message) !== undefined
  const words = message
    .trim()
    .replace(/^(?:(?:ok|okay|yes|yeah|maybe|probably|just|well|i could|i might|i can|perhaps),? )+/i, '')
  const namesAct = words.length <= LONGEST_STEP && !words.endsWith('?') && isGoalVerb(words.split(/[^a-z]/i)[0] ?? '')
  const day = readDay(message, today)
  return !refuses && words.length <= LONGEST_STEP && (namesAct || day) ? { words, day } : undefined
}
