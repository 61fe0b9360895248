/** A goal in two parts: what they first wanted, and what it looks like to them. */
export interface Picture {
  front: string
  picture: string
}

/**
 * The two parts of a goal that was made clearer by an answer: "eat less sugar: one biscuit a day". Undefined where the
 * words have no colon with words on both sides (a time of day has none after it).
 */
export function splitPicture(words: string): Picture | undefined {
  const at = words.search(/: \S/)
  const front = words.slice(0, Math.max(0, at)).trim()
  const picture = words.slice(at + 1).trim()
  return at > 0 && /[a-z]/i.test(front) ? { front, picture } : undefined
}

/** The first words of a goal with what it looks like put after them. */
export function joinPicture(front: string, picture: string): string {
  return `${front.trim().replace(/[\s.,;:!…-]+$/u, '')}: ${picture.trim()}`
}
