import { normalise, type Token } from '../reading/1-normalise'
import { findDays } from '../reading/3-quantities/findDays'
import { numberOf } from '../reading/3-quantities/words'
import { topicOf } from '../reading/4-progress/topicOf'
import { compilePhrases } from '../reading/compilePhrases'
import { foldText } from '../reading/foldText'
import type { Clause, MessageInContext, Reading, Span } from '../reading/reading'
import { stem } from '../reading/stem'
import verdicts from './lexicon/verdicts.json'

const promises = compilePhrases(verdicts.promise, verdicts.lists)
const asPromised = compilePhrases(verdicts.asPromised)
const late = compilePhrases(verdicts.late)
const unkept = compilePhrases(verdicts.unkept)
const wide = compilePhrases(verdicts.wide)

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
 * is denied, it came later than told, or it was the goal itself and nothing was done. A message that is silent about a
 * promise breaks none.
 */
export function findBrokenPromise(reading: Reading, context: MessageInContext): BrokenPromise | undefined {
  if (reading.progress === 'unknown') return undefined
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
  if (late.test(message)) return { because: 'it came later than told' }
  const tokens = normalise(promise).tokens
  const goalTopic = topicOf(normalise(goal).tokens)
  const named = topicOf(tokens).own
  const ofGoal =
    wide.test(foldText(normalise(promise)).text) ||
    [...named].some((word) => goalTopic.own.has(word) || goalTopic.near.has(word))
  const days = daysIn(tokens)
  const clauses = reading.clauses.filter(({ role }) => role !== 'plan' && role !== 'want' && role !== 'question')
  for (const clause of clauses.filter(({ text }) => sharesDay(text, days))) {
    if (denies(clause)) return { did: clause, because: 'the day it names was missed' }
    if (largest(tokens) > largest(normalise(clause.text).tokens) && largest(normalise(clause.text).tokens) > 0) {
      return { did: clause, because: 'less was done on its day than told' }
    }
  }
  const short = reading.progress === 'missed' || reading.progress === 'partial'
  const other = clauses.find(({ text }) => daysIn(normalise(text).tokens).size > 0)
  const once = reading.target === 1 && reading.amount === 1
  if (days.size > 0 && other && (short || once) && ofGoal && !sharesDay(sent, days)) {
    return { did: other, because: 'other days are named, not the one told' }
  }
  const denied = clauses.find(
    (clause) => denies(clause) && names(clause, named, goalTopic.own, reading.progress === 'missed'),
  )
  if (denied && short) return { did: denied, because: 'what it names was not done' }
  if (denied && ![...named].every((word) => goalTopic.own.has(word)))
    return { did: denied, because: 'what it names was not done' }
  return reading.progress === 'missed' && ofGoal
    ? { because: 'it was the goal itself, and none of it was done' }
    : undefined
}

/** True where the clause names a thing of the promise; the goal's own words count only where none of the goal was done. */
function names(clause: Clause, promised: ReadonlySet<string>, goal: ReadonlySet<string>, missed: boolean): boolean {
  const said = topicOf(normalise(clause.text).tokens).own
  return [...said].some((word) => promised.has(word) && (missed || !goal.has(word)) && word.length > 2)
}

function denies({ text }: Span): boolean {
  return unkept.test(foldText(normalise(text)).text)
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
