import { dropLeadIn } from '../src/goals/goalWords'
import { isActVerb, isGoalVerb } from '../src/goals/isGoalVerb'
import { readMessage } from '../src/reading/readMessage'
import { quotable } from '../src/reflecting/quotable'
import { turnWords } from '../src/reflecting/turnWords'

/** What was heard in a long answer to "what would you like to be different": the wish, and what stands behind it. */
export interface LongGoal {
  /** The wish as a goal in their words, where it is short enough to be one: "drink less". */
  goal?: string
  /** The wish turned to them: "you'd want to drink less". */
  wish: string
  /** One thing told beside it, turned to them: "the doctor said your liver numbers were up". */
  words?: string
  /** The same in their own words. */
  told?: string
}

/** A wish in the middle of a long answer, up to where something else begins. */
const wanted =
  /\b(i(?:['’]?d| would)?(?: really| just| honestly| only){0,2} (?:want|need|like|love|hope|wish)|what i['’]?d (?:want|like)(?: most)? is|what i want(?: most)? is)(?: (?:to|is to))? (.{3,80}?)(?=[,.;!?]|$| (?:because|cause|cos|since|as|so|and|but|when|i|my|the (?:doctor|wife|kids))\b)/i

const MOST_WORDS_OF_GOAL = 9
const MOST_WORDS_BESIDE = 14

/** Reads a long answer for the wish in it and one thing told beside it; undefined where no wish is heard. */
export function readLongGoal(text: string): LongGoal | undefined {
  const line = text.slice(0, 700).replace(/\s+/g, ' ')
  const [whole, lead = '', act = ''] = wanted.exec(line) ?? []
  const verb = act.split(/[^a-z]/i)[0] ?? ''
  if (!whole || !(isActVerb(verb) || isGoalVerb(verb) || verb === 'be')) return undefined
  const mood = /['’]?d|would/i.test(lead) ? "I'd want to" : 'I want to'
  const wish = turnWords(`${mood} ${act}`)
  if (wish === undefined || !/^you/.test(wish)) return undefined
  const beside = besides(line.replace(whole, ' ').replace(/\bwhat i['’]?d\s*,/i, ' '))
  const short = act.split(' ').length <= MOST_WORDS_OF_GOAL && quotable(act) === act
  return { goal: short ? dropLeadIn(act) : undefined, wish, ...beside }
}

/** The last thing told that stands on its own: the reason comes after the wish, and the nearest is the strongest. */
function besides(text: string): Pick<LongGoal, 'words' | 'told'> {
  const { clauses } = readMessage({ message: text, goal: '', said: [] })
  const parts = clauses
    .filter(({ role }) => role !== 'question' && role !== 'discord')
    .flatMap((clause) => clause.text.split(/ and (?=(?:the|my|i|it|she|he|they|we)\b)/i))
  for (const told of parts.reverse()) {
    const words = told.split(' ').length >= 3 ? turnWords(told) : undefined
    if (words && words.split(' ').length <= MOST_WORDS_BESIDE) return { words, told }
  }
  return {}
}
