import lexicon from './lexicon/clauses.json'

const whatComes = new RegExp(`\\b(?:${lexicon.whatComes.join('|')})\\b`, 'i')

const howItWent = new RegExp(`\\b(?:${lexicon.howItWent.join('|')})\\b`, 'i')

/**
 * Whether what Oars `asked` last is how it went, rather than what comes next or where to go; so it is where nothing is
 * known of what was asked. Goes by the last question of the message.
 */
export function asksReport(asked: string | undefined): boolean {
  if (!asked) return true
  const sentences = asked.slice(-300).split(/(?<=[.?!]) +/)
  const question = sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? ''
  return howItWent.test(question) || !whatComes.test(question)
}
