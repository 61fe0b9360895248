import verbs from '../reading/lexicon/verbs.json'
import lexicon from './lexicon/acts.json'

const known = new Set([...verbs.once, ...verbs.habit, ...lexicon.acts])
const outcomes = new Set(lexicon.outcomes)

/** True for a verb in its plain form that goals and steps begin with: "call", "be", "hide". */
export function isGoalVerb(word: string): boolean {
  return known.has(word.toLowerCase())
}

/** True for a plain verb that names a thing to do ("text", "hide"), not a state to be in ("feel", "sleep", "have"). */
export function isActVerb(word: string): boolean {
  return isGoalVerb(word) && !outcomes.has(word.toLowerCase())
}

const nounFirst =
  /^(?:phone (?:reminder|alarm|timer|app|note|calendar)|work (?!(?:on|with|out|at|from|towards|through|in|less|more|late|to|hard|up|my|the|an?|nights?|days?|weekends?)\b)[a-z]+|(?:exam|sleep|test) (?:week|day|time)s?)\b/i

/** True for a thing whose first word could be a verb and is none: "phone reminder", "work trips". */
export function opensWithNoun(words: string): boolean {
  return nounFirst.test(words)
}
