import { compilePhrase, compilePhrases } from './compilePhrases'
import lexicon from './lexicon/crisis.json'
import type { CrisisKind, CrisisLevel } from './readCrisis'
import { unmaskText } from './unmaskText'

type Context = 'media' | 'laugh' | 'past' | 'adherence' | 'medicineGoal'

/** One kind of sign (lexicon/crisis.json): its phrases, how near the danger is, and what in the same sentence excuses it. */
export interface CrisisRule {
  id: string
  level: CrisisLevel
  kind: CrisisKind
  say: RegExp[]
  unless: Context[]
  /** Its words leave hardly any room for another meaning: the model must be very sure to let them pass. */
  sure: boolean
  why: string
}

/** Where the words of a rule stand in the folded message, and whether a denial, a film, a joke or long ago excuses them. */
export interface RuleHit {
  rule: CrisisRule
  start: number
  end: number
  excused: boolean
}

const contexts = Object.fromEntries(
  Object.entries(lexicon.contexts)
    .filter(([name]) => name !== 'negated')
    .map(([name, phrases]) => [name, compilePhrases(phrases, lexicon.lists)]),
) as Record<Exclude<Context, 'medicineGoal'> | 'stillMeant' | 'now' | 'ownIntent', RegExp>
const medicine = compilePhrases(lexicon.medicine, lexicon.lists)
const negated = new RegExp(`(?:^| )(?:${lexicon.contexts.negated.join('|')})`)
const rules: CrisisRule[] = lexicon.rules.map((rule) => ({
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

/** Characters before the words of a rule in which an intent of their own may stand. */
const LONGEST_LEAD = 40

/** The most matches of one phrase that are weighed; the first meant one settles it. */
const mostTries = 8

/** What every rule finds in a folded message with its idioms blanked: its first meant words, or else its first excused. */
export function findRuleHits(text: string, goal: string): RuleHit[] {
  const takesMedicine = goal !== '' && medicine.test(unmaskText(goal, lexicon.spellings).text)
  return rules.flatMap((rule) => {
    if (takesMedicine && rule.unless.includes('medicineGoal')) return []
    return findHit(rule, text) ?? []
  })
}

/** Whether the words of a message put the danger at this very hour. */
export function saysNow(text: string): boolean {
  return contexts.now.test(text)
}

/** Whether "I'm going to", "I shall" or "I want to" opens the words of a rule, or stands right before them. */
export function saysOwnIntent(text: string, { start, end }: RuleHit): boolean {
  return contexts.ownIntent.test(text.slice(Math.max(0, start - LONGEST_LEAD), end))
}

function findHit(rule: CrisisRule, text: string): RuleHit | undefined {
  let met: RuleHit | undefined
  for (const phrase of rule.say) {
    phrase.lastIndex = 0
    for (let tries = 0; tries < mostTries; tries++) {
      const match = phrase.exec(text)
      if (!match) break
      const start = match.index
      const end = start + match[0].length
      if (!isExcused(rule, text, start, end)) return { rule, start, end, excused: false }
      met ??= { rule, start, end, excused: true }
      phrase.lastIndex = start + 1
    }
  }
  return met
}

function isExcused(rule: CrisisRule, text: string, start: number, end: number): boolean {
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
