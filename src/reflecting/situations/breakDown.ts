import { reportOrWords, theirWordsOrQuote } from '../reflections/chooseReflection'
import type { Scene, Situation } from './situation'

/** The size of the goal is theirs: a smaller piece, the step kept under it, other words for it. */
export const BREAK_DOWN: Situation[] = [
  {
    name: 'did the step',
    when: ({ stepTold, justReported }) => stepTold === 'done' && !justReported,
    reflection: 'step done',
    question: ({ talk }) => (talk.report ? 'ask next' : 'ask worked'),
    because: 'They did the step they keep under the goal: it is named, and what made it work is theirs to tell.',
  },
  {
    name: 'did not do the step',
    when: ({ stepTold, justReported, talk }) =>
      stepTold === 'notDone' && !justReported && !talk.asked.includes('ask view'),
    reflection: theirWordsOrQuote,
    question: 'ask view',
    because: 'The step was not done: their own view of it comes first, and the step stays.',
  },
  {
    name: 'drops the step',
    when: ({ stepTold }) => stepTold === 'dropped',
    reflection: 'step dropped',
    question: ({ talk }) => (talk.report ? 'ask next' : 'ask report'),
    because: 'The step is theirs to drop; the goal stays as it is.',
  },
  {
    name: 'wants a smaller piece',
    when: (scene) => wantsSmaller(scene) && !scene.stepHeard,
    reflection: reportOrWords,
    question: 'ask smallest',
    outcome: 'breakDown',
    because:
      'They want it smaller, or ask how to begin: the smallest piece they could see themselves doing is theirs to name.',
  },
  {
    name: 'wants another size',
    when: ({ reading, stepHeard }) => reading.request === 'adjust' && !stepHeard,
    reflection: reportOrWords,
    question: 'goal reworded ask',
    outcome: 'reword',
    because: 'They want the goal to be other than it is; they say how.',
  },
]

/** Questions that “it's too much” answers with the goal itself. */
const ABOUT_THE_GOAL = new Set([
  ...['ask view', 'ask make of', 'ask barrier', 'ask help', 'ask matters', 'ask change', 'ask next', 'ask fit'],
  ...['ask more', 'ask lead', 'ask tried', 'ask simple', 'ask of own ideas', 'ask of ideas', 'ask first thing'],
])

function wantsSmaller({ choice, size, reading, talk, justReported }: Scene): boolean {
  if (choice !== undefined) return choice === 'smaller'
  if (reading.request === 'adjust') return size === 'smaller' || size === 'tooMuch'
  if (justReported || talk.situations.includes('wants a smaller piece')) return false
  if (size === 'start') return reading.request === 'advice' || reading.stance === 'unsure' || talk.report !== undefined
  return size === 'tooMuch' && ABOUT_THE_GOAL.has(talk.asked.at(-1) ?? '')
}
