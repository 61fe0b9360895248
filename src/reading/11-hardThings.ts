import { compilePhrases } from './compilePhrases'
import type { Folded } from './foldText'
import lexicon from './lexicon/hardThings.json'
import type { Evidence, Span } from './reading'

const groups = lexicon.groups.map(({ kind, why, say, unlessLaughing }) => ({
  kind,
  why,
  phrases: compilePhrases(say, lexicon.lists, 'g'),
  unlessLaughing: unlessLaughing === true,
}))
const denied = new RegExp(`(?:^| )(?:${lexicon.denied.join('|')})(?: [a-z]{1,10})? $`)
const laughing = compilePhrases(lexicon.laughing)

/** A hard thing told in a message, with the words that tell it. */
export interface HardThing {
  hard?: Span
  evidence: Evidence[]
}

/**
 * Finds what is hard for the client and told as such: a death, illness, a blow, despair, blame of themselves. It is no
 * judgement of a state; it says only that a message with these words is no time to hold a report against a goal.
 */
export function readHardThings({ text, spanOf }: Folded): HardThing {
  for (const { kind, why, phrases, unlessLaughing } of groups) {
    if (unlessLaughing && laughing.test(text)) continue
    for (const match of text.matchAll(phrases)) {
      const before = text.slice(Math.max(0, match.index - 40), match.index)
      if (denied.test(before.slice(before.search(/[^.,!?]*$/)))) continue
      const hard = spanOf(match.index, match.index + match[0].length)
      return { hard, evidence: [{ label: `hard:${kind}`, because: why, span: hard }] }
    }
  }
  return { evidence: [] }
}
