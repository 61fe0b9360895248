import { stem } from '../reading/stem'
import type { Goal } from './goal'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth']

/** Which of several goals an answer means: its number, its place, or the words it shares with only one; else undefined. */
export function matchGoal(answer: string, goals: readonly Goal[]): Goal | undefined {
  const text = answer.slice(0, 300).toLowerCase()
  const number = text.match(/^\W*(?:number |goal )?([1-9])\W*$/)?.[1]
  if (number) return goals[Number(number) - 1]
  const ordinal = ORDINALS.findIndex((word) => new RegExp(`\\bthe ${word}\\b`).test(text))
  if (ordinal >= 0) return goals[ordinal]
  const said = contentWords(text)
  const scores = goals.map(
    (goal) => [...contentWords(goal.words.toLowerCase())].filter((word) => said.has(word)).length,
  )
  const best = Math.max(0, ...scores)
  return best > 0 && scores.filter((score) => score === best).length === 1 ? goals[scores.indexOf(best)] : undefined
}

function contentWords(text: string): Set<string> {
  return new Set((text.match(/[\p{L}\d]{3,}/gu) ?? []).filter((word) => !COMMON.has(word)).map(stem))
}

const COMMON = new Set([
  'the',
  'and',
  'for',
  'with',
  'week',
  'day',
  'one',
  'goal',
  'about',
  'every',
  'times',
  'time',
  'that',
  'this',
  'want',
])
