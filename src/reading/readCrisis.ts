import { normalise } from './1-normalise'
import { readHardThings } from './11-hardThings'
import { compilePhrase, compilePhrases } from './compilePhrases'
import { type Folded, foldText } from './foldText'
import lexicon from './lexicon/crisis.json'
import type { Evidence } from './reading'
import { LONGEST_SEARCHED, unmaskText } from './unmaskText'
import { ASKED_FROM, type CrisisModel, weighCrisis } from './weighCrisis'

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

type Context = 'media' | 'laugh' | 'past' | 'adherence' | 'medicineGoal'

interface Rule {
  id: string
  level: CrisisLevel
  kind: CrisisKind
  say: RegExp[]
  unless: Context[]
  /** Its words leave no room for another meaning: the model is not asked. */
  sure: boolean
  why: string
}

const rank: Record<CrisisLevel, number> = { none: 0, unclear: 1, serious: 2, now: 3 }
const idioms = lexicon.idioms.map(([phrase = '']) => compilePhrase(phrase, lexicon.lists, 'g'))
const contexts = Object.fromEntries(
  Object.entries(lexicon.contexts)
    .filter(([name]) => name !== 'negated')
    .map(([name, phrases]) => [name, compilePhrases(phrases, lexicon.lists)]),
) as Record<Exclude<Context, 'medicineGoal'> | 'stillMeant' | 'now', RegExp>
const medicine = compilePhrases(lexicon.medicine, lexicon.lists)
const negated = new RegExp(`(?:^| )(?:${lexicon.contexts.negated.join('|')})`)
const rules: Rule[] = lexicon.rules.map((rule) => ({
  id: rule.id,
  level: rule.level as CrisisLevel,
  kind: rule.kind as CrisisKind,
  say: rule.say.map((phrase) => compilePhrase(phrase, lexicon.lists, 'g')),
  unless: (rule.unless ?? []) as Context[],
  sure: rule.sure ?? false,
  why: rule.why,
}))

/** Rules whose words hold their own "not": "don't want to wake up", "can't breathe", "won't stop bleeding". */
const ownNegation = new Set([
  'not wake up',
  'not live',
  'cannot go on',
  'breath or blood',
  'threatened',
  'farewell',
  'taken back',
  'not tonight',
])

/** Words that a rule has met and excused (a denial, long ago, medicine as told), or that tell a loss, need a surer model to be asked about. */
const SURE_AGAINST_EXCUSE = 0.8

/** Under this probability the words of a rule that may mean something else are let pass; chosen like {@link ASKED_FROM}. */
const LET_PASS_UNDER = 0.2

/** So few words tell the model little: the rules stand, and it asks only when it is surer. */
const FEW_WORDS = 9
const SURE_OF_FEW = 0.85

/** The most matches of one phrase that are weighed; the first meant one settles it. */
const mostTries = 8

/**
 * Looks for a crisis in a message, whatever the conversation is about. Errs towards finding one; idioms, denials, jokes,
 * films and grief without risk are left out by name (lexicon/crisis.json gives the reason for every phrase).
 * What no rule names is weighed by a model, which is never sure enough for more than one plain question; and where a
 * rule's words may mean something else, the model may say that they do.
 * Where a `goal` (or several, joined) is about taking medicine, having taken all of it is what was aimed at.
 * Time is linear in the message, of which the first {@link LONGEST_SEARCHED} characters count.
 */
export function readCrisis(message: string, goal = '', by?: CrisisModel): Crisis {
  const folded = unmaskText(message, lexicon.spellings)
  const text = hideIdioms(folded.text)
  const { excused, sure, ...byRules } = findByRules(folded, text, goal)
  if (sure) return byRules
  const few = text.split(' ').filter((word) => /[a-z]/.test(word)).length < FEW_WORDS
  if (few && byRules.level !== 'none') return byRules
  const { probability, because } = weighCrisis(text, by)
  if (byRules.level !== 'none') return probability < LET_PASS_UNDER ? nothing() : byRules
  if (probability < (few ? SURE_OF_FEW : ASKED_FROM)) return nothing()
  if (probability < SURE_AGAINST_EXCUSE && (excused || tellsLoss(message))) return nothing()
  const words = because.map((name) => `“${name}”`).join(', ')
  const evidence = [{ label: 'crisis:unclear', because: `weighed ${probability.toFixed(2)}: ${words}` }]
  return { level: 'unclear', kind: 'none', evidence }
}

