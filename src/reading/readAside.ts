import { parseGoal } from '../goals/parseGoal'
import { normalise } from './1-normalise'
import { compilePhrases } from './compilePhrases'
import { type Folded, foldText } from './foldText'
import { isOtherLanguage } from './isOtherLanguage'
import { lackOfWords } from './lackOfWords'
import lexicon from './lexicon/asides.json'
import type { Aside, Clause, Evidence, Reading, Span } from './reading'

/** With more words than this a message is a story, and what is in it besides was said in passing. */
const MOST_WORDS = 30

const kinds = lexicon.kinds.map(({ aside, why, say, whole }) => ({
  aside: aside as Aside,
  why,
  phrases: compilePhrases(say, lexicon.lists, 'g'),
  whole: whole && new RegExp(`^(?:${compilePhrases(whole, lexicon.lists).source})(?: [.!?]){0,3}$`),
}))
const toldOf = compilePhrases(lexicon.toldOf)
const markup = lexicon.markup.map((source) => new RegExp(source, 'i'))

/** What a message does besides answering, and the words that do it. */
interface FoundAside {
  aside: Aside
  why: string
  span: Span
}

/** In these the words report nothing, whatever figures stand in them. */
const NO_REPORT: ReadonlySet<Aside> = new Set([
  ...(['language', 'orders', 'record', 'service', 'irony', 'noWords', 'silence', 'others'] as const),
])

/** A figure in the very words of these is none of the goal's: "5 stars", "I took money once". */
const IN_PASSING: ReadonlySet<Aside> = new Set([
  ...(['secret', 'privacy', 'thanksUs', 'staff', 'complaint', 'personal', 'affection', 'machine'] as const),
])

/** Words that may look like a wish about the goal, and are none. */
const BEFORE_GOAL: ReadonlySet<Aside> = new Set(['orders', 'privacy', 'expert', 'affection', 'record', 'language'])

/**
 * The reading with what the message does besides answering: it wants a verdict, flirts, gives orders, asks for what is
 * not ours to give. What is said in it is about Oars, so its clauses are never given back nor weighed as talk.
 */
export function withAside(reading: Reading, message: string, goal: string): Reading {
  const found = reading.crisis ? undefined : readAside(message, goal, reading)
  if (!found || !comesFirst(found.aside, reading)) return asksAsQuestion(reading)
  const { aside, why, span } = found
  const evidence: Evidence[] = [...reading.evidence, { label: `aside:${aside}`, because: why, span }]
  const clauses = reading.clauses.map((clause) =>
    isAbout(clause, span, IN_PASSING.has(aside))
      ? { ...clause, role: 'discord' as const, talk: 'neutral' as const }
      : clause,
  )
  const heard = { ...reading, aside, clauses, evidence }
  return NO_REPORT.has(aside) || (IN_PASSING.has(aside) && clauses.every(({ role }) => role !== 'report'))
    ? { ...heard, progress: 'unknown', amount: null, confidence: 0, commitments: [] }
    : heard
}

/** Whether a clause is part of what was said to us; a question stays one, and a report beside it a report. */
function isAbout({ start, end, role }: Clause, span: Span, reportToo: boolean): boolean {
  return start < span.end && span.start < end && role !== 'question' && (role !== 'report' || reportToo)
}

/** "Give me some tips" asks, as a question does: nothing in it is given back. */
function asksAsQuestion(reading: Reading): Reading {
  const asked =
    reading.request === 'advice' && reading.evidence.find(({ label, span }) => label === 'advice' && span)?.span
  if (!asked) return reading
  const clauses = reading.clauses.map((clause) =>
    clause.role === 'other' && clause.start < asked.end && asked.start < clause.end
      ? { ...clause, role: 'question' as const }
      : clause,
  )
  return { ...reading, clauses }
}

function comesFirst(aside: Aside, { request }: Reading): boolean {
  if (request === 'human' || request === 'stop') return false
  if (request === 'advice') return aside !== 'toUs'
  return request === 'none' || BEFORE_GOAL.has(aside)
}

function readAside(message: string, goal: string, { stance, clauses }: Reading): FoundAside | undefined {
  const all = { start: 0, end: message.length, text: message }
  if (stance !== 'yes' && stance !== 'no') {
    const lack = lackOfWords(message)
    if (lack) return { aside: lack, why: 'holds no words', span: all }
  }
  const order = markup.map((pattern) => pattern.exec(message.slice(0, 2000))).find((found) => found)
  if (order) return { aside: 'orders', why: 'markup, code or orders', span: all }
  const text = normalise(message)
  if (isOtherLanguage(text)) return { aside: 'language', why: 'is no English', span: all }
  const folded = foldText(text)
  if (folded.text.split(' ').length > MOST_WORDS) return undefined
  return findPhrase(folded, goal) ?? speaksToUs(clauses)
}

function findPhrase({ text, spanOf }: Folded, goal: string): FoundAside | undefined {
  const bare = text.replace(toldOf, (words) => '~'.repeat(words.length))
  for (const { aside, why, phrases, whole } of kinds) {
    if (whole?.test(bare) && !(aside === 'quits' && isAvoided(goal)))
      return { aside, why, span: spanOf(0, text.length) }
    for (const found of bare.matchAll(phrases)) {
      return { aside, why, span: spanOf(found.index, found.index + found[0].length) }
    }
  }
  return undefined
}

/** "I quit" is a report where the goal is to quit. */
function isAvoided(goal: string): boolean {
  return goal !== '' && parseGoal(goal).direction !== 'do'
}

const toUs = compilePhrases(lexicon.toUs, lexicon.lists)

/** Every clause speaks to Oars and none of it is known: "you prefer the ones who do well". */
function speaksToUs(clauses: Reading['clauses']): FoundAside | undefined {
  const [first, last] = [clauses[0], clauses.at(-1)]
  if (!first || !last || clauses.length > 3) return undefined
  const speaks = clauses.every(
    ({ role, about, text }) => role === 'other' && !about && toUs.test(foldText(normalise(text)).text),
  )
  return speaks
    ? { aside: 'toUs', why: 'speaks to Oars', span: { start: first.start, end: last.end, text: '' } }
    : undefined
}
