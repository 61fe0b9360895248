import { compilePhrases } from './compilePhrases'
import type { Folded } from './foldText'
import lexicon from './lexicon/requests.json'
import type { Evidence, Request } from './reading'

const rhetorical = compilePhrases(lexicon.rhetorical, lexicon.lists, 'g')
const refused = new RegExp(`(?:^| )(?:${lexicon.refused.join('|')})$`)
const requests = lexicon.requests.map(({ request, say }) => ({
  request: request as Request,
  phrases: say.map((phrase) => compilePhrases([phrase], lexicon.lists, 'g')),
}))

/** What was asked of Oars in a message, with the words that ask it. */
export interface RequestReading {
  request: Request
  evidence: Evidence[]
}

/**
 * What the message asks for. Where it asks several things the one that takes least for granted wins: no more messages,
 * then a person, then a pause, letting go, another size, and advice last. What is refused in the same breath ("I don't
 * want to drop it") is not asked for.
 */
export function readRequest(folded: Folded): RequestReading {
  const text = folded.text.replace(rhetorical, (words) => '~'.repeat(words.length))
  for (const { request, phrases } of requests) {
    for (const phrase of phrases) {
      for (const found of text.matchAll(phrase)) {
        if (refused.test(text.slice(Math.max(0, found.index - 60), found.index))) continue
        const span = folded.spanOf(found.index, found.index + found[0].length)
        return { request, evidence: [{ label: request, because: `asks for it: ${request}`, span }] }
      }
    }
  }
  return { request: 'none', evidence: [] }
}
