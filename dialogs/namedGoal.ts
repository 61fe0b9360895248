import type { Goal } from '../src/goals/goal'
import { matchGoal } from '../src/goals/matchGoal'
import { readMessage } from '../src/reading/readMessage'

/** A report under this confidence is asked about, not taken. */
const SURE = 0.5

/** Fewer words than this name a goal and tell nothing of it; one fewer where there is a figure: "saved 20". */
const FEWEST_WORDS = 3

/** "1. exam week": the number of a goal with something told behind it. */
const NUMBERED = /^\W{0,3}(?:number |goal )?([1-9])\s?[.):,–-]\s+(?=\S)/i

/**
 * The goal that an answer to "which one" means: by its number, also with something told behind it, or by its words; else
 * the first that the answer reports on. `today` is an ISO date.
 */
export function namedGoal(text: string, goals: readonly Goal[], today: string): Goal | undefined {
  const number = NUMBERED.exec(text)?.[1]
  if (number) return goals[Number(number) - 1]
  return matchGoal(text, goals) ?? goals.find((goal) => reportBeside(text, goal, today) !== undefined)
}

/** The answer without the number in front, where it tells already how it went with the goal. */
export function reportBeside(text: string, { words }: Goal, today: string): string | undefined {
  const message = text.replace(NUMBERED, '')
  const fewest = /\d/.test(message) ? FEWEST_WORDS - 1 : FEWEST_WORDS
  if (message.split(/\s+/).length < fewest) return undefined
  const { progress, confidence } = readMessage({ message, goal: words, said: [], today })
  return progress !== 'unknown' && confidence >= SURE ? message : undefined
}
