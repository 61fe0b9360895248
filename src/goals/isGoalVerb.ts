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
