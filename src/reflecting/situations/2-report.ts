import { ownReason } from '../../goals/ownReason'
import { reportOrWords, theirWords, theirWordsOrQuote } from '../reflections/chooseReflection'
import { mayTieToReason } from '../reflections/fits'
import { isKept, isShort, isTender, namedFeeling, type Scene, type Situation, timesAnswered } from './situation'

/** What was done, beside what it came from or what it is for where that is known. */
function affirmation(scene: Scene): string {
  const { slots } = scene
  if (slots.before !== undefined && slots.now !== undefined) return 'affirm weeks'
  return mayTieToReason(scene) && slots.done !== undefined ? 'reflect effort reason' : 'affirm'
}

/** Engage: how it went, in their words, and their own view before anything of ours. */
export const REPORT: Situation[] = [
  {
    name: 'a single act done',
    when: ({ justReported, talk, goal }) => justReported && isKept(talk) && goal.measure.bound === 'once',
    reflection: 'goal done',
    question: 'ask next goal',
    suggestions: ['New goal'],
    outcome: 'done',
    because: 'What was to be done once is done: it is not asked about again.',
  },
  {
    name: 'a promise kept',
    when: ({ justReported, promiseKept }) => justReported && promiseKept,
    reflection: 'affirm promise',
    question: ({ talk }) => (isKept(talk) || talk.viewTold ? 'ask worked' : 'ask view'),
    because: 'They did what they said they would: it is named.',
  },
  {
    name: 'kept but for a part',
    when: ({ justReported, talk, slots }) =>
      justReported && !talk.viewTold && slots.slip !== undefined && slots.rest !== undefined,
    reflection: 'reflect exception',
    question: 'ask view',
    because: 'A part of the week went otherwise and the rest did not: both are given back, what was kept last.',
  },
  {
    name: 'kept, and a feeling',
    when: ({ justReported, talk, reading, slots }) =>
      justReported &&
      isKept(talk) &&
      talk.mismatches.length === 0 &&
      namedFeeling(reading) !== undefined &&
      slots.done !== undefined,
    reflection: 'reflect report feeling',
    question: 'ask worked',
    because: 'What they set out to do was done and they say how that is for them: both are given back.',
  },
  {
    name: 'kept, and something does not fit',
    when: ({ justReported, talk }) => justReported && isKept(talk) && talk.mismatches.length > 0 && !talk.viewTold,
    reflection: 'affirm',
    question: 'ask view',
    because: 'The goal was kept and something else they said does not fit it: their own view first.',
  },
  {
    name: 'kept',
    when: ({ justReported, talk }) => justReported && isKept(talk) && talk.mismatches.length === 0,
    reflection: affirmation,
    question: ({ role, goal }) => (role !== 'helped' ? 'ask worked' : ownReason(goal.why) ? 'ask next' : 'ask matters'),
    because: 'What they set out to do was done: name it, and ask what made it work, unless they said so.',
  },
  {
    name: 'fell short, and a feeling',
    when: ({ justReported, talk, reading }) => justReported && isShort(talk) && namedFeeling(reading) !== undefined,
    reflection: ({ slots }) => (slots.done ? 'reflect report feeling' : 'reflect feeling'),
    question: 'ask more',
    because: 'A feeling came with the report: it is heard before anything is set beside it.',
  },
  {
    name: 'fell short',
    when: ({ justReported, talk }) => justReported && !talk.viewTold,
    reflection: reportOrWords,
    question: 'ask view',
    because: 'It fell short of the goal: their own view comes before the gap is named.',
  },
  {
    name: 'fell short, as they see it',
    when: (scene) => scene.justReported && (scene.talk.mismatches.length === 0 || isTender(scene)),
    reflection: reportOrWords,
    question: 'ask change',
    because: 'They told how they see it; what they would like comes next.',
  },
  {
    name: 'a promise kept, and no report',
    when: ({ talk, promiseKept }) =>
      !talk.report && promiseKept && timesAnswered(talk, 'a promise kept, and no report') === 0,
    reflection: 'affirm promise',
    question: 'ask report',
    because: 'They did what they said they would, and the message does not say how it went with the goal.',
  },
  {
    name: 'unclear report',
    when: ({ talk, stepHeard }) => !talk.report && !stepHeard && timesAnswered(talk, 'unclear report') === 0,
    reflection: (scene) => theirWordsOrQuote(scene) ?? 'reflect unclear',
    question: 'ask report',
    because: 'The message does not say how it went: reflect it and ask once more.',
  },
  {
    name: 'unclear, go on',
    when: ({ talk, stepHeard }) => !talk.report && !stepHeard && timesAnswered(talk, 'unclear, go on') === 0,
    reflection: theirWords,
    question: ({ goal }) => (ownReason(goal.why) ? 'ask change' : 'ask matters'),
    because: 'Asked again already; what matters to them serves the talk better than a number.',
  },
]
