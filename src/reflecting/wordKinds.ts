import adjectives from './lexicon/adjectives.json'
import verbs from './lexicon/verbs.json'

const past = new Set(verbs.past)
const sameInPast = new Set(verbs.sameInPast)
const participles = new Set(verbs.participles)
const notVerbs = new Set(verbs.notVerbs)
const pastTime =
  /\b(?:yesterday|last|twice|once|again|every|both|all|ago|this (?:week|morning|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|nights?|down|\d+)\b/i

/** Adjectives that say how somebody is ("tired"). */
export const ofPerson: ReadonlySet<string> = new Set(adjectives.person)
/** Adjectives that say how something was ("hard", "quiet"). */
export const ofThing: ReadonlySet<string> = new Set(adjectives.thing)

/** Whether a word is a verb in the past tense, where `rest` follows it and nobody is named before it. */
export function isPast(verb: string, rest: string): boolean {
  if (verb === 'lay' || verb === 'saw' || verb === 'meant' || verb === 'broke')
    return /^[a-z]/.test(rest) && !/^(?:again|since|till)/.test(rest)
  if (verb === 'bit') return /^(?:my|the|his|her|it|into|off|back|down|someone)\b/.test(rest)
  if (verb === 'sat') return /^(?:in|on|down|at|with|there|outside|through|and|around|up|by)\b/.test(rest)
  if (verb === 'stuck') return /^(?:to|with|at it|it out)\b/.test(rest)
  if (past.has(verb)) return true
  if (sameInPast.has(verb) && /^(?:my|our) (?!goal|target|reminder|check|name|number)/.test(rest)) return true
  if (sameInPast.has(verb)) return pastTime.test(rest) && !/\bme\b/.test(rest)
  return /^[a-z]{2,}[a-z]ed$/.test(verb) && !notVerbs.has(verb) && !ofPerson.has(verb)
}

/** Whether a word can only be a past participle ("been", "gone", "written"). */
export function isParticiple(verb: string): boolean {
  return participles.has(verb) && !past.has(verb)
}

/** The first word of a text, or ''. */
export function firstWord(text: string): string {
  return /^[a-zA-Z'-]+/.exec(text)?.[0] ?? ''
}
