import type { Mismatch, Reading } from '../reading/reading'
import type { TalkSoFar } from './talkSoFar'

/** A report under this confidence is asked about, not asserted. */
const SURE = 0.5

/**
 * The talk after one more message: the report, when one was heard or corrected; the gaps not told yet; the client's
 * words for and against the change; a step with its day. Also whether the report was heard in this very message.
 */
export function hear(
  talk: TalkSoFar,
  message: string,
  reading: Reading,
  mismatches: readonly Mismatch[],
): { talk: TalkSoFar; justReported: boolean } {
  const reports = reading.progress !== 'unknown' && reading.confidence >= SURE
  const justReported = reports && !talk.report
  const corrected = reports && talk.report !== undefined && !talk.told && reading.amount !== null
  const planning = talk.asked.at(-1) === 'ask next' || talk.asked.at(-1) === 'ask day'
  const heard: TalkSoFar = {
    ...talk,
    exchanges: talk.exchanges + 1,
    change: [...talk.change, ...clausesThat(reading, 'change')],
    sustain: [...talk.sustain, ...clausesThat(reading, 'sustain')],
    step: planning ? (stepIn(message, reading, talk) ?? talk.step) : talk.step,
  }
  if (justReported || corrected) {
    const { progress, amount, target } = reading
    heard.report = { progress, amount, target, words: message }
    heard.mismatches = mismatches.map(({ kind, said }) => ({ kind, said }))
    heard.did = mismatches[0]?.did.text
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

function clausesThat(reading: Reading, pull: 'change' | 'sustain'): string[] {
  return reading.clauses
    .filter((clause) => clause.talk === pull && clause.role !== 'report' && clause.role !== 'question')
    .map((clause) => clause.text)
}

/** What they say they might do, after they were asked: a commitment, a plan, or a plain answer that is not a refusal. */
function stepIn(message: string, reading: Reading, talk: TalkSoFar): TalkSoFar['step'] {
  const commitment = reading.commitments[0]
  if (talk.asked.at(-1) === 'ask day') {
    return talk.step && { ...talk.step, day: commitment?.day ?? talk.step.day }
  }
  if (commitment) return { words: commitment.text, day: commitment.day }
  const plan = reading.clauses.find((clause) => clause.role === 'plan' || clause.role === 'want')
  if (plan) return { words: plan.text }
  const refuses = reading.stance === 'no' || reading.stance === 'unsure' || reading.talk === 'sustain'
  const words = message.trim()
  return refuses || words.length === 0 || words.length > 120 || words.endsWith('?') ? undefined : { words }
}
