import { normalise } from './1-normalise'
import type { Command } from './command'
import { compilePhrase } from './compilePhrases'
import { foldText } from './foldText'
import lexicon from './lexicon/commands.json'

/** A command is short; a message with more words than this tells or asks something else as well. */
const mostWords = 16

/** How many opening or closing courtesies are set aside. */
const mostCourtesies = 5

const opening = new RegExp(`^(?:${lexicon.opens.map(literal).join('|')}) `)
const closing = new RegExp(` (?:${lexicon.closes.map(literal).join('|')})$`)
const commands = Object.entries(lexicon.commands).map(([name, phrases]) => ({
  name: name as Command,
  phrases: phrases.map((phrase) => new RegExp(`^(?:${compilePhrase(phrase, lexicon.lists).source})$`)),
}))

/**
 * The command that a message is, as a whole, or undefined where it is anything more or else: "stop texting me" is stop,
 * "I want to stop smoking" is not. Courtesies around a command do not matter ("hi, my goals please").
 */
export function readCommand(message: string): Command | undefined {
  const { text } = foldText(normalise(message.slice(0, 400)))
  if (message.length > 400 || text.split(' ').length > mostWords) return undefined
  let rest = text
  for (let i = 0; i <= mostCourtesies; i++) {
    const said = rest
    const found = commands.find(({ phrases }) => phrases.some((phrase) => phrase.test(said)))
    if (found) return found.name
    // peel one courtesy from either end, the end first: "right now" closes, "now" alone may matter
    if (closing.test(rest)) rest = rest.replace(closing, '')
    else if (opening.test(rest)) rest = rest.replace(opening, '')
    else return undefined
  }
  return undefined
}

function literal(words: string): string {
  return words.replace(/[.?]/g, '\\$&')
}
