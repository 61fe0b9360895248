import { normalise } from './1-normalise'
import { compilePhrases } from './compilePhrases'
import { foldText } from './foldText'
import lexicon from './lexicon/someoneElse.json'

const others = compilePhrases(lexicon.others.say, lexicon.lists)
const self = compilePhrases(lexicon.self.say, lexicon.lists)

/** The most characters that are looked at. */
const longest = 2000

/**
 * Whether a message that tells of death or harm tells it of someone else and not of the client: "my sister says she
 * wants to die", "asking for a friend". In doubt it is the client.
 */
export function isAboutSomeoneElse(message: string): boolean {
  const { text } = foldText(normalise(message.slice(0, longest)))
  return others.test(text) && !self.test(text)
}
