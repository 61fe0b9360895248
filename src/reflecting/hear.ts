import type { Clause, Mismatch, Reading } from '../reading/reading'
import { hearStep } from './hearStep'
import type { TalkSoFar } from './talkSoFar'
import { tellsView } from './tellsView'

/** A message of so many words or fewer is terse. */
const TERSE = 3

/** A report under this confidence is asked about, not asserted. */
const SURE = 0.5

/** What one more message came to. */
export interface Heard {
  talk: TalkSoFar
  /** The report was heard in this very message. */
  justReported: boolean
  /** A step, or its time, was told in this message. */
  stepHeard: boolean
}

/**
 * The talk after one more message: the report, when one was heard or corrected (`corrects`); the gaps not told yet; the
 * client's words for and against the change; a step with its time.
 */
export function hear(
  talk: TalkSoFar,
  message: string,
  reading: Reading,
  mismatches: readonly Mismatch[],
  { today, corrects }: { today: string; corrects: boolean },
): Heard {
  const bare = reading.stance === 'yes' || reading.stance === 'no'
  const reports =
    reading.progress !== 'unknown' &&
    reading.confidence >= SURE &&
    (!bare || askedForReport(talk)) &&
    !isAboutAhead(talk, reading) &&
    !tellsTried(talk, reading)
  const justReported = reports && !talk.report
  const step = hearStep(message, reading, talk, today)
  const stepHeard = step !== undefined && step !== talk.step
  const heard: TalkSoFar = {
    ...talk,
    exchanges: talk.exchanges + 1,
    change: [...talk.change, ...clausesThat(reading, 'change')],
    sustain: [...talk.sustain, ...clausesThat(reading, 'sustain')],
    wishes: [...(talk.wishes ?? []), ...wishesIn(reading)],
    step,
    hardAt: reading.hard ? talk.exchanges + 1 : talk.hardAt,
    terse: !justReported && !stepHeard && isTerse(message, reading) ? (talk.terse ?? 0) + 1 : 0,
  }
  if (justReported || corrects) {
    const { progress, amount, target, tally } = reading
    heard.report = { progress, amount, target, ...(tally ? { tally } : {}), words: message }
    heard.reportedAt = heard.exchanges
    heard.mismatches = mismatches.map(({ kind, said }) => ({ kind, said }))
    heard.did = mismatches[0] && dropOpening(tellingQuote(mismatches[0].did.text, message))
    heard.viewTold = talk.viewTold || tellsView(message, reading)
  } else if (talk.report && !talk.told) {
    const fresh = mismatches.filter(
      ({ kind }) => kind === 'value' && !talk.mismatches.some((known) => known.kind === kind),
    )
    heard.mismatches = [...talk.mismatches, ...fresh.map(({ kind, said }) => ({ kind, said }))]
  }
  if (reading.stance === 'disagree' && !corrects) {
    heard.withdrawn = true
    heard.mismatches = []
  }
  return { talk: heard, justReported, stepHeard }
}

/** A bare yes, no or "dunno", or a word that answers and tells nothing. */
function isTerse(message: string, { stance, feelings }: Reading): boolean {
  const bare = ['yes', 'no', 'unsure', 'thanks'].includes(stance)
  const short = message.trim().split(/\s+/).length <= TERSE
  return short && feelings.length === 0 && (bare || says.test(message.trim()))
}

const says =
  /^(?:(?:just|it'?s|its|all|oh|i'?m) )?(?:meh|fine|ok|okay|good|nothing|whatever|idk|nowt|hm+|mixed|so so|same|alright|dunno)\W{0,3}$/i

/** More words than this are no quotation of a report. */
const LONGEST_QUOTE = 14

/** A quotation of one word says little beside a whole goal: then the message itself is quoted, or its beginning. */
function tellingQuote(did: string, message: string): string {
  if (dropOpening(did).split(/\s+/).length > 1) return did
  const words = message.trim().split(/\s+/)
  if (words.length <= LONGEST_QUOTE) return message
  const beginning = message.trim().match(/^.{1,60}?[.!?;](?=\s+\S.{0,60}?[.!?;,])\s+\S.{0,60}?(?=[.!?;,])/)?.[0]
  return beginning ?? words.slice(0, LONGEST_QUOTE).join(' ')
}

/** "So two" and "I mean three" without what they open with; a quotation may begin in the middle. */
function dropOpening(words: string): string {
  return words.trim().replace(/^(?:(?:so|oh|well|okay|ok|and|but|um|yeah|i mean|sorry)[, ]+){1,4}/i, '')
}

/** "Every day", asked which day or how the goal sits, tells of the days to come. */
function isAboutAhead({ asked }: TalkSoFar, { clauses }: Reading): boolean {
  const ahead = ['ask next', 'ask day', 'ask fit'].includes(asked.at(-1) ?? '')
  return ahead && clauses.every(({ text }) => text.split(/\s+/).length <= 4)
}

/** Asked what they have tried, they tell of other times, unless there is a figure in it. */
function tellsTried({ asked }: TalkSoFar, { amount }: Reading): boolean {
  return asked.at(-1) === 'ask tried' && amount === null
}

/** A bare yes or no reports only in answer to how it went. */
function askedForReport({ asked }: TalkSoFar): boolean {
  return asked.length === 0 || asked.at(-1) === 'ask report'
}

/** What they want now or hold dear; what they wanted of the week gone by is none. */
function wishesIn({ clauses, feelings }: Reading): string[] {
  return clauses
    .filter(({ role, talk }) => (role === 'want' || role === 'value') && talk !== 'sustain')
    .filter(
      ({ text, start, end }) => !wanted.test(text) && !feelings.some((one) => start <= one.start && one.end <= end),
    )
    .map(({ text }) => text)
}

const wanted = /\b(?:wanted|needed|hoped|had to|was|were)\b/i

/** Their own words for or against; a plan is a step, not a reason, and a hard thing is no argument. */
function clausesThat(reading: Reading, pull: 'change' | 'sustain'): string[] {
  const { hard, feelings } = reading
  const onlyFeels = ({ text, start, end }: Clause) =>
    text.split(/\s+/).length <= 2 && feelings.some((one) => start <= one.start && one.end <= end)
  return reading.clauses
    .filter((clause) => !onlyFeels(clause))
    .filter(({ talk, role }) => talk === pull && !['report', 'question', 'feeling', 'plan', 'discord'].includes(role))
    .filter(({ start, end }) => !hard || hard.end <= start || end <= hard.start)
    .map(({ text }) => text)
}
