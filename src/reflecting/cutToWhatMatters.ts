const subject =
  "(?:I|I'm|I've|I'd|I'll|i|im|ive|you|you're|it|it's|its|he|he's|she|she's|they|they're|we|we're|there|that's|nobody|everyone|nothing|(?:my|our|his|her|the) [a-z]+ (?:was|is|were|are|had|has|did|didn't|got|came|went|said|told|just|never|[a-z]+ed))"
const boundary = new RegExp(
  `(?:[,;](?= )|[.!](?= )| (?=[-–—] )| (?=(?:because|cos|cuz|but|which|although|though)\\b)| (?=(?:and|so|then|when|while|since|after|before|and then) (?:(?:on|by) [a-z]+day )?${subject}\\b)| (?=and (?:then |just |never )?(?:went|did|didn't|got|had|took|felt|came|fell|slept|couldn't|stayed|started|stopped)\\b))`,
  'gi',
)
const dependent =
  /^(?:and |but |so )?(?:when|whenever|if|after|before|since|while|until|once|as|although|though|unless|because|on|in|by|at|for|last|this|every|some|most|yesterday|today|tomorrow|(?:well|yeah|no|so|ok|honestly|tbh)(?! (?:I|i|it|we|my|the|he|she|they)\b))\b/i
/** "…, to the park" is one of several: cut there, a list would stop half-way. */
const listedPlace = /, (?:to|in|at|on|for|with|from) (?:the|a|my) [a-z]+$/i
const FEWEST_WORDS = 3

/**
 * Shortens a clause to its beginning where it is longer than `maxWords`: at a comma, or before a word that opens another
 * clause, whichever lies last within the limit. A clause that has no such place comes back whole, however long; quoted
 * speech is not split, nor is a "when I got home" left on its own.
 */
export function cutToWhatMatters(clause: string, maxWords: number): string {
  const text = clause.trim()
  if (countWords(text) <= maxWords) return text
  let best: string | undefined
  for (const found of text.slice(0, maxWords * 40).matchAll(boundary)) {
    const kept = text
      .slice(0, found.index)
      .trim()
      .replace(/,? (?:and|but|so|or|plus|then|because|cos|cuz)$/i, '')
    const words = countWords(kept)
    if (words > maxWords) break
    if (words >= FEWEST_WORDS && standsAlone(kept)) best = kept
  }
  return best?.replace(listedPlace, '') ?? text
}

function standsAlone(kept: string): boolean {
  if ((kept.match(/["“”]/g)?.length ?? 0) % 2 === 1) return false
  return !dependent.test(kept) || new RegExp(`, (?:${subject}|[a-z]+)\\b`, 'i').test(kept)
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length
}
