import { dropLeadIn } from './goalWords'
import { isGoalVerb } from './isGoalVerb'
import { parseGoal } from './parseGoal'

/** The most goals taken from one message. */
const MOST_GOALS = 4

const boundary =
  /\s{0,3}(?:\n|;|\.(?=\s)|,? (?:and )?(?:also|plus|as well as|another (?:one|goal) is)\b[:,]?|,? and (?:secondly|then there(?:'s| is))|(?:^|\s)(?:\d[.)]|[-*•])(?=\s))\s{0,3}/i
const comma = /\s{0,3},\s{0,3}(?:and |& )?\s{0,3}|\s{1,3}(?:and|&) /i
const startsGoal = /^(?:no|less|more|fewer|better|not|never|don't|do not|at least|at most|only)\b/i

/** Words that could be a goal of their own: they begin as goals do. */
function isGoal(part: string): boolean {
  const plain = dropLeadIn(part)
  return (startsGoal.test(plain) || isGoalVerb(/^[a-z-]+/i.exec(plain)?.[0] ?? '')) && /^\S+ \S/.test(plain)
}

/**
 * The goals in one message, each as written: "stop smoking, lose weight and see my kids more" holds three. One goal with
 * two acts in it ("get off early and walk home") stays one: a plain "and" parts only a goal of none from another.
 */
export function splitGoals(words: string): string[] {
  const parts = words
    .split(boundary)
    .map((part) => part.trim())
    .filter(Boolean)
  const all = parts.flatMap(splitAtCommas)
  const goals = all.length > 1 && all.every(isGoal) ? all : [words]
  return goals.slice(0, MOST_GOALS)
}

function splitAtCommas(part: string): string[] {
  const pieces = part.split(comma).filter(Boolean)
  const ofNone = pieces.filter((piece) => parseGoal(piece).bound === 'none').length
  const apart = part.includes(',') ? pieces.length > 1 : pieces.length === 2 && ofNone === 1
  return apart && pieces.every(isGoal) ? pieces : [part]
}
