import filler from './lexicon/filler.json'

const front = byLengthDown(filler.front)
const frontBeforeSentence = byLengthDown(filler.frontBeforeSentence)
const frontBeforeComma = byLengthDown(filler.frontBeforeComma)
const back = byLengthDown(filler.back)
const backAfterComma = byLengthDown(filler.backAfterComma)
const inside = new RegExp(`(?:,\\s)?\\b(?:${filler.inside.join('|')})\\b(?:,(?= ))?\\s?`, 'gi')

const startsSentence =
  /^(?:I|I'm|I've|I'd|I'll|it|it's|we|we've|we're|he|she|he's|she's|they|they're|there|there's|that|that's|my|our|nothing|didn't|couldn't|haven't|managed|went|did|got)\b/i

/** "So" that means "in order that", not "well then". */
const soThat =
  /^so (?:that )?(?:I|we|he|she|they|it|my \w+) (?:can|could|don't|won't|wouldn't|will|would)\b|^so (?:that )?(?:I'd|I'll|it'd|it'll)\b|^so that I\b/i

/**
 * Takes the words off both ends of a clause that carry nothing of it ("well", "tbh", "but", "I mean", "lol", "I guess"),
 * and the initials of chat from its middle. What is left may be empty.
 */
export function trimFiller(clause: string): string {
  let text = clause.replace(inside, ' ').replace(/ {2,}/g, ' ').trim()
  for (let round = 0; round < 6; round++) {
    const before = text
    text = dropFront(text.replace(/^[ ,;:.!\-*>•]+/, ''))
    text = dropBack(text.replace(/(?<![ ,;:.!\-*])[ ,;:.!\-*]+$/, ''))
    if (text === before) break
  }
  return text
}

function dropFront(text: string): string {
  const regret = /^I'm (?:afraid|sorry),? (?:but |that )?(?=(?:I|it|we|there|my|the|that|nothing|this)\b)/i.exec(text)
  if (regret) return text.slice(regret[0].length)
  if (soThat.test(text)) return text
  const shrug =
    /^(?:I )?(?:don't know|idk|dunno),? (?=I\b|it's\b|it just\b|it was\b)|^(?:idk|I dunno|dunno),? (?=\w)/i.exec(text)
  if (shrug) return text.slice(shrug[0].length)
  const lower = text.toLowerCase()
  const rest = (phrase: string) => (lower.startsWith(phrase) ? text.slice(phrase.length) : undefined)
  for (const phrase of front) {
    const left = rest(phrase)
    if (left === undefined || !/^(?:[ ,.;:!-]|$)/.test(left)) continue
    // "Because of the rain", "so tired", "I mean to go" and "the ER" are content.
    if (/^ of\b/i.test(left) || (phrase === 'i mean' && /^ to\b/i.test(left)) || text.startsWith('ER ')) continue
    if (phrase === 'so' && !startsSentence.test(left.trim()) && !/^ ?,/.test(left)) continue
    return left
  }
  for (const phrase of frontBeforeSentence) {
    const left = rest(phrase)
    if (left !== undefined && (/^ ?[,.;:!-]|^$/.test(left) || (/^ /.test(left) && startsSentence.test(left.trim()))))
      return left
  }
  for (const phrase of frontBeforeComma) {
    const left = rest(phrase)
    if (left !== undefined && /^ ?,/.test(left)) return left
  }
  return text
}

function dropBack(text: string): string {
  const lower = text.toLowerCase()
  for (const phrase of back) {
    if (!lower.endsWith(phrase)) continue
    const left = text.slice(0, text.length - phrase.length)
    if (left === '' || (/[ ,.;!-]$/.test(left) && !belongsToSentence(phrase, left))) return left
  }
  for (const phrase of backAfterComma) {
    const left = text.slice(0, text.length - phrase.length)
    if (lower.endsWith(phrase) && /[,.;!-] ?$/.test(left)) return left
  }
  return text
}

/** "More than I guess", "what I suppose": an ending that the sentence needs. */
function belongsToSentence(phrase: string, left: string): boolean {
  if (phrase === 'ok') return !/\b(?:back|then|now|there|home) $/i.test(left)
  if (/^i /.test(phrase)) return /\b(?:that|what|as|than|how|but|if)\s$/i.test(left)
  return /\b(?:and|or|was|is|the|a|as|my|your|his|her|our|their|with|to|of|from|old|best|no|one|new|good|said|another) $/i.test(
    left,
  )
}

function byLengthDown(phrases: string[]): string[] {
  return [...phrases].sort((one, other) => other.length - one.length)
}
