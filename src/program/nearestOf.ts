/** Two names that differ in more signs than this are different names. */
const FARTHEST = 3

/** Longer ones are not compared. */
const LONGEST = 40

/** The name of a list that another one was probably meant to be, where one is near; of two as near the first. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined
  const [nearest] = known
    .map((each) => ({ each, apart: each.length > 2 && name.includes(each) ? 1 : signsApart(name, each) }))
    .filter(({ each, apart }) => apart <= FARTHEST && apart < each.length)
    .sort((a, b) => a.apart - b.apart)
  return nearest?.each
}

/** Signs to add, take out or change until one text is the other (Levenshtein's distance). */
function signsApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed))
    }
    row = next
  }
  return row[b.length] ?? 0
}
