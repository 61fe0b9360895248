import type { Measure } from '../goals/goal'
import type { Text } from './1-normalise'
import type { ClauseSpan } from './2-clauses'
import { closeness, type Topic } from './4-progress/topicOf'
import { compilePhrase, compilePhrases } from './compilePhrases'
import { type Folded, foldText } from './foldText'
import lexicon from './lexicon/changeTalk.json'
import values from './lexicon/values.json'
import { questionAbout } from './questionAbout'
import type { Clause, ClauseRole, Evidence, Progress, Span } from './reading'

/** What is known of a message when its clauses get their roles. */
export interface RoleContext {
  measure: Measure
  topic: Topic
  progress: Progress
  /** The clauses that report on the goal. */
  reports: readonly Span[]
  /** Whether what comes next was asked, so that a day alone names when. */
  aheadAsked?: boolean
  /** The words that ask something of Oars. */
  request?: Span
  /** True where they ask for no more messages or for a person: what is said with it is about us. */
  leaving?: boolean
  /** True where a short message tells of a shortfall without saying what was done: "work was mental". */
  excuses?: boolean
  /** The words about the talk itself: anger, disagreement, not wanting to talk of something. */
  discord?: Span
}

type Pull = Clause['talk']

interface Marker {
  role: ClauseRole
  pull: Pull
  /** 'notDone', 'notMet': an obstacle to what was done anyway is no talk against it. 'notMissed': delight at nothing done is none for it. */
  when?: string
  phrases: RegExp
  why: string
}

/** A clause with its role, every pull found in it and what decided. */
export interface ReadClause extends Clause {
  span: ClauseSpan
  folded: Folded
  pulls: Exclude<Pull, 'neutral'>[]
  evidence: Evidence[]
}

const markers: Marker[] = lexicon.markers.map(({ role, pull, when, say, why }) => ({
  role: role as ClauseRole,
  pull: pull as Pull,
  when,
  phrases: compilePhrases(say, lexicon.lists),
  why,
}))
const refuse = compilePhrases(lexicon.refuse, lexicon.lists)
const fond = compilePhrases(lexicon.fond, lexicon.lists)
const resolved = compilePhrases(lexicon.resolved, lexicon.lists)
const cherished = compilePhrases(lexicon.cherished, lexicon.lists)
const theirs = compilePhrases(lexicon.theirs, lexicon.lists)
const noReport = compilePhrases(lexicon.noReport)
const unsure = compilePhrases(lexicon.unsure, lexicon.lists)
const daysOnly = /(?:^| )(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?= |$)/
const future = /(?:^| )(?:ill|will|im|going|gonna|starting|start|begin|next|again|another|tomorrow|tonight)(?= |$)/
const denied = /(?:^| )(?:none|no|not|never|didnt|havent|hasnt|dont|wasnt)(?= |$)/
const held = compilePhrases(values.held, values.lists)
const weaklyHeld = compilePhrases([...values.weak, ...values.want], values.lists)
const feels = compilePhrase(
  '(?:i|im|ive|was|been|being|so|feel|felt|feeling|left me|made me|bit|really|just)(?: [a-z]{1,10}){0,2} (?:gutted|proud|ashamed|guilty|anxious|scared|sad|miserable|disappointed|frustrated|angry|happy|over the moon|thrilled|chuffed|pleased|relieved|embarrassed|disgusted|upset|fed up|rubbish|awful|low|down|great|good|terrible|worse|better)',
)
const feelsBare =
  /^(?:so |just |bit |really |feeling |absolutely |feel |felt ){0,9}(?:gutted|proud|ashamed|guilty|anxious|miserable|disappointed|frustrated|over the moon|thrilled|chuffed|relieved|embarrassed|disgusted|upset|buzzing|devastated|fed up)(?= |$)/
