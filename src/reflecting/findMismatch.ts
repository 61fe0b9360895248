import { normalise } from '../reading/1-normalise'
import { compilePhrases } from '../reading/compilePhrases'
import { foldText } from '../reading/foldText'
import values from '../reading/lexicon/values.json'
import type { MessageInContext, Mismatch, Reading, Span } from '../reading/reading'
import { findBrokenPromise, isPromise } from './findBrokenPromise'
import verdicts from './lexicon/verdicts.json'

const held = compilePhrases(values.held, values.lists)
const heldEarlier = compilePhrases(values.heldEarlier, values.lists)
const weak = compilePhrases([...values.weak, ...values.passing], values.lists)
const resolve = compilePhrases(values.resolve, values.lists)
const wanted = compilePhrases(values.want, values.lists)
const upbeat = compilePhrases([...verdicts.upbeat, ...verdicts.flawless], verdicts.lists)
const doomed = compilePhrases([...verdicts.doomed, ...verdicts.hopeless], verdicts.lists)
const flawless = compilePhrases(verdicts.flawless, verdicts.lists)
const hopeless = compilePhrases(verdicts.hopeless, verdicts.lists)
const elsewhere = compilePhrases(verdicts.elsewhere, verdicts.lists)
const unmeant = compilePhrases(verdicts.unmeant, verdicts.lists)
const ironic = compilePhrases(verdicts.ironic)
const people = compilePhrases(verdicts.people)
const nearPeople = compilePhrases(verdicts.near)

/** A report in more words than this is quoted by its first part. */
const mostQuoted = 15

/** Over this share of the target a cheerful verdict is fair. */
const mostlyDone = 0.6

/**
 * The gaps between what the client says they want and what they report doing, each with both sides in their words.
 * Precision comes first: a gap that is not there is a false accusation, so each kind needs its own plain sign, and
 * without a clear report there is none.
 */
export function findMismatch(reading: Reading, context: MessageInContext): Mismatch[] {
  const did = reportSpan(reading, context.message)
  if (context.goal === '') return []
  const short = reading.progress === 'partial' || reading.progress === 'missed'
  const found: Mismatch[] = []
  if (short && did) found.push({ kind: 'goal', said: context.goal, did, because: `the report is ${reading.progress}` })
  const broken = findBrokenPromise(reading, context)
  const shown = broken?.did ? shorten(broken.did, context.message) : did
  if (broken && shown) {
    found.push({ kind: 'commitment', said: broken.promise, did: shown, because: `a promise: ${broken.because}` })
  }
  if (!did) return found
  const value = short ? valueAtOdds(reading, context) : undefined
  if (value)
    found.push({ kind: 'value', said: value, did, because: 'held dear or wanted, and at odds with the report' })
  const verdict = verdictAtOdds(reading, context.message)
  if (verdict)
    found.push({ kind: 'feeling', said: verdict, did, because: 'the verdict on the week contradicts the facts' })
  return found
}

/** The shortest stretch that carries the report. */
function reportSpan({ clauses, progress, evidence }: Reading, message: string): Span | undefined {
  if (progress === 'unknown') return undefined
  const decided = evidence.find(({ label, span }) => label === progress && span)?.span
  const report = decided ?? clauses.find(({ role }) => role === 'report') ?? clauses[0]
  return report && shorten(report, message)
}

/** Cuts a long stretch at the first "and", "but", "because" or comma after its third word, or else after fifteen words. */
function shorten({ start, end, text }: Span, message: string): Span {
  const words = [...text.matchAll(/\S+/g)]
  if (words.length <= mostQuoted) return { start, end, text }
  const cut = words
    .slice(0, mostQuoted)
    .findIndex((word, i) => i >= 3 && /^(?:and|but|because|so|cos|when|who|that)$/i.test(word[0]))
  const last = words[(cut < 0 ? mostQuoted : cut) - 1]
  const stop = start + (last ? last.index + last[0].length : text.length)
  return { start, end: stop, text: message.slice(start, stop) }
}

function valueAtOdds({ clauses, progress }: Reading, { said, goal, message }: MessageInContext): string | undefined {
  const about = fold(`${goal} . ${message}`)
  const earlier = said.findLast((words) => !isPromise(words) && holdsDear(words, true) && concerns(words, about))
  if (earlier !== undefined) return earlier
  return clauses.find(
    ({ role, talk, text }) =>
      (role === 'value' || role === 'want') &&
      talk === 'change' &&
      holdsDear(text, false) &&
      (progress === 'missed' || !resolve.test(fold(text))),
  )?.text
}

/** Someone held dear is at odds only with a goal or report that touches on people or home; a wish is taken as the goal's why. */
function concerns(words: string, about: string): boolean {
  const text = fold(words)
  return wanted.test(text) || !people.test(text) || nearPeople.test(about)
}

function holdsDear(words: string, earlier: boolean): boolean {
  const text = fold(words)
  return (held.test(text) || (earlier && heldEarlier.test(text))) && !weak.test(text)
}

function verdictAtOdds({ progress, amount, target, clauses }: Reading, message: string): string | undefined {
  const share = amount !== null && target ? amount / target : undefined
  const partial = progress === 'partial'
  const patterns = [
    progress === 'missed' || (partial && !(share !== undefined && share > mostlyDone)) ? upbeat : undefined,
    progress === 'met' || progress === 'exceeded' ? doomed : undefined,
    // "perfect" leaves no room for what is missing, nor "failed completely" for what was done
    partial ? flawless : undefined,
    partial && share !== undefined && share >= 0.5 ? hopeless : undefined,
  ].filter((pattern) => pattern !== undefined)
  if (patterns.length === 0 || ironic.test(fold(message))) return undefined
  return clauses.find(({ role, text }) => {
    const words = fold(text)
    const found = patterns.map((pattern) => pattern.exec(words)).find((match) => match !== null)
    return (
      found &&
      role !== 'question' &&
      role !== 'plan' &&
      !unmeant.test(words.slice(0, found.index)) &&
      !elsewhere.test(words.slice(found.index)) &&
      !ironic.test(words)
    )
  })?.text
}

function fold(words: string): string {
  return foldText(normalise(words)).text
}
