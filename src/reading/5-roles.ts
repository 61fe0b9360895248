import type { Text } from './1-normalise'
import type { ClauseSpan } from './2-clauses'
import { ASKS_FOR_MORE, type FoundPull, findPulls, type PullContext, tellsPast, touches } from './5-roles/findPulls'
import { compilePhrase, compilePhrases } from './compilePhrases'
import { type Folded, foldText } from './foldText'
import lexicon from './lexicon/changeTalk.json'
import values from './lexicon/values.json'
import { questionAbout } from './questionAbout'
import type { Clause, ClauseRole, Evidence, Span } from './reading'

/** What is known of a message when its clauses get their roles. */
export interface RoleContext extends PullContext {
  /** True where they ask for no more messages or for a person: what is said with it is about us. */
  leaving?: boolean
  /** The words about the talk itself: anger, disagreement, not wanting to talk of something. */
  discord?: Span
}

/** A clause with its role, every pull found in it and what decided. */
export interface ReadClause extends Clause {
  span: ClauseSpan
  folded: Folded
  pulls: Exclude<Clause['talk'], 'neutral'>[]
  evidence: Evidence[]
}

const noReport = compilePhrases(lexicon.noReport)
const held = compilePhrases(values.held, values.lists)
const weaklyHeld = compilePhrases([...values.weak, ...values.want], values.lists)
const feels = compilePhrase(
  '(?:i|im|ive|was|been|being|so|feel|felt|feeling|left me|made me|bit|really|just)(?: [a-z]{1,10}){0,2} (?:gutted|proud|ashamed|guilty|anxious|scared|sad|miserable|disappointed|frustrated|angry|happy|over the moon|thrilled|chuffed|pleased|relieved|embarrassed|disgusted|upset|fed up|rubbish|awful|low|down|great|good|terrible|worse|better)',
)
const feelsBare =
  /^(?:so |just |bit |really |feeling |absolutely |feel |felt ){0,9}(?:gutted|proud|ashamed|guilty|anxious|miserable|disappointed|frustrated|over the moon|thrilled|chuffed|relieved|embarrassed|disgusted|upset|buzzing|devastated|fed up)(?= |$)/
const asks =
  /^(?:and |so |but )?(?:what|how|why|where|who|when|which|can|could|should|shall|would|is|are|do|does|did|will|any|am)(?= )/
/** A question to Oars without its mark: "do you love me". */
const asksUs = /^(?:and |so |but )?(?:do|are|can|could|would|will|did|have) (?:you|u) (?!know (?:what|when|how)\b)/
/** A message of more clauses than this that reports nothing is a story, its troubles no reason for a shortfall. */
const mostExcuses = 5

/** Gives every clause its role and pull, in order. */
export function readRoles(text: Text, spans: readonly ClauseSpan[], context: RoleContext): ReadClause[] {
  const brief = spans.length <= mostExcuses
  const excuses = brief && !context.request && !spans.some(({ asked }) => asked) && !noReport.test(foldText(text).text)
  return spans.map((span, i) => readRole(text, span, spans[i + 1], { ...context, brief, excuses }))
}

function readRole(text: Text, span: ClauseSpan, next: ClauseSpan | undefined, context: RoleContext): ReadClause {
  const folded = foldText(text, span.from, span.to)
  // a letter or two say nothing, and a message can be made of thousands of them
  const tiny = folded.text.length < 3
  const found = tiny ? [] : findPulls(text, span, next, folded, context)
  const pulls = [...new Set(found.map(({ pull }) => pull))]
  const about =
    tiny || touches(span, context.discord) || touches(span, context.request) ? undefined : questionAbout(folded.text)
  const role = about ? 'question' : roleOf(folded.text, span, found, context)
  const { end } = span
  const start = startOf(text, span)
  const asksForMore = found.some(({ why }) => why === ASKS_FOR_MORE)
  const aside = role === 'question' || role === 'discord' || touches(span, context.request)
  return {
    ...{ start, end, text: text.source.slice(start, end), span, folded, role },
    ...(about ? { about } : {}),
    pulls: aside
      ? pulls.filter(
          (pull) =>
            role !== 'question' && role !== 'discord' && !context.leaving && (pull === 'sustain' || asksForMore),
        )
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

function roleOf(words: string, span: ClauseSpan, found: readonly FoundPull[], context: RoleContext): ClauseRole {
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
