import { describeMeasure } from '../src/goals/describeMeasure'
import { isGoalVerb } from '../src/goals/isGoalVerb'
import { parseGoal } from '../src/goals/parseGoal'
import { readNewWording } from '../src/goals/readNewWording'
import { swapDays } from '../src/goals/swapDays'
import { swapFigure } from '../src/goals/swapFigure'
import { givesReason } from '../src/reading/shortAnswers'
import { mendSpelling } from '../src/reflecting/mendSpelling'
import type { Slots } from '../src/reflecting/move'
import { quotableGoal } from '../src/reflecting/quotable'
import { tagWords } from '../src/reflecting/tagWords'

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

/** "Car needed a tyre": a thing, and what it did. */
function tellsOfThing(text: string): boolean {
  const [first, ...others] = tagWords(text.slice(0, 80))
  return (
    !!first?.tags.has('Noun') &&
    !isGoalVerb(first.text) &&
    !!others.slice(0, 2).some(({ tags }) => tags.has('PastTense'))
  )
}

const hasHappened =
  /^(?:i|we|she|he|they) (?:just |only |already |still )?(?:was|were|had|did|didn[’']?t|got|went|came|lost|drank|blew|broke|fell|made|said|told|saw|quit|felt|took|gave|left|met|ate|slept|spent|paid|smoked|tried|used to|(?!need)[a-z]{2,10}ed)\b|^(?:it|that|this)[’']?s (?!to\b)/i

/**
 * Tells how things are rather than what they want: "I drink too much", "my PO makes me do this", "I lost my kids to it
 * once", "it's a start". A figure in it makes no goal of what has happened.
 */
export function tellsInstead(text: string): boolean {
  if (hasHappened.test(text.trim()) || tellsOfThing(text)) return true
  return (
    /^(?:i(?:'m|’m| am|'ve|’ve| have| was| feel| get| had| can't| cannot| don't| never| always| keep| just|(?= (?!want|wanna|need|would|will|should|like|love|plan|hope|must|have to|gotta)\w+))|it|it's|its|he|she|they|there|this|that|everything|everyone|nothing|my (?:\w+ ){1,3}(?:is|was|are|has|have|had|makes?|made|told|says?|said|wants?|keeps?|need|needs|hurts?|left|died))\b/i.test(
      text.trim(),
    ) && !isReadyGoal(text.replace(/^i(?:'m|’m| am) (?:trying|going|hoping|planning) to /i, ''))
  )
}

/**
 * Whether an answer to the read-back is why it matters rather than other words for the goal: a reason, how things are, or
 * a thing ("Christmas presents"), with nothing to count in it. A single word says too little to be quoted as one.
 */
export function isReason(text: string): boolean {
  if (givesReason(text)) return true
  if (!/\S\s+\S/.test(text.trim())) return false
  if (
    /^(?:(?:that|this|it)(?:[’']?ll| will) (?:do|work)|that (?:does|works|fits))\b/i.test(text) ||
    !/[a-z].*[aeiou]/i.test(text)
  )
    return false
  if (isReadyGoal(text) || /^i (?:mean|meant|said|wrote)\b/i.test(text) || !/[a-z]{2}/i.test(text)) return false
  if (tellsInstead(text) || /^(?:to|i want|i need|i would like|i'd like)\b/i.test(text)) return true
  const first = /^[a-z-]+/i.exec(text)?.[0] ?? ''
  return (
    !isGoalVerb(first) &&
    !/ing$|^(?:no|not|less|more|fewer|better|only|just|actually|rather|maybe|instead|like)$/i.test(first)
  )
}

/** The words read back once more, or a single word that names no goal: nothing new to read back. */
export function saysNoGoal(anew: string, words: string): boolean {
  const plain = anew.trim()
  if (plain === words) return true
  return !/\s/.test(plain) && !isReadyGoal(plain) && !isGoalVerb(plain) && !/ing$/i.test(plain)
}

const condition =
  /^(?:only|not|except|apart from|on|in|at|by|after|before|with|without|when|if|from|until|during|starting)\b.{2,60}$/i

/**
 * The goal with what came along with a yes put into it: "only on weekdays", "make it two", "not on Sundays". Undefined
 * where the words change nothing about it.
 */
export function withCondition(words: string, rest: string): string | undefined {
  if (rest === '' || rest.length > 80) return undefined
  const changed = swapFigure(words, rest) ?? swapDays(words, rest) ?? readNewWording(rest, words)?.words
  if (changed) return changed
  if (!condition.test(rest) || rest.split(/\s+/).length > 8 || /^not (?:quite|really|exactly|sure|yet)\b/i.test(rest)) {
    return undefined
  }
  return `${words.replace(/[\s.,;!…]+$/, '')}, ${rest.replace(/[\s.!…]+$/, '')}`
}

const doubt =
  /[.?!,;]+\s+(?:(?:but|though|and) )?(?:i (?:honestly |really )?(?:don[’']?t|do not) know|i[’']?m not (?:really )?sure|not sure|idk|dunno)\b.{0,80}$/i

/** The goal without the doubt that follows it: "no drinking on weekdays? i don't know if i want that though". */
export function dropDoubt(words: string): string {
  const plain = words.slice(0, 500).replace(doubt, '')
  return /[a-z]{2}/i.test(plain) ? plain : words
}

/** "None at all" said of a goal of none: the same once more. */
export function saysNone(answer: string): boolean {
  return /^(?:none|nothing|zero|not (?:one|any|a single one))(?: (?:at all|whatsoever|ever))?[\s.!]*$/i.test(
    mendSpelling(answer),
  )
}

/** The goal of none once more in other words: "no more cigarettes at all" said of "stop smoking cigarettes". */
export function saysAgain(answer: string, words: string): boolean {
  const stems = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .match(/[a-z]{5,}/g)
        ?.map((word) => word.slice(0, 5)),
    )
  const known = stems(words)
  return isGoalOfNone(answer) && answer.split(/\s+/).length <= 6 && [...stems(answer)].some((stem) => known.has(stem))
}

/** "No alcohol" is a goal, and no "no" to the one read back. */
export function isGoalOfNone(text: string): boolean {
  return (
    parseGoal(text).bound === 'none' && !/^no,? (?:that|it|i|this|not|thanks|way|you|but|what|more of)\b/i.test(text)
  )
}

/** "Relieved", "bit sad": how they are, and nothing they want. */
export function isFeelingOnly(text: string): boolean {
  return text.split(/\s+/).length <= 3 && !isReadyGoal(text) && !/^(?:be|feel|more|less|to)\b/i.test(text)
}
