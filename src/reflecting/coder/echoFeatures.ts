import lexicon from '../lexicon/helperSpeech.json'
import { contentWords } from './codeByRules'
import { size } from './size'

/** How much of what the client said just before comes back in a turn; nothing where that is not known. */
export function echoFeatures(asked: string, message: string): string[] {
  if (asked === '') return []
  const heard = new Set(plainWords(asked))
  const said = plainWords(message)
  const carried = said.filter((word) => contentWords(word).length > 0 || /\d/.test(word))
  const back = carried.filter((word) => heard.has(word)).length
  const all = said.filter((word) => heard.has(word)).length
  const part = carried.length === 0 ? 'none' : Math.round((4 * back) / carried.length)
  const asks = /\?[^a-z]{0,40}$/i.test(message) ? '?' : '.'
  return [
    `echo ${Math.min(4, back)}`,
    `echo part ${part} ${asks}`,
    `echo part ${part}`,
    `echo all ${said.length === 0 ? 'none' : Math.round((4 * all) / said.length)} ${size(said.length)}`,
    `heard ${size(asked.split(/\s+/).length)}`,
    `heard ${asked.endsWith('?') ? 'a question' : 'a statement'}`,
  ]
}

const samePerson: Record<string, string> = lexicon.samePerson
const nods = new Set(lexicon.nods)

/** The words of a text with the persons of the two speakers made one, without those that only keep a talk going. */
function plainWords(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[a-z][a-z']*|\d+/g) ?? []
  return words
    .map((word) => (Object.hasOwn(samePerson, word) ? (samePerson[word] as string) : word.replace(/^i'/, "you'")))
    .filter((word) => !nods.has(word))
}
