import { compilePhrases } from './compilePhrases'
import type { Folded } from './foldText'
import lexicon from './lexicon/requests.json'
import type { Evidence, Request } from './reading'

const rhetorical = compilePhrases(lexicon.rhetorical, lexicon.lists, 'g')
const requests = lexicon.requests.map(({ request, say }) => ({
  request: request as Request,
  phrases: say.map((phrase) => compilePhrases([phrase], lexicon.lists)),
}))

/** What was asked of Oars in a message, with the words that ask it. */
export interface RequestReading {
  request: Request
  evidence: Evidence[]
}

/**
 * What the message asks for. Where it asks several things the one that takes least for granted wins: no more messages,
 * then a person, then a pause, letting go, another size, and advice last.
 */
export function readRequest(folded: Folded): RequestReading {
  const text = folded.text.replace(rhetorical, (words) => '~'.repeat(words.length))
  for (const { request, phrases } of requests) {
    for (const phrase of phrases) {
      const found = phrase.exec(text)
      if (!found) continue
      const span = folded.spanOf(found.index, found.index + found[0].length)
      return { request, evidence: [{ label: request, because: `asks for it: ${request}`, span }] }
    }
  }
  return { request: 'none', evidence: [] }
}
