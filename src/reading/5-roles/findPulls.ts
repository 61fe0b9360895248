import type { Measure } from '../../goals/goal'
import type { Text } from '../1-normalise'
import type { ClauseSpan } from '../2-clauses'
import { numberOf } from '../3-quantities/words'
import { closeness, type Topic } from '../4-progress/topicOf'
import { compilePhrases } from '../compilePhrases'
import type { Folded } from '../foldText'
import lexicon from '../lexicon/changeTalk.json'
import type { Clause, ClauseRole, Progress, Request, Span } from '../reading'
import { stem } from '../stem'

type Pull = Exclude<Clause['talk'], 'neutral'>

/** What is known of a message when its clauses are weighed. */
export interface PullContext {
  measure: Measure
  topic: Topic
  progress: Progress
  /** The clauses that report on the goal. */
  reports: readonly Span[]
  /** Whether what comes next was asked, so that a day alone names when. */
  aheadAsked?: boolean
  /** True for a message of few clauses: in a story not every circumstance is a reason. */
  brief?: boolean
  /** True where a short message tells of a trouble without saying what was done: "work was mental". */
  excuses?: boolean
  /** What they ask for: a trouble told with the wish to change, pause or drop the goal is the reason for it. */
  asksFor?: Request
  /** The words that ask something of Oars. */
  request?: Span
}

/** One stretch of a clause that pulls for or against the change, the role it gives the clause, and why. */
export interface FoundPull {
  role: ClauseRole
  pull: Pull
  why: string
  at: Span
}

/**
 * When a marker counts. 'short': beside a shortfall. 'notDone', 'notMet': not beside a goal met, since an obstacle to what
 * was done anyway is no talk against it. 'notMissed': not beside nothing done. 'away', 'toward': where the goal is to do less or none, or to do it.
 * 'offGoal': not in words about the goal's own thing.
 */
type When = 'offGoal' | 'short' | 'notDone' | 'notMet' | 'notMissed' | 'away' | 'toward'

interface Marker {
  role: ClauseRole
  pull: Pull
  when: readonly When[]
  phrases: RegExp
  why: string
}

const markers: Marker[] = lexicon.markers.map(({ role, pull, when = [], say, why }) => ({
  role: role as ClauseRole,
  pull: pull as Pull,
  when: when as When[],
  phrases: compilePhrases(say, lexicon.lists),
  why,
}))
const refuse = compilePhrases(lexicon.refuse, lexicon.lists)
const fond = compilePhrases(lexicon.fond, lexicon.lists)
const resolved = compilePhrases(lexicon.resolved, lexicon.lists)
const cherished = compilePhrases(lexicon.cherished, lexicon.lists)
const theirs = compilePhrases(lexicon.theirs, lexicon.lists)
const unsure = compilePhrases(lexicon.unsure, lexicon.lists)
const tentative = compilePhrases(lexicon.tentativeDay, lexicon.lists)
const bareDay = compilePhrases(lexicon.bareDay, lexicon.lists)
const beside = compilePhrases(lexicon.beside, lexicon.lists)
const tally = compilePhrases(lexicon.tally, lexicon.lists)
const daysOnly = /(?:^| )(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?= |$)/
const future = /(?:^| )(?:ill|will|im|going|gonna|starting|start|begin|next|again|another|tomorrow|tonight)(?= |$)/
const denied = /(?:^| )(?:none|no|not|never|didnt|havent|hasnt|dont|wasnt)(?= |$)/

/** Why a request is itself talk for the change: it asks to do more than the goal. */
export const ASKS_FOR_MORE = 'asks to do more than the goal'

/** A trouble and what came of it in one clause: "knee is bad so about 3000". */
const leadsOn = / so (?:i|we|only|just|no|none|about|around|didnt|\d{1,6})(?= |$)/

/** A clause that tells what was done, and so offers no day to come. */
export const tellsPast =
  /(?:^| )(?:went|did|didnt|made|ran|had|got|done|was|were|took|ate|drank|smoked|slept|sent|kept|missed|skipped|none|never|once|twice|nothing|zero|came|saw|left|wrote|read|bought|spent|sat|stood|said|told|put|gave|met|[a-z]{3,14}ed|ive|havent|hasnt|wasnt|werent)(?= |$)/

/** True where two stretches of the message share anything. */
export function touches(span: { start: number; end: number }, other: Span | undefined): boolean {
  return other !== undefined && span.start < other.end && other.start < span.end
}