function nothing(): Crisis {
  return { level: 'none', kind: 'none', evidence: [] }
}

/** Grief, illness and blows are told in the words of a crisis, and have moves of their own. */
function tellsLoss(message: string): boolean {
  return readHardThings(foldText(normalise(message))).evidence.some(({ label }) =>
    /:(?:grief|illness|blow)$/.test(label),
  )
}

/** The message as rules and model see it: spelling unmasked, idioms blanked, same length. */
export function foldForCrisis(message: string): string {
  return hideIdioms(unmaskText(message, lexicon.spellings).text)
}

/** What the rules alone find: the levels and kinds come from them, the model behind them only asks or lets pass. */
export function readCrisisByRules(message: string, goal: string): Crisis {
  const folded = unmaskText(message, lexicon.spellings)
  const { level, kind, evidence } = findByRules(folded, hideIdioms(folded.text), goal)
  return { level, kind, evidence }
}

function findByRules(folded: Folded, text: string, goal: string): Crisis & { excused: boolean; sure: boolean } {
  const takesMedicine = goal !== '' && medicine.test(unmaskText(goal, lexicon.spellings).text)
  const evidence: Evidence[] = []
  let level: CrisisLevel = 'none'
  let kind: CrisisKind = 'none'
  let excused = false
  let sure = false
  for (const rule of rules) {
    if (takesMedicine && rule.unless.includes('medicineGoal')) continue
    const found = findMeant(rule, text)
    if (found === 'excused') excused = true
    if (!found || found === 'excused') continue
    evidence.push(toEvidence(rule, found, folded))
    sure ||= rule.sure
    if (rank[rule.level] > rank[level]) {
      level = rule.level
      kind = rule.kind
    }
  }
  if (level === 'serious' && contexts.now.test(text)) level = 'now'
  return { level, kind, evidence, excused, sure }
}

/** Blanks idioms out, same length, so that what is left can be taken at its word. */
function hideIdioms(text: string): string {
  let hidden = text
  for (const idiom of idioms) hidden = hidden.replace(idiom, (words) => words.replace(/[^ ]/g, '~'))
  return hidden
}

function findMeant(rule: Rule, text: string): { start: number; end: number } | 'excused' | undefined {
  let met: 'excused' | undefined
  for (const phrase of rule.say) {
    phrase.lastIndex = 0
    for (let tries = 0; tries < mostTries; tries++) {
      const match = phrase.exec(text)
      if (!match) break
      const start = match.index
      const end = start + match[0].length
      if (!isExcused(rule, text, start, end)) return { start, end }
      met = 'excused'
      phrase.lastIndex = start + 1
    }
  }
  return met
}

function isExcused(rule: Rule, text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end)
  if (rule.unless.some((context) => context !== 'medicineGoal' && contexts[context].test(sentence))) return true
  if (ownNegation.has(rule.id)) return false
  const before = text.slice(Math.max(0, start - 80), start)
  const clause = before.slice(before.search(/[^.,!?]*$/))
  const lead = `${clause}${text.slice(start, end)} `
  return (negated.test(clause) || negatedWithin(text.slice(start, end))) && !contexts.stillMeant.test(lead)
}

/** "going to kill myself" inside "not going to …" is excused by what stands before; "never thought of …" by its own words. */
function negatedWithin(words: string): boolean {
  return /^(?:not|never|no) /.test(words)
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 200)
  const before = text.slice(from, start)
  const after = text.slice(end, end + 200)
  const open = Math.max(before.lastIndexOf(' . '), before.lastIndexOf(' ! '), before.lastIndexOf(' ? '))
  const close = after.search(/ [.!?] /)
  return text.slice(open < 0 ? from : from + open + 3, close < 0 ? end + 200 : end + close)
}

function toEvidence(rule: Rule, found: { start: number; end: number }, folded: Folded): Evidence {
  return {
    label: `crisis:${rule.level}`,
    because: `${rule.id}: ${rule.why}`,
    span: folded.spanOf(found.start, found.end),
  }
}
