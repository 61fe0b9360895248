import { isKept, reportOrWords, type Scene, type Situation, timesAnswered } from './situation'

/** Engage: how it went, in their words, and their own view before anything of ours. */
export const REPORT: Situation[] = [
  {
    name: 'kept, and something does not fit',
    when: ({ justReported, talk }) => justReported && isKept(talk) && talk.mismatches.length > 0,
    reflection: 'affirm',
    question: 'ask view',
    because: 'The goal was kept and something else they said does not fit it: their own view first.',
  },
  {
    name: 'kept',
    when: ({ justReported, talk }) => justReported && isKept(talk),
    reflection: 'affirm',
    question: 'ask worked',
    because: 'What they set out to do was done: name it, and ask what made it work.',
  },
  {
    name: 'fell short',
    when: ({ justReported }) => justReported,
    reflection: (scene) => (moreThanBefore(scene) ? 'reflect weeks' : reportOrWords(scene)),
    question: 'ask view',
    because: 'It fell short of the goal: their own view comes before the gap is named.',
  },
  {
    name: 'unclear report',
    when: ({ talk }) => !talk.report && timesAnswered(talk, 'unclear report') < 2,
    reflection: ({ slots }) => (slots.words ? 'reflect words' : 'reflect unclear'),
    question: 'ask report',
    because: 'The message does not say how it went: reflect it and ask, at most twice.',
  },
  {
    name: 'unclear, go on',
    when: ({ talk }) => !talk.report && timesAnswered(talk, 'unclear, go on') === 0,
    reflection: ({ slots }) => (slots.words ? 'reflect words' : undefined),
    question: 'ask matters',
    because: 'Asked twice already; what matters to them serves the talk better than a number.',
  },
]

function moreThanBefore({ slots, talk }: Scene): boolean {
  return slots.before !== undefined && slots.now !== undefined && talk.report?.progress === 'partial'
}
