import { normalise } from '../reading/1-normalise'
import { compilePhrases } from '../reading/compilePhrases'
import { foldText } from '../reading/foldText'
import values from '../reading/lexicon/values.json'
import type { Clause, MessageInContext, Mismatch, Reading, Span } from '../reading/reading'
import verdicts from './lexicon/verdicts.json'

const held = compilePhrases(values.held, values.lists)
const weak = compilePhrases(values.weak, values.lists)
const upbeat = compilePhrases(verdicts.upbeat)
const doomed = compilePhrases(verdicts.doomed)
const promise = compilePhrases(verdicts.promise)
const dayName = /(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)[a-z]*(?![a-z])/g
const done = compilePhrases(verdicts.asPromised)
const late = compilePhrases(verdicts.late)

/**
 * The gaps between what the client says they want and what they report doing, each with both sides in their words.
 * Precision comes first: a gap that is not there is a false accusation, so each kind needs its own plain sign.
 */
export function findMismatch(reading: Reading, { message, goal, said }: MessageInContext): Mismatch[] {
  const did = reportSpan(reading, message)
  if (!did || goal === '') return []
  const short = reading.progress === 'partial' || reading.progress === 'missed'
  const found: Mismatch[] = []
  if (short) found.push({ kind: 'goal', said: goal, did, because: `the report is ${reading.progress}` })
  const broken = brokenPromise(reading, message, said)
  if (broken) found.push({ kind: 'commitment', said: broken, did, because: 'an earlier promise was not kept' })
  const value = short ? valueAtOdds(reading, said) : undefined
  if (value)
    found.push({ kind: 'value', said: value, did, because: 'something they want or hold dear is at odds with it' })
  const verdict = verdictAtOdds(reading, message)
  if (verdict) found.push({ kind: 'feeling', said: verdict, did, because: 'the tone contradicts the facts' })
  return found
}

/** The clause that carries the report; the whole message where it is short. */
function reportSpan({ clauses, progress }: Reading, message: string): Span | undefined {
  if (progress === 'unknown') return undefined
  const report = clauses.find(({ role }) => role === 'report') ?? clauses.find(({ role }) => role !== 'question')
  if (report) return { start: report.start, end: report.end, text: report.text }
  return message === '' ? undefined : { start: 0, end: message.length, text: message }
}

function brokenPromise(reading: Reading, message: string, said: readonly string[]): string | undefined {
  const promised = said.findLast((words) => promise.test(fold(words)))
  if (promised === undefined || reading.progress === 'unknown') return undefined
  const text = fold(message)
  if (done.test(text)) return undefined
  if (late.test(text)) return promised
  const short = reading.progress === 'missed' || reading.progress === 'partial'
  const days = new Set([...fold(promised).matchAll(dayName)].map((match) => match[1]))
  const named = [...text.matchAll(dayName)].map((match) => match[1])
  if (reading.progress === 'missed') return promised
  if (!short) return undefined
  return days.size > 0 && named.length > 0 && !named.some((day) => days.has(day)) ? promised : undefined
}

function valueAtOdds({ clauses }: Reading, said: readonly string[]): string | undefined {
  const earlier = said.findLast((words) => !promise.test(fold(words)) && holdsDear(words))
  if (earlier !== undefined) return earlier
  return clauses.find(({ role, text }: Clause) => (role === 'value' || role === 'want') && holdsDear(text))?.text
}

function holdsDear(words: string): boolean {
  const text = fold(words)
  return held.test(text) && !weak.test(text)
}

function verdictAtOdds({ progress, clauses }: Reading, message: string): string | undefined {
  const text = fold(message)
  const short = progress === 'partial' || progress === 'missed'
  const pattern = short ? upbeat : progress === 'met' || progress === 'exceeded' ? doomed : undefined
  if (!pattern?.test(text)) return undefined
  return clauses.find((clause) => pattern.test(fold(clause.text)))?.text ?? message
}

function fold(words: string): string {
  return foldText(normalise(words)).text
}
