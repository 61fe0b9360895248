import type { Token } from '../reading/1-normalise'
import { isClock } from '../reading/3-quantities/isClock'

/** The time of day a goal names, with the word before it, as written: "by 11", "after 10pm"; undefined where it names none. */
export function findClock(words: string, tokens: readonly Token[]): string | undefined {
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1]
    if (!before || !/^(?:by|before|at|after|until|till|til|past)$/.test(before.norm)) continue
    const length = isClock(tokens, i, 0, tokens.length)
    const last = tokens[i + length - 1]
    if (length > 0 && last) return words.slice(before.start, last.end).toLowerCase()
  }
  return undefined
}
