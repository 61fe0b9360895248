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
  "(?:I|I'm|I've|I'd|I'll|we|we're|we've|we'd|we'll|he|she|it|they|there|he's|she's|it's|they're|they've|there's|that's|that|you|one|nobody|nothing|everyone|my [a-z]+|the [a-z]+)"
const timeThenSubject = new RegExp(
  `^(?:(?:at|on|in|by|for|after|before|during|from|since) [a-z0-9' ]{2,30}|(?:this|last|most|every|some|all|each|one|the other|that) [a-z]+(?: [a-z]+)?|yesterday(?: [a-z]+)?|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: [a-z]+)?|instead|now|next time|next week|(?:when|whenever|while|unless|although|since) [a-z0-9' ]{2,60}|if [a-z0-9' ]{2,60}|once [a-z0-9' ]{2,60}),? ${pronoun}\\b`,
  'i',
)

/** "Derby day I opened it at nine", "come six o'clock I want a drink": a short lead, then a subject with its verb. */
const leadThenSubject =
  /^(?:then |come |by then |from then on |four |three |two |half |part |out |(?:the )?(?:first|second|third|last|next) )?(?:[a-z0-9':]+ ){1,5}?(?:I|he|she|they|we) (?:(?:just|only|never|still|always|really|also) )?(?:was|were|am|had|have|did|didn't|went|got|want|couldn't|can't|could|can|will|won't|would|don't|opened|[a-z]+ed|felt|ate|drank|took|made|makes|left|came|needs?|wants?|gets?|feels?)\b/i
const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const partOfDay = '(?:mornings?|afternoons?|evenings?|nights?|lunchtimes?|dinner ?time|bedtime)'
/** A time at the head of a clause, and whether a preposition keeps it from being the subject itself. */
const timeLead = new RegExp(
  `^((?:(?:and )?then )?(?:(on|at|in|by|from|since|until|after|before|during) )?(?:(?:the|this|last|every|most|some|all|both|that) )?(?:other )?(?:${days}(?: (?:and|or) ${days})?(?: ${partOfDay})?|yesterday(?: ${partOfDay})?|today|tonight|tomorrow(?: ${partOfDay})?|${partOfDay}|weeks?|weekends?|month|first|derby day|pay ?day|half term|christmas)),? (.+)$`,
  'i',
)
const saidOfTime =
  /^(?:was|were|wasn't|weren't|is|are|isn't|has|had been|will|went (?:well|ok|okay|fine|badly|by|to plan|wrong|better)|felt|came|started|ended|turned|worked|helped|didn't (?:happen|work|go)|seemed|flew|dragged|fell|got (?:away|better|worse|harder|easier|off)|hasn't|never (?:happened|came)|hit|threw|can't come|cannot come|couldn't come|does|doesn't|looks|suits|would|beat)\b/i
const shortSubject = /^(?:I|it|my|the)\b/
/** "Weight we leave for one month": the thing is what is done something to. */
const thingThenPronoun = /^[a-z]+ (?:I|we|he|she|they|you)\b/i
const ordinal =
  /^(?:second|third|fourth|fifth|sixth|seventh|last|other) (?:one|time|night|day|two|three|four|five) (?:I|I'm|it|he|she|they|we|my|the|was|is)\b/i
const noPoint = /^no (?:point|rush|hurry|reason)\b/i
const nowhereNear = /^(?:nowhere|not anywhere) near\b/i

/**
 * Supplies the subject that short reports leave out, still in the client's person: "only made it out once" becomes
 * "I only made it out once", "was hard" becomes "it was hard", "too tired" becomes "I was too tired".
 * A clause that has a subject comes back as it is. Undefined where the subject cannot be told from the words.
 */
export function supplySubject(clause: string): string | undefined {
  return supplyAfterTime(clause) ?? supplyAtStart(clause)
}

function supplyAtStart(clause: string): string | undefined {
  const phrase = supplyForPhrase(clause)
  if (phrase !== undefined) return phrase
  if (hasSubject.test(clause) || timeThenSubject.test(clause)) return clause
  if (theThing.test(clause) && !thingThenPronoun.test(clause)) return `the ${lowerFirst(clause)}`
  if (ownThing.test(clause) && !thingThenPronoun.test(clause)) return `my ${lowerFirst(clause)}`
  if (ordinal.test(clause)) return `the ${lowerFirst(clause)}`
  if (noPoint.test(clause)) return `there's ${lowerFirst(clause)}`
  if (nowhereNear.test(clause)) return `I was ${lowerFirst(clause)}`
  if (nothingOf.test(clause)) return nowWords.test(clause) ? undefined : `I had ${lowerFirst(clause)}`
  if (gerundSubject.test(clause)) return clause
  const whole = supplyForVerb(clause)
  if (whole !== undefined) return whole
  return leadThenSubject.test(clause) || beginsWithNoun(tagWords(clause)) ? clause : undefined
}

/** "Last night couldn't sleep", "on Thursday Harald's cousin called": the time stays in front of the rest, made whole. */
function supplyAfterTime(clause: string): string | undefined {
  const [, lead, preposition, rest = ''] = timeLead.exec(clause) ?? []
  if (lead === undefined || hasSubject.test(rest)) return undefined
  if (saidOfTime.test(rest) && preposition === undefined) return clause
  const whole = supplyAtStart(rest)
  if (whole === undefined) return undefined
  return whole === rest || shortSubject.test(whole) ? `${lead} ${whole}` : undefined
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