const tentative = compilePhrases(lexicon.tentativeDay, lexicon.lists)
const bareDay = compilePhrases(lexicon.bareDay, lexicon.lists)
const asks =
  /^(?:and |so |but )?(?:what|how|why|where|who|when|which|can|could|should|shall|would|is|are|do|does|did|will|any|am)(?= )/
/** A question to Oars without its mark: "do you love me". */
const asksUs = /^(?:and |so |but )?(?:do|are|can|could|would|will|did|have) (?:you|u) (?!know (?:what|when|how)\b)/
const tellsPast =
  /(?:^| )(?:went|did|didnt|made|ran|had|got|done|was|were|took|ate|drank|smoked|slept|sent|kept|missed|skipped|none|never|once|twice|nothing|zero|came|saw|left|wrote|read|bought|spent|sat|stood|said|told|put|gave|met|[a-z]{3,14}ed|ive|havent|hasnt|wasnt|werent)(?= |$)/

/** A message of more clauses than this that reports nothing is a story, its troubles no reason for a shortfall. */
const mostExcuses = 5

/** Gives every clause its role and pull, in order. */
export function readRoles(text: Text, spans: readonly ClauseSpan[], context: RoleContext): ReadClause[] {
  const excuses =
    spans.length <= mostExcuses &&
    !context.request &&
    !spans.some(({ asked }) => asked) &&
    !noReport.test(foldText(text).text)
  return spans.map((span) => readRole(text, span, { ...context, excuses }))
}

function readRole(text: Text, span: ClauseSpan, context: RoleContext): ReadClause {
  const folded = foldText(text, span.from, span.to)
  // a letter or two say nothing, and a message can be made of thousands of them
  const found = folded.text.length < 3 ? [] : findPulls(text, span, folded, context)
  const pulls = [...new Set(found.map(({ pull }) => pull))]
  const about =
    touches(span, context.discord) || touches(span, context.request) ? undefined : questionAbout(folded.text)
  const role = about ? 'question' : roleOf(folded.text, span, found, context)
  const { end } = span
  const start = startOf(text, span)
  const aside = role === 'question' || role === 'discord' || touches(span, context.request)
  return {
    ...{ start, end, text: text.source.slice(start, end), span, folded, role },
    ...(about ? { about } : {}),
    pulls: aside
      ? pulls.filter((pull) => pull === 'sustain' && role !== 'question' && role !== 'discord' && !context.leaving)
      : pulls,
    talk: aside || pulls.length !== 1 ? 'neutral' : (pulls[0] ?? 'neutral'),
    evidence: found.map(({ pull, why, at }) => ({ label: pull, because: why, span: at })),
  }
}

const fillers = new Set([
  'honestly',
  'actually',
  'basically',
  'tbh',
  'obviously',
  'anyway',
  'well',
  'look',
  'also',
  'yeah',
])

/** Where the clause begins once the words that only lead in to it are left out: "honestly I like it" → "I like it". */
function startOf({ tokens }: Text, { from, to, start }: ClauseSpan): number {
  let first = from
  while (first < to - 3 && fillers.has(tokens[first]?.norm ?? '')) first++
  return tokens[first]?.start ?? start
}

interface Found {
  role: ClauseRole
  pull: Exclude<Pull, 'neutral'>
  why: string
  at: Span
}