/** Every marker in the clause; words that one marker has used are not there for the next. */
export function findPulls(
  text: Text,
  span: ClauseSpan,
  next: ClauseSpan | undefined,
  folded: Folded,
  context: PullContext,
): FoundPull[] {
  const { measure, topic, progress, reports } = context
  const ofGoal = closeness(topic, text.tokens, span.from, span.to) > 0
  const away = measure.direction !== 'do'
  const short = progress === 'missed' || progress === 'partial'
  let rest = folded.text
  const found: FoundPull[] = []
  const take = (role: ClauseRole, pull: Pull, why: string, match: RegExpExecArray | null) => {
    if (!match) return
    found.push({ role, pull, why, at: folded.spanOf(match.index, match.index + match[0].length) })
    rest = rest.slice(0, match.index) + '~'.repeat(match[0].length) + rest.slice(match.index + match[0].length)
  }
  if (away && (ofGoal || / (?:it|them|one|any)(?= |$)/.test(folded.text))) {
    take('plan', 'change', 'turns the thing down', resolved.exec(rest))
    if (ofGoal && found.length === 0) take('against', 'sustain', 'is fond of what the goal would end', fond.exec(rest))
  } else if (!away && ofGoal) take('against', 'sustain', 'will not do it', refusal(rest))
  if ((away || progress === 'missed' || span.opener === 'but') && !ofGoal && progress !== 'met')
    take('against', 'sustain', 'likes it as it was', cherished.exec(rest))
  const reporting = reports.some((report) => touches(span, report))
  if (!reporting) take('plan', 'change', 'names a day for it', (context.aheadAsked ? bareDay : tentative).exec(rest))
  if (context.asksFor === 'adjust' && !short && raises(text, span, measure))
    take('want', 'change', ASKS_FOR_MORE, /.{1,80}/.exec(rest))
  for (const marker of markers) {
    const match = marker.phrases.exec(rest)
    if (match && counts(marker, match, folded.text, span, next, ofGoal, context))
      take(marker.role, marker.pull, marker.why, match)
  }
  if (found.length > 0 || !short) return found
  const whole = folded.spanOf(0, folded.text.length)
  const barrier = (why: string): FoundPull => ({ role: 'barrier', pull: 'sustain', why, at: whole })
  const leads = next?.opener === 'so' && !reporting && reports.some((report) => touches(next, report))
  if (span.opener === 'because' || leads) return [barrier('given as the reason for a shortfall')]
  const told = context.brief && !reporting && !ofGoal && !span.asked && !touches(span, context.request)
  return told && beside.test(rest) && !tally.test(rest) ? [barrier('told beside a shortfall')] : found
}

/** Whether a marker means what it says here: not when others want it, when it tells of the past, or when it is denied. */
function counts(
  marker: Marker,
  match: RegExpExecArray,
  words: string,
  span: ClauseSpan,
  next: ClauseSpan | undefined,
  ofGoal: boolean,
  context: PullContext,
): boolean {
  if (!marker.when.every((when) => holds(when, words, span, next, ofGoal, context))) return false
  if (marker.role === 'barrier') return true
  if (marker.role === 'report')
    return (
      !denied.test(words.slice(0, match.index)) &&
      // "booked" is the report itself where the goal is to book
      !match[0].split(' ').some((word) => context.topic.own.has(stem(word)))
    )
  const own = /^(?:i|im|ill|id|ive|we|my)(?= |$)/.test(match[0])
  if (marker.role !== 'helped' && !own && theirs.test(words)) return false
  if (marker.role !== 'plan') return true
  if (unsure.test(words)) return false
  if (!daysOnly.test(match[0]) || future.test(match[0])) return true
  return (
    !tellsPast.test(words) &&
    !context.reports.some((report) => report.start <= span.start && span.end <= report.end) &&
    words.split(' ').length > 2
  )
}

function holds(
  when: When,
  words: string,
  { opener }: ClauseSpan,
  next: ClauseSpan | undefined,
  ofGoal: boolean,
  { progress, measure, excuses, asksFor }: PullContext,
): boolean {
  const short = progress === 'missed' || progress === 'partial'
  const asksChange = asksFor === 'adjust' || asksFor === 'pause' || asksFor === 'drop'
  switch (when) {
    case 'offGoal':
      return !ofGoal
    case 'short':
      return (
        short ||
        (progress === 'unknown' &&
          (/^(?:because|but)$/.test(opener) ||
            /^(?:so|but)$/.test(next?.opener ?? '') ||
            asksChange ||
            leadsOn.test(words)))
      )
    case 'notDone':
      return short || progress === 'unknown'
    case 'notMet':
      return (
        short ||
        (progress === 'unknown' && (ofGoal || excuses || asksChange || opener === 'because' || opener === 'but'))
      )
    case 'notMissed':
      return progress !== 'missed'
    case 'toward':
      return measure.direction === 'do'
    case 'away':
      return measure.direction !== 'do'
  }
}

/** True where the clause names a figure that goes beyond the goal: four where it is three, or fewer where it is a limit. */
function raises({ tokens }: Text, { from, to }: ClauseSpan, { direction, target }: Measure): boolean {
  if (target === null) return false
  return tokens.slice(from, to).some(({ norm }) => {
    const figure = numberOf(norm)
    return figure !== undefined && (direction === 'do' ? figure > target : figure < target)
  })
}

/** "I'm not going to the gym", but not "I'm not going to stop". */
function refusal(words: string): RegExpExecArray | null {
  const match = refuse.exec(words)
  return match &&
    !/(?:stop|quit|give|skip|miss|lie|let|giving|stopping|backing|missing|letting|back|hurt|once|even)$/.test(match[0])
    ? match
    : null
}
