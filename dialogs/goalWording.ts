import { describeMeasure } from '../src/goals/describeMeasure'
import { isGoalVerb } from '../src/goals/isGoalVerb'
import { parseGoal } from '../src/goals/parseGoal'
import { readNewWording } from '../src/goals/readNewWording'
import { swapFigure } from '../src/goals/swapFigure'
import { givesReason } from '../src/reading/shortAnswers'
import type { Slots } from '../src/reflecting/move'
import { quotableGoal } from '../src/reflecting/quotable'

/** A goal and how it is counted, for reading it back. What the words say themselves is not said twice. */
export function readBack(words: string): Slots {
  const goal = quotableGoal(words)
  const parsed = parseGoal(words)
  const measure = describeMeasure(parsed)
  const said =
    measure === 'once' ||
    parsed.because.includes('a rhythm named') ||
    goal.toLowerCase().includes(measure.toLowerCase())
  return { goal, measure: said ? undefined : measure }
}

/** Whether the words say when it is done: a figure, a time of day, a rhythm, none at all. Else a picture of a week is asked. */
export function isReadyGoal(words: string): boolean {
  const { bound, target, clock, days, because } = parseGoal(words)
  if (days.length > 0) return true
  return bound !== 'vague' || target !== null || clock !== undefined || because.includes('a rhythm named')
}

/** Tells how things are rather than what they want: "I drink too much", "my PO makes me do this". */
export function tellsInstead(text: string): boolean {
  return (
    /^(?:i(?:'m|’m| am|'ve|’ve| have| was| feel| get| had| can't| cannot| don't| never| always| keep| just|(?= (?!want|wanna|need|would|will|should|like|love|plan|hope|must|have to|gotta)\w+))|it|it's|its|he|she|they|there|this|that|everything|everyone|nothing|my (?:\w+ ){1,3}(?:is|was|are|has|have|had|makes?|made|told|says?|said|wants?|keeps?|need|needs|hurts?|left|died))\b/i.test(
      text.trim(),
    ) && !isReadyGoal(text.replace(/^i(?:'m|’m| am) (?:trying|going|hoping|planning) to /i, ''))
  )
}

/**
 * Whether an answer to the read-back is why it matters rather than other words for the goal: a reason, how things are, or
 * a thing ("Christmas presents"), with nothing to count in it.
 */
export function isReason(text: string): boolean {
  if (givesReason(text)) return true
  if (isReadyGoal(text) || /^i (?:mean|meant|said|wrote)\b/i.test(text) || !/[a-z]{2}/i.test(text)) return false
  if (tellsInstead(text) || /^(?:to|i want|i need|i would like|i'd like)\b/i.test(text)) return true
  const first = /^[a-z-]+/i.exec(text)?.[0] ?? ''
  return (
    !isGoalVerb(first) &&
    !/ing$|^(?:no|not|less|more|fewer|better|only|just|actually|rather|maybe|instead|like)$/i.test(first)
  )
}

const condition =
  /^(?:only|not|except|apart from|on|in|at|after|before|with|without|when|if|from|until|during|starting)\b.{2,60}$/i

/**
 * The goal with what came along with a yes put into it: "only on weekdays", "make it two", "not on Sundays". Undefined
 * where the words change nothing about it.
 */
export function withCondition(words: string, rest: string): string | undefined {
  if (rest === '' || rest.length > 80) return undefined
  const changed = swapFigure(words, rest) ?? readNewWording(rest, words)?.words
  if (changed) return changed
  if (!condition.test(rest) || rest.split(/\s+/).length > 8 || /^not (?:quite|really|exactly|sure|yet)\b/i.test(rest)) {
    return undefined
  }
  return `${words.replace(/[\s.,;!…]+$/, '')}, ${rest.replace(/[\s.!…]+$/, '')}`
}
