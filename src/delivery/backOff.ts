/** Waits between tries, in ms: the first, doubled each time, to at most the second. */
const FIRST_WAIT = 10_000
const LONGEST_WAIT = 600_000

/**
 * How long to wait before the next of so many tries, in ms. Those that failed together must not come back together, so
 * chance (0 to 1) has a part of up to half in it.
 */
export function backOff(tries: number, chance: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 20)) * (0.5 + chance / 2)
}
