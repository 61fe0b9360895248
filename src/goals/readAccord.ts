import { normalise, type Token } from '../reading/1-normalise'
import { findDays } from '../reading/3-quantities/findDays'
import { numberOf, timesOf } from '../reading/3-quantities/words'
import { type Consent, readConsent } from '../reading/readConsent'
import { stem } from '../reading/stem'
import lexicon from './lexicon/accord.json'

const right = new Set(lexicon.right)
const frame = new Set(lexicon.frame)
const address = new Set(lexicon.address)
const counted = new Set(lexicon.counted)
const whole = new RegExp(`^(?:${lexicon.whole.join('|')})$`)

/** "Isn't it" at the end of a yes asks nothing. */
const tag = /(?:^|[\s,]{1,3})(?:isn'?t|ain'?t|is|wasn'?t|does|doesn'?t)(?: n'?t)? (?:it|that)\s{0,2}\?{0,2}$/i

/** A word that is in no list may stand at the end of an answer of so many words: "correct, genius". */
const MOST_WORDS_ADDRESSED = 5

/** After these a last word belongs to what is told: "my kids", "it helps". */
const leadsOn =
  /^(?:my|our|for|i|it|that|this|he|she|they|we|to|because|no|not|never|less|more|fewer|in|on|at|by|without|with|but|is|are|was)$/

/** What one word of an answer does: agrees, stands around, repeats the goal, names something else to count, or tells more. */
type Part = 'right' | 'frame' | 'address' | 'echo' | 'other' | 'word'

/** The figures, days and words that a goal holds, to know them again in an answer. */
function heldBy(words: string): { tokens: Token[]; figures: Set<number>; days: Set<number>; stems: Set<string> } {
  const { tokens } = normalise(words)
  return {
    tokens,
    figures: new Set(tokens.flatMap((_, i) => figuresAt(tokens, i))),
    days: new Set(findDays(tokens, 0, tokens.length).flatMap(({ days }) => days)),
    stems: new Set(tokens.filter(({ kind }) => kind === 'word').map(({ norm }) => stem(norm))),
  }
}

/** "10k" and "10,000" are the same figure, and so are "once" and "1". */
function figuresAt(tokens: readonly Token[], i: number): number[] {
  const norm = tokens[i]?.norm ?? ''
  const value = numberOf(norm) ?? timesOf(norm)
  if (value === undefined) return []
  return tokens[i + 1]?.norm === 'k' ? [value, value * 1000] : [value]
}

function partsOf(tokens: readonly Token[], goal: string): Part[] {
  const held = heldBy(goal)
  const mentions = findDays(tokens, 0, tokens.length)
  return tokens.map(({ norm }, i) => {
    const figures = figuresAt(tokens, i)
    // "the one" is no figure
    if (figures.length > 0 && !(norm === 'one' && tokens[i - 1]?.norm === 'the'))
      return figures.some((figure) => held.figures.has(figure)) ? 'echo' : 'other'
    const day = mentions.find(({ from, to }) => from <= i && i < to)
    if (day)
      return day.days.length === held.days.size && day.days.every((each) => held.days.has(each)) ? 'echo' : 'other'
    if (right.has(norm)) return 'right'
    // "I miss him": a name for somebody stands at the end
    if (address.has(norm) && tokens.slice(i + 1).every((after) => address.has(after.norm) || right.has(after.norm)))
      return 'address'
    if (norm === 'all' && right.has(tokens[i + 1]?.norm ?? '')) return 'frame'
    if (frame.has(norm)) return 'frame'
    if (held.stems.has(stem(norm)) || (counted.has(norm) && figuresNear(tokens, i))) return 'echo'
    return 'word'
  })
}

/** "Days" counts something only where a figure stands before it. */
function figuresNear(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - 3), i).some((_, k, near) => figuresAt(near, k).length > 0)
}

/**
 * Reads the answer to a goal that was read back. A yes may be put in any words ("quite right", "you have it"), may repeat
 * the goal's own figures or days ("8k aye"), and may name whom it is said to ("that's it, love"): none of that is left in
 * `rest`, which holds what the answer says besides.
 */
export function readAccord(answer: string, goal: string): Consent {
  const consent = readConsent(answer)
  const text = consent.rest.replace(tag, '')
  const tokens = normalise(text).tokens.filter(({ kind }) => kind === 'word' || kind === 'number')
  const plain = tokens.map(({ norm }) => norm).join(' ')
  if (plain === '') return { yes: consent.yes, rest: consent.yes ? '' : consent.rest }
  if (whole.test(plain)) return { yes: true, rest: '' }
  const parts = partsOf(tokens, goal)
  const agrees = consent.yes || parts.includes('right') || isEcho(tokens, parts)
  if (!agrees || parts.includes('other')) return { yes: consent.yes, rest: trimmed(text, tokens, parts) }
  const told = parts.map((part, i) => (part === 'word' ? i : -1)).filter((i) => i >= 0)
  const addressed =
    told.length === 1 &&
    told[0] === tokens.length - 1 &&
    tokens.length <= MOST_WORDS_ADDRESSED &&
    !leadsOn.test(tokens[tokens.length - 2]?.norm ?? '')
  if (told.length === 0 || addressed) return { yes: true, rest: '' }
  return { yes: consent.yes, rest: trimmed(text, tokens, parts) }
}

/** A figure or a day of the goal said once more. */
function isEcho(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const days = findDays(tokens, 0, tokens.length)
  return parts.some(
    (part, i) =>
      part === 'echo' && (figuresAt(tokens, i).length > 0 || days.some(({ from, to }) => from <= i && i < to)),
  )
}

/** The answer without the yes and the name that close it: "20, yes dear" is "20". */
function trimmed(text: string, tokens: readonly Token[], parts: readonly Part[]): string {
  let last = parts.length - 1
  while (last > 0 && (parts[last] === 'right' || parts[last] === 'address')) last--
  const end = last === parts.length - 1 ? text.length : (tokens[last]?.end ?? text.length)
  return text.slice(0, end).trim()
}
