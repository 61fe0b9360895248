import type { TerminalLine } from '../../src/channels/terminal'
import type { Move } from '../../src/reflecting/move'
import type { Answers } from './readClient'

/** What a client answers a reply with, and that they do not answer any more this week. */
export const NO_ANSWER = '-'

/** Keys that a reply may be answered under, best first. */
export function keysFor({ dialog, moves }: TerminalLine): string[] {
  const made = (moves ?? []) as Move[]
  const question = made.at(-1)?.question
  const reflections = made.map(({ reflection }) => reflection ?? '')
  return [
    ...(reflections.some((heading) => heading.startsWith('mismatch')) ? ['mismatch'] : []),
    ...(question ? [question] : []),
    ...(question?.startsWith('open check-in') ? ['open'] : []),
    // The welcome asks for the first goal itself.
    ...(reflections.includes('welcome') ? ['ask goal'] : []),
    ...(reflections.some((heading) => heading.startsWith('affirm')) ? ['affirm'] : []),
    ...(question === undefined && dialog === 'checkIn' ? ['reflect'] : []),
    '*',
  ]
}

/**
 * Takes an answer: from the week, else from what the client answers in any week, there under the very key first; last from
 * what anyone of that temper does. `used` is what was answered this week: nothing of it is answered again.
 */
export function answerFor(
  keys: readonly string[],
  own: readonly Answers[],
  usual: Answers,
  used: Set<string>,
  chance: () => number,
): string {
  const exact = keys.filter((key) => key !== '*')
  const places = [
    ...own.flatMap((part) => exact.map((key) => part.get(key))),
    ...own.map((part) => (keys.includes('*') ? part.get('*') : undefined)),
    ...keys.map((key) => usual.get(key)),
  ]
  for (const answers of places) {
    const left = (answers ?? []).filter((answer) => !used.has(answer))
    const answer = left[Math.floor(chance() * left.length)]
    if (answer === undefined) continue
    used.add(answer)
    return answer
  }
  return NO_ANSWER
}

/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32 over an FNV-1a hash). */
export function seededChance(seed: string): () => number {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
