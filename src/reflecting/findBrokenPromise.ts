import { normalise, type Token } from '../reading/1-normalise'
import { findDays } from '../reading/3-quantities/findDays'
import { numberOf } from '../reading/3-quantities/words'
import { topicOf } from '../reading/4-progress/topicOf'
import { compilePhrases } from '../reading/compilePhrases'
import { foldText } from '../reading/foldText'
import type { MessageInContext, Reading, Span } from '../reading/reading'
import { stem } from '../reading/stem'
import verdicts from './lexicon/verdicts.json'

const promises = compilePhrases(verdicts.promise, verdicts.lists)
const asPromised = compilePhrases(verdicts.asPromised)
const late = compilePhrases(verdicts.late, verdicts.lists)
const unkept = compilePhrases(verdicts.unkept)
const ahead = compilePhrases(verdicts.ahead, {}, 'g')
const idle = compilePhrases(verdicts.idle, verdicts.lists)
const refrains = compilePhrases(verdicts.refrains)
const wide = compilePhrases(verdicts.wide, verdicts.lists)
const settings = compilePhrases(verdicts.settings, verdicts.lists, 'g')

/** An earlier promise that the message shows unkept, and the words that show it. */
export interface BrokenPromise {
  promise: string
  did?: Span
  because: string
}

/** True for words in which something is promised: "I'll call on Monday". */
export function isPromise(words: string): boolean {
  return promises.test(foldText(normalise(words)).text)
}

/**
 * The latest promise in `said` that the message shows unkept: its day was missed or another day was used, what it names
 * is denied, what it rules out was done, it came later than told, or it was the goal itself and nothing was done. A
 * message that is silent about a promise breaks none.
 */
export function findBrokenPromise(reading: Reading, context: MessageInContext): BrokenPromise | undefined {
  const message = foldText(normalise(context.message)).text
  if (asPromised.test(message)) return undefined
  for (const promise of context.said.filter(isPromise).reverse()) {
    const broken = breaks(promise, reading, context, message)
    if (broken) return { promise, ...broken }
  }
  return undefined
}

function breaks(
  promise: string,
  reading: Reading,
  { goal, message: sent }: MessageInContext,
  message: string,
): Omit<BrokenPromise, 'promise'> | undefined {
  const known = reading.progress !== 'unknown'
  if (known && late.test(message)) return { because: 'it came later than told' }
  const tokens = normalise(promise).tokens
  const told = foldText(normalise(promise)).text
  const goalTopic = topicOf(normalise(goal).tokens)
  const named = topicOf(tokens).own
  const ofGoal = wide.test(told) || [...named].some((word) => goalTopic.own.has(word) || goalTopic.near.has(word))
  const deed = topicOf(normalise(told.replace(settings, '')).tokens).own
  const own = new Set([...deed].filter((word) => !goalTopic.own.has(word)))
  const days = daysIn(tokens)
  const missed = reading.progress === 'missed'
  const short = missed || reading.progress === 'partial'
  const clauses = reading.clauses.filter(
    (clause) => (clause.role !== 'plan' && clause.role !== 'want' && clause.role !== 'question') || denies(clause),
  )
  const ruledOut = refrains.test(told)
  if (ruledOut) {
    const done = short && clauses.find((clause) => shares(clause, own) && !denies(clause))
    if (done) return { did: done, because: 'what it rules out was done' }
  }
  for (const clause of clauses.filter(({ text }) => sharesDay(text, days))) {
    if (denies(clause) || (reading.progress !== 'exceeded' && idle.test(fold(clause.text)))) {
      return { did: clause, because: 'the day it names was missed' }
    }
    const did = largest(normalise(clause.text).tokens)
    if (largest(tokens) > did && did > 0) return { did: clause, because: 'less was done on its day than told' }
  }
  const other = clauses.find(({ text }) => daysIn(normalise(text).tokens).size > 0)
  const once = reading.target === 1 && reading.amount === 1
  if (days.size > 0 && other && (short || once) && ofGoal && !sharesDay(sent, days)) {
    return { did: other, because: 'other days are named, not the one told' }
  }
  const denied = clauses.find(
    (clause) => !ruledOut && denies(clause) && (shares(clause, own) || (missed && shares(clause, named))),
  )
  if (denied) return { did: denied, because: 'what it names was not done' }
  return missed && ofGoal ? { because: 'it was the goal itself, and none of it was done' } : undefined
}

/** True where the clause names one of these things. */
function shares(clause: Span, things: ReadonlySet<string>): boolean {
  return [...topicOf(normalise(clause.text).tokens).own].some((word) => word.length > 2 && things.has(word))
}

function denies({ text }: Span): boolean {
  return unkept.test(fold(text).replace(ahead, '~'))
}

function fold(words: string): string {
  return foldText(normalise(words)).text
}

function daysIn(tokens: readonly Token[]): Set<number> {
  return new Set(findDays(tokens, 0, tokens.length).flatMap(({ days }) => days))
}

function sharesDay(text: string, days: ReadonlySet<number>): boolean {
  return [...daysIn(normalise(text).tokens)].some((day) => days.has(day))
}

function largest(tokens: readonly Token[]): number {
  return Math.max(0, ...tokens.map(({ norm }) => numberOf(stem(norm)) ?? numberOf(norm) ?? 0))
}
