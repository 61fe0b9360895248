import type { Step } from '../talkSoFar'
import { type Scene, type Situation, theirWordsOrQuote } from './situation'

/** Quick replies to "how does the goal sit now": every one of them is fine. */
export const FIT_CHOICES = ['Keep it', 'Change it', 'Make it smaller', 'Pause it', 'Let it go']

/** Plan: what is next, if anything, whether the goal still fits, and a good end. */
export const PLAN: Situation[] = [
  {
    name: 'keeps it as it is',
    when: ({ choice, talk }) => choice === 'keep' && talk.asked.at(-1) !== 'ask fit',
    reflection: (scene) => summary(scene) ?? 'autonomy',
    question: 'close',
    outcome: 'end',
    because: 'Asked what is next they said that it stays: how the goal sits is answered with it.',
  },
  {
    name: 'no day named',
    when: ({ talk }) => talk.asked.at(-1) === 'ask day' && !hasTime(talk.step) && !talk.asked.includes('ask fit'),
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    because: 'The day may stay open.',
  },
  {
    name: 'a step with its day',
    when: ({ talk }) => (hasTime(talk.step) || talk.step?.same === true) && !talk.asked.includes('ask fit'),
    reflection: stepAsTold,
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    outcome: 'step',
    because: 'A step in their words, with its day; whether the goal fits is theirs to say.',
  },
  {
    name: 'a step',
    when: ({ talk }) => talk.step !== undefined && !talk.asked.includes('ask fit') && !talk.asked.includes('ask day'),
    reflection: stepAsTold,
    question: 'ask day',
    outcome: 'step',
    because: 'A step in their words; which day is theirs to say or leave open.',
  },
  {
    name: 'a step after all',
    when: ({ talk, stepHeard }) =>
      stepHeard && talk.asked.at(-1) === 'ask fit' && !hasTime(talk.step) && !talk.asked.includes('ask day'),
    reflection: stepAsTold,
    question: 'ask day',
    outcome: 'step',
    because: 'Asked how the goal sits they told what they will do: which day is theirs to say, then the talk ends.',
  },
  {
    name: 'what next',
    when: (scene) =>
      !scene.talk.asked.includes('ask fit') &&
      scene.talk.step === undefined &&
      (!scene.talk.asked.includes('ask next') || gaveReason(scene)),
    reflection: (scene) =>
      scene.slots.change && scene.reading.talk === 'change' ? 'reflect change' : theirWordsOrQuote(scene),
    question: 'ask next',
    because: 'Enough has been said about how it was; what they might do, if anything, is theirs.',
  },
  {
    name: 'no step',
    when: ({ talk }) => !talk.asked.includes('ask fit'),
    reflection: (scene) => theirWordsOrQuote(scene) ?? 'autonomy',
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    outcome: 'noStep',
    because: 'No step is an answer too.',
  },
  {
    name: 'end',
    when: () => true,
    reflection: summary,
    question: 'close',
    outcome: 'end',
    because: 'The talk has gone its way: what was done or what is next, with their words for the change, then when.',
  },
]

/** Asked what is next they told what it is for: that is followed, and what is next is asked once more. */
function gaveReason({ talk, reading }: Scene): boolean {
  const times = talk.asked.filter((question) => question === 'ask next').length
  return times === 1 && talk.asked.at(-1) === 'ask next' && reading.talk === 'change' && reading.stance === 'none'
}

/** A day that was asked for is given back as the day; a thought as one, a plan as a plan. */
function stepAsTold({ talk, slots }: Scene): string {
  if (talk.asked.at(-1) === 'ask day' && slots.day) return 'reflect day'
  return talk.step?.thinking ? 'reflect thought' : 'reflect plan'
}

/** Ends with the step where there is one, else with what was done, in their own words where it has no figure. */
function summary({ talk, slots }: Scene): string | undefined {
  if (slots.step) return 'summary step'
  if (slots.done) return 'summary'
  return talk.report ? 'summary told' : undefined
}

function hasTime(step: Step | undefined): boolean {
  return step?.day !== undefined || step?.when !== undefined
}
