import { normalise } from '../reading/1-normalise'
import { topicOf } from '../reading/4-progress/topicOf'
import { readDay } from '../reading/9-commitments'
import type { Reading } from '../reading/reading'

const asSaid =
  /\b(?:(?:like|as) (?:i )?(?:said|planned|promised)|(?:like|as) i (?:said|told you)|did what i (?:said|planned))\b/i
const undone = /\b(?:not|no|never|didn'?t|haven'?t|couldn'?t|wasn'?t|forgot|missed|skipped|only|but|late)\b/i

/** A promise of theirs, verbatim, with when it was given (epoch milliseconds) and its day where it has one. */
export interface Promised {
  words: string
  at: number
  day?: string
}

/**
 * The latest promise that the report shows kept: they say so ("like I said"), or what was done names the promised act
 * and no clause that names it denies it. A report that is silent about a promise keeps none; where the message reports
 * nothing on the goal, they must say so and name the act.
 */
export function findKeptPromise(
  message: string,
  reading: Reading,
  promises: readonly Promised[],
): Promised | undefined {
  if (reading.progress === 'missed') return undefined
  const last = promises.at(-1)
  if (reading.progress === 'unknown') return last && namesAsSaid(last, reading) ? last : undefined
  if (asSaid.test(message)) return last
  const done = reading.clauses.filter(({ role, text }) => role === 'report' && !undone.test(text))
  return [...promises].reverse().find((promise) => done.some(({ text }) => sameAct(promise, text)))
}

/** "Page 3 on Wednesday like I said": what was promised is named as done, whatever it says of the goal. */
function namesAsSaid({ words }: Promised, { clauses }: Reading): boolean {
  const named = topicOf(normalise(words).tokens).own
  return clauses.some(
    ({ text }) =>
      asSaid.test(text) &&
      !undone.test(text) &&
      [...topicOf(normalise(text).tokens).own].some((word) => named.has(word)),
  )
}

function sameAct({ words, day }: Promised, done: string): boolean {
  if (day !== undefined && readDay(done, day) !== undefined) return sharesDay(words, done, day)
  const named = topicOf(normalise(words).tokens).own
  const shared = [...topicOf(normalise(done).tokens).own].filter((word) => named.has(word))
  return shared.length >= 2
}

/** Both name the same day of the week, counted from the same date. */
function sharesDay(promise: string, done: string, day: string): boolean {
  return readDay(promise, day) !== undefined && readDay(promise, day) === readDay(done, day)
}
