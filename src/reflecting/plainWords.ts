/** Longer messages are looked at in their beginning. */
const MOST_CHARACTERS = 300

/** A message as lower-case words with one space between them, without marks and apostrophes, for matching by phrases. */
export function plainWords(message: string): string {
  return message
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