/** Every marker in the clause; words that one marker has used are not there for the next. */
function findPulls(text: Text, span: ClauseSpan, folded: Folded, context: RoleContext): Found[] {
  const { measure, topic, progress } = context
  const ofGoal = closeness(topic, text.tokens, span.from, span.to) > 0
  const away = measure.direction !== 'do'
  let rest = folded.text
  const found: Found[] = []
  const take = (role: ClauseRole, pull: Pull, why: string, match: RegExpExecArray | null) => {
    if (!match || pull === 'neutral') return
    found.push({ role, pull, why, at: folded.spanOf(match.index, match.index + match[0].length) })
    rest = rest.slice(0, match.index) + '~'.repeat(match[0].length) + rest.slice(match.index + match[0].length)
  }
  if (away && (ofGoal || / (?:it|them|one|any)(?= |$)/.test(folded.text))) {
    take('plan', 'change', 'turns the thing down', resolved.exec(rest))
    if (ofGoal && found.length === 0) take('against', 'sustain', 'is fond of what the goal would end', fond.exec(rest))
  } else if (!away && ofGoal) take('against', 'sustain', 'will not do it', refusal(rest))
  if ((away || progress === 'missed' || span.opener === 'but') && !ofGoal && progress !== 'met')
    take('against', 'sustain', 'is fond of it', cherished.exec(rest))
  if (!context.reports.some((report) => touches(span, report)))
    take('plan', 'change', 'names a day for it', (context.aheadAsked ? bareDay : tentative).exec(rest))
  for (const marker of markers) {
    const match = marker.phrases.exec(rest)
    if (match && counts(marker, match, folded.text, span, ofGoal, context))
      take(marker.role, marker.pull, marker.why, match)
  }
  if (span.opener === 'because' && found.length === 0 && (progress === 'missed' || progress === 'partial')) {
    const why = 'given as the reason for a shortfall'
    found.push({ role: 'barrier', pull: 'sustain', why, at: folded.spanOf(0, folded.text.length) })
  }
  return found
}

/** Whether a marker means what it says here: not when others want it, when it tells of the past, or when it is denied. */
function counts(
  marker: Marker,
  match: RegExpExecArray,
  words: string,
  span: ClauseSpan,
  ofGoal: boolean,
  { progress, reports, excuses }: RoleContext,
): boolean {
  const short = progress === 'missed' || progress === 'partial'
  if (marker.when === 'notMissed') return progress !== 'missed'
  if (marker.when === 'notDone') return short || progress === 'unknown'
  if (marker.when === 'notMet')
    return short || (progress === 'unknown' && (ofGoal || excuses || /^(?:because|but)$/.test(span.opener)))
  if (marker.role === 'report') return !denied.test(words.slice(0, match.index))
  const own = /^(?:i|im|ill|id|ive|we|my)(?= |$)/.test(match[0])
  if (marker.role !== 'helped' && !own && theirs.test(words)) return false
  if (marker.role !== 'plan') return true
  if (unsure.test(words)) return false
  if (!daysOnly.test(match[0]) || future.test(match[0])) return true
  return (
    !tellsPast.test(words) &&
    !reports.some((report) => report.start <= span.start && span.end <= report.end) &&
    words.split(' ').length > 2
  )
}

/** "I'm not going to the gym", but not "I'm not going to stop". */
function refusal(words: string): RegExpExecArray | null {
  const match = refuse.exec(words)
  return match &&
    !/(?:stop|quit|give|skip|miss|lie|let|giving|stopping|backing|once|even|miss)$|i (?:dont|never)/.test(match[0])
    ? match
    : null
}

function roleOf(words: string, span: ClauseSpan, found: readonly Found[], context: RoleContext): ClauseRole {
  if (touches(span, context.discord)) return 'discord'
  const reports = context.reports.some((report) => report.start <= span.start && span.end <= report.end)
  if (span.asked && (asks.test(words) || (found.length === 0 && !reports))) return 'question'
  if (asksUs.test(words)) return 'question'
  const first = found[0]?.role
  if (reports && first !== 'plan' && first !== 'want') return first === 'against' ? 'against' : 'report'
  if (first === 'want' && held.test(words) && !weaklyHeld.test(words)) return 'value'
  if (first === 'helped' && feels.test(words)) return 'feeling'
  if (first) return first
  if (feelsBare.test(words) || feels.test(words)) return 'feeling'
  if (held.test(words) && !weaklyHeld.test(words)) return 'value'
  return reports || tellsPast.test(` ${words}`) ? 'report' : 'other'
}

function touches(span: { start: number; end: number }, other: Span | undefined): boolean {
  return other !== undefined && span.start < other.end && other.start < span.end
}
