import { compilePhrase } from './compilePhrases'
import type { CrisisFeatures } from './crisisFeatures'
import { findRuleHits, type RuleHit, saysNow, saysOwnIntent } from './crisisRules'
import type { Folded } from './foldText'
import { type Foreign, hearOtherTongues } from './hearOtherTongues'
import { inAnotherLight } from './inAnotherLight'
import lexicon from './lexicon/crisis.json'
import type { Evidence } from './reading'
import { type LONGEST_SEARCHED, unmaskText } from './unmaskText'
import { ASKED_FROM, type CrisisModel, crisisFeaturesOf, weighCrisis } from './weighCrisis'

/** How urgent: danger now, a serious sign, a sign that is worth one plain question, or no sign. */
export type CrisisLevel = 'none' | 'unclear' | 'serious' | 'now'

/** What the danger is. */
export type CrisisKind = 'suicide' | 'selfHarm' | 'danger' | 'harmOthers' | 'medical' | 'none'

/** Whether a message tells of a crisis, and the words that say so. */
export interface Crisis {
  level: CrisisLevel
  kind: CrisisKind
  evidence: Evidence[]
}

const rank: Record<CrisisLevel, number> = { none: 0, unclear: 1, serious: 2, now: 3 }
const idioms = lexicon.idioms.map(([phrase = '']) => compilePhrase(phrase, lexicon.lists, 'g'))
/**
 * Under these probabilities the words of a rule are let pass; chosen like {@link ASKED_FROM}. Lower where nothing in the
 * message puts them in another light, lower yet where the rule is a sure one, and lowest where they say that they will.
 */
const LET_PASS_UNDER = { inAnotherLight: 0.3, plain: 0.13, sure: 0.1, ownIntent: 0.04 }

/** So few words tell the model little: the rules stand, and it asks only when it is surer. */
const FEW_WORDS = 9
const SURE_OF_FEW = 0.85

/**
 * Looks for a crisis in a message, whatever the conversation is about. Errs towards finding one; idioms, denials, jokes,
 * films and grief without risk are left out by name (lexicon/crisis.json gives the reason for every phrase).
 * What no rule names is weighed by a model, which is never sure enough for more than one plain question; and where a
 * rule's words may mean something else, the model may say that they do.
 * Where a `goal` (or several, joined) is about taking medicine, having taken all of it is what was aimed at.
 * Time is linear in the message, of which the first {@link LONGEST_SEARCHED} characters count.
 */
export function readCrisis(message: string, goal = '', by?: CrisisModel): Crisis {
  const foreign = hearOtherTongues(message)
  if (foreign) return ofForeign(foreign)
  const folded = unmaskText(message, lexicon.spellings)
  const text = hideIdioms(folded.text)
  const hits = findRuleHits(text, goal)
  const byRules = settle(hits, text, folded)
  const few = text.split(' ').filter((word) => /[a-z]/.test(word)).length < FEW_WORDS
  if (few && byRules.level !== 'none') return byRules
  const { probability, because } = weighCrisis(text, by)
  if (byRules.level !== 'none') return probability < passesUnder(hits, text) ? nothing() : byRules
  if (probability < (few ? SURE_OF_FEW : ASKED_FROM)) return nothing()
  const words = because.map((name) => `“${name}”`).join(', ')
  const evidence = [{ label: 'crisis:unclear', because: `weighed ${probability.toFixed(2)}: ${words}` }]
  return { level: 'unclear', kind: 'none', evidence }
}

function ofForeign({ kind, language, phrase }: Foreign): Crisis {
  const level = kind === 'medical' ? 'now' : 'serious'
  return { level, kind, evidence: [{ label: `crisis:${level}`, because: `said in ${language}: “${phrase}”` }] }
}

function passesUnder(hits: readonly RuleHit[], text: string): number {
  if (hits.some((hit) => hit.rule.sure && !hit.excused && saysOwnIntent(text, hit))) return LET_PASS_UNDER.ownIntent
  if (inAnotherLight(text)) return LET_PASS_UNDER.inAnotherLight
  return hits.some(({ rule, excused }) => rule.sure && !excused) ? LET_PASS_UNDER.sure : LET_PASS_UNDER.plain
}

function nothing(): Crisis {
  return { level: 'none', kind: 'none', evidence: [] }
}

/** What a model sees of a message, for training. */
export function crisisFeaturesOfMessage(message: string): CrisisFeatures {
  return crisisFeaturesOf(hideIdioms(unmaskText(message, lexicon.spellings).text))
}

/** What the rules alone find: the levels and kinds come from them, the model behind them only asks or lets pass. */
export function readCrisisByRules(message: string, goal: string): Crisis {
  const folded = unmaskText(message, lexicon.spellings)
  const text = hideIdioms(folded.text)
  return settle(findRuleHits(text, goal), text, folded)
}

/** The nearest danger of those that rules found and nothing excused. */
function settle(hits: readonly RuleHit[], text: string, folded: Folded): Crisis {
  const meant = hits.filter(({ excused }) => !excused)
  let { level, kind } = nothing()
  for (const { rule } of meant) if (rank[rule.level] > rank[level]) ({ level, kind } = rule)
  if (level === 'serious' && saysNow(text)) level = 'now'
  return { level, kind, evidence: meant.map((hit) => toEvidence(hit, folded)) }
}

/** Blanks idioms out, same length, so that what is left can be taken at its word. */
function hideIdioms(text: string): string {
  let hidden = text
  for (const idiom of idioms) hidden = hidden.replace(idiom, (words) => words.replace(/[^ ]/g, '~'))
  return hidden
}

function toEvidence({ rule, start, end }: RuleHit, folded: Folded): Evidence {
  return { label: `crisis:${rule.level}`, because: `${rule.id}: ${rule.why}`, span: folded.spanOf(start, end) }
}
