import type { Goal } from '../goals/goal'
import { openStep } from '../goals/openStep'
import { compilePhrases } from '../reading/compilePhrases'
import type { Reading } from '../reading/reading'
import { stem } from '../reading/stem'
import lexicon from './lexicon/stepTold.json'
import { plainWords } from './plainWords'
import type { TalkSoFar } from './talkSoFar'

/** What a message tells of the step under the goal. */
export type StepTold = 'done' | 'notDone' | 'dropped'

const named = compilePhrases(lexicon.named)
const dropped = compilePhrases(lexicon.dropped)
const not = compilePhrases(lexicon.not)
const ahead = compilePhrases(lexicon.ahead)
const small = new Set(lexicon.small)

/** What a message tells of the step, and whether it reports nothing besides: then it says nothing of the goal itself. */
export interface StepReading {
  stepTold?: StepTold
  stepOnly: boolean
}

const NOTHING: StepReading = { stepOnly: false }

/**
 * What a message tells of the step under a goal: called "the step", or told in the step's own words while the week is
 * being told. Nothing where what is told may be the goal as well.
 */
export function readStepTold(
  message: string,
  { clauses }: Reading,
  goal: Goal,
  talk: Pick<TalkSoFar, 'report'>,
): StepReading {
  const step = openStep(goal)
  if (message.trim().endsWith('?')) return NOTHING
  const text = plainWords(message)
  if (dropped.test(text)) return { stepTold: 'dropped', stepOnly: true }
  if (step === undefined) return NOTHING
  const isOf = (part: string) => isAboutStep(plainWords(part), step, goal.words)
  const stepOnly = clauses.every(({ role, text: part }) => role !== 'report' || isOf(part))
  const byName = named.test(text)
  if (!byName && (talk.report || !stepOnly || !isOf(message))) return NOTHING
  const rest = besidesStep(text, step)
  if (not.test(rest)) return { stepTold: 'notDone', stepOnly }
  return ahead.test(rest) ? NOTHING : { stepTold: 'done', stepOnly }
}

/** Whether a part of a message that reports something is about the step and not about the goal. */
function isAboutStep(text: string, step: string, goal: string): boolean {
  if (named.test(text)) return true
  const goals = stemsOf(goal)
  const told = stemsOf(text)
  const ofStep = [...stemsOf(step)].some((word) => told.has(word) && !goals.has(word))
  return ofStep && ![...goals].some((word) => told.has(word))
}

/** The stems of the words that carry the meaning. */
function stemsOf(words: string): Set<string> {
  const content = plainWords(words).split(' ')
  return new Set(content.filter((word) => word.length >= 3 && !small.has(word)).map(stem))
}

/** A message without the words that the step has too: "skipped it" does a step that is "skip the one after lunch". */
function besidesStep(text: string, step: string): string {
  const own = new Set(plainWords(step).split(' ').map(stem))
  return text
    .split(' ')
    .filter((word) => !own.has(stem(word)))
    .join(' ')
}
