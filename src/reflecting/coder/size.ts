/** A number of words by doublings: 0, 1 to 2, 3 to 6, … as 0, 1, 2, … up to 7 for 127 and more. */
export function size(words: number): number {
  return Math.min(7, Math.floor(Math.log2(words + 1)))
}
