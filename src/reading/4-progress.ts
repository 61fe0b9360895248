import type { Measure } from '../goals/goal'
import type { Text } from './1-normalise'
import { normalise } from './1-normalise'
import type { ClauseSpan } from './2-clauses'
import { type Claim, shapeOf } from './4-progress/claim'
import { claimActs } from './4-progress/claimActs'
import { claimClocks } from './4-progress/claimClocks'
import { claimDays } from './4-progress/claimDays'
import { claimExceptions } from './4-progress/claimExceptions'
import { claimFigures } from './4-progress/claimFigures'
import { claimOpposite } from './4-progress/claimOpposite'
import { claimParts } from './4-progress/claimParts'
import { claimSteps, isStepTowards } from './4-progress/claimSteps'
import { claimVerdicts } from './4-progress/claimVerdicts'
import { countPacks } from './4-progress/countPacks'
import { phrases } from './4-progress/phrases'
import { type ClauseReading, readClause } from './4-progress/readClause'
import { settle } from './4-progress/settle'
import { topicOf } from './4-progress/topicOf'
import type { Evidence, Progress, Span, Tally } from './reading'

/** How the message answers the goal: see {@link readProgress}. */
export interface ProgressReading {
  progress: Progress
  amount: number | null
  tally?: Tally
  /** 0 to 1; under 0.5 the dialog should ask rather than assert. */
  confidence: number
  evidence: Evidence[]
  /** The clauses that report on the goal, in order. */
  reportSpans: Span[]
}

const past = phrases('past')

/** How sure the reading is where nothing in the message reports on the goal. */
const SILENT = 0.3

/**
 * Reads how the message answers the goal: what was done of it, in the goal's own unit where the words settle that.
 * Plans, wishes, questions, other people and earlier weeks settle nothing. Unsure is unknown: a false "missed" is a false accusation.
 * `reportAsked`: whether the message answers how it went. Where it answers something else, such as what comes next, only
 * what is told in the past is a report: "every day" is then no more than a plan.
 */
export function readProgress(
  text: Text,
  clauses: readonly ClauseSpan[],
  measure: Measure,
  goalWords: string,
  reportAsked = true,
): ProgressReading {
  const goal = normalise(goalWords).tokens
  const topic = topicOf(goal)
  const shape = shapeOf(measure)
  const all = clauses.map((clause) => readClause(text.tokens, clause, topic))
  const told = reportsOf(all).filter((at) => reportAsked || past.test(at.words))
  const readings = measure.unit === 'cigarette' ? told.map((at) => countPacks(text.tokens, at)) : told
  const figures = claimFigures(text.tokens, readings, measure, topic, shape)
  const oneOff = shape === 'once' && measure.per === null
  const steps = oneOff ? readings.filter((at) => isStepTowards(text.tokens, at, topic, measure)) : []
  const acts = readings.filter((at) => !steps.includes(at))
  const claims: Claim[] = [
    ...(figures ? [figures] : []),
    ...claimExceptions(text.tokens, readings, measure, shape),
    ...claimDays(text.tokens, acts, measure, shape, reportAsked).filter(
      (each) => !figures || figures.at !== each.at || shape !== 'count',
    ),
    ...claimClocks(text.tokens, readings, goal, measure, shape),
    ...claimOpposite(text.tokens, readings, goal, shape),
    ...claimVerdicts(readings, measure, shape),
    ...claimActs(acts, measure, shape),
    ...claimParts(readings, measure, shape),
  ]
  if (claims.length === 0) claims.push(...claimSteps(steps))
  const claim = settle(claims, shape)
  const spanOf = ({ clause: { start, end } }: ClauseReading): Span => ({
    start,
    end,
    text: text.source.slice(start, end),
  })
  const spans = [...new Set(claims.map((each) => each.at))].sort((a, b) => a.clause.start - b.clause.start)
  // what is told without settling anything is still told
  if (!claim) {
    const reportSpans = spans.filter((at) => claims.some((each) => each.at === at && each.progress === 'unknown'))
    return {
      progress: 'unknown',
      amount: null,
      confidence: SILENT,
      evidence: [],
      reportSpans: reportSpans.map(spanOf),
    }
  }
  const tally =
    claim.tally ??
    (claim.counted ? undefined : claims.find((each) => each.tally && each.progress === claim.progress)?.tally)
  return {
    progress: claim.progress,
    amount: claim.amount,
    ...(tally ? { tally } : {}),
    confidence: Math.round(claim.sure * 100) / 100,
    evidence: [{ label: claim.progress, because: claim.because, span: spanOf(claim.at) }],
    reportSpans: spans.map(spanOf),
  }
}

/** "no wait, that was last week": what was said before it is of another week. */
const thatWasBefore =
  / (?:that was|those were|that's|it was) (?:for |from |all )?(?:last|the) (?:week|month|time)(?: before)? $/

/** "did it every day last week. Thanks": a greeting, thanks or laughter tells of no week. */
const courtesy =
  /^ (?:(?:hi|hello|hey|oh|ok|okay|well|so|anyway|sorry|thanks|thank you|cheers|ta|bye|lol|lmao|haha|hahaha|hehe) ){1,4}$/

/** The clauses that report on the period asked about; last week counts only where no other week is told. */
function reportsOf(all: readonly ClauseReading[]): ClauseReading[] {
  const takenBack = all.findLastIndex((reading) => thatWasBefore.test(reading.words))
  const reports = all.slice(takenBack + 1).filter((reading) => reading.mood === 'report' && reading.mine)
  const now = reports.filter(
    (reading) => !reading.earlier || / (?:stopped|quit|gave up|packed in) /.test(reading.words),
  )
  const lastWeek = / last week /
  return now.some((reading) => !courtesy.test(reading.words)) ||
    !reports.some((reading) => lastWeek.test(reading.words))
    ? now
    : reports
}
