import nouns from './lexicon/nouns.json'
import { supplyForPhrase } from './supplyForPhrase'
import { supplyForVerb } from './supplyForVerb'
import { type TaggedWord, tagWords } from './tagWords'

const theThing = new RegExp(`^(?:${nouns.theThing.join('|')})\\b`, 'i')
const ownThing = new RegExp(`^(?:${nouns.ownThing.join('|')})\\b`, 'i')
const nothingOf = new RegExp(`^no (?:${nouns.nothingOf.join('|')})\\b`, 'i')
const nowWords = /\b(?:now|today|at the moment|these days|tomorrow|next)\b/i
const connector = /^(?:so|but|because|when|if|that)$/i
const gerundSubject =
  /^(?!nothing|something|anything|everything)[a-z]{2,}ing (?:(?!(?:because|when|what|if|but|so|and|after|since|until|while|how|where|I|he|she|it|they|we) )[a-z']+ ){0,5}(?:is|isn't|was|wasn't|helps|helped|feels|felt|makes|made|takes|took|keeps|kept|scares|does|did|doesn't|didn't|gets|got|has|works|worked)\b(?! (?:work|late|home))/i
const hasSubject =
  /^(?:(?:even|only|then|now|maybe|still|also|instead|luckily|today|yesterday),? )?(?:I|I'm|I've|I'd|I'll|we|we're|we've|we'd|we'll|he|she|it|they|there|this|that|these|those|you|he's|she's|it's|that's|they're|they've|there's|he'd|she'd|they'd|it'd|it'll|they'll|nobody|no one|nothing|everyone|everybody|everything|someone|somebody|something|all|most|some|none|half|both|neither|either|my|our|his|her|their|the|a|an|what|one)\b/i
const pronoun =
  "(?:I|I'm|I've|I'd|I'll|we|we're|we've|we'd|we'll|he|she|it|they|there|he's|she's|it's|they're|they've|there's|that's|that|you|nobody|nothing|my [a-z]+|the [a-z]+)"
const timeThenSubject = new RegExp(
  `^(?:(?:at|on|in|by|for|after|before|during|from|since) [a-z0-9' ]{2,30}|(?:this|last|most|every|some|all|each|one|the other|that) [a-z]+(?: [a-z]+)?|yesterday(?: [a-z]+)?|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: [a-z]+)?|instead|now|next time|next week|(?:when|whenever|while|unless|although|since) [a-z0-9' ]{2,60}|if [a-z0-9' ]{2,60}|once [a-z0-9' ]{2,60}),? ${pronoun}\\b`,
  'i',
)

/**
 * Supplies the subject that short reports leave out, still in the client's person: "only made it out once" becomes
 * "I only made it out once", "was hard" becomes "it was hard", "too tired" becomes "I was too tired".
 * A clause that has a subject comes back as it is. Undefined where the subject cannot be told from the words.
 */
export function supplySubject(clause: string): string | undefined {
  const phrase = supplyForPhrase(clause)
  if (phrase !== undefined) return phrase
  if (hasSubject.test(clause) || timeThenSubject.test(clause)) return clause
  if (theThing.test(clause)) return `the ${lowerFirst(clause)}`
  if (ownThing.test(clause)) return `my ${lowerFirst(clause)}`
  if (nothingOf.test(clause)) return nowWords.test(clause) ? undefined : `I had ${lowerFirst(clause)}`
  if (gerundSubject.test(clause)) return clause
  return supplyForVerb(clause) ?? (beginsWithNoun(tagWords(clause)) ? clause : undefined)
}

/** "Work was nuts", "hands were shaking", "the bus never came": a noun or gerund, then its verb. */
function beginsWithNoun(words: TaggedWord[]): boolean {
  const at = words.findIndex(
    ({ tags }) => tags.has('Verb') && !tags.has('Gerund') && !tags.has('Infinitive') && !tags.has('Particle'),
  )
  const [first] = words
  const ahead = words[at - 1]
  const subject = ahead?.tags.has('Adverb') || ahead?.tags.has('Negative') ? words[at - 2] : ahead
  if (at < 1 || !first || !subject || words.slice(0, at).some(({ text }) => connector.test(text))) return false
  const startsWell =
    first.tags.has('Noun') || first.tags.has('Gerund') || first.tags.has('Adjective') || first.tags.has('Value')
  return (
    startsWell &&
    (subject.tags.has('Noun') || subject.tags.has('Gerund')) &&
    !(subject.tags.has('Date') && at > 1 && !first.tags.has('Value'))
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
