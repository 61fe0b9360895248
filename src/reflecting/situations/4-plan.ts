import { theirChange, theirStep, theirWordsOrQuote, toldBefore } from '../reflections/chooseReflection'
import { mayTieToReason, used } from '../reflections/fits'
import type { Step } from '../talkSoFar'
import type { Scene, Situation } from './situation'

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
    name: 'no day named, and enough',
    when: ({ talk, fitDue }) => talk.asked.at(-1) === 'ask day' && !hasTime(talk.step) && !fitDue,
    reflection: summary,
    question: 'close',
    outcome: 'end',
    because: 'The day may stay open, and how the goal sits was asked not long ago.',
  },
  {
    name: 'no day named',
    when: ({ talk }) => talk.asked.at(-1) === 'ask day' && !hasTime(talk.step) && !talk.asked.includes('ask fit'),
    reflection: 'autonomy',
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    because: 'The day may stay open.',
  },
  {
    name: 'a step with its day, and enough',
    when: ({ talk, fitDue }) => isSettled(talk.step) && !talk.asked.includes('ask fit') && !fitDue,
    reflection: theirStep,
    question: 'close',
    outcome: 'end',
    because: 'A step in their words, with its day; how the goal sits was asked not long ago.',
  },
  {
    name: 'a step with its day',
    when: ({ talk }) => isSettled(talk.step) && !talk.asked.includes('ask fit'),
    reflection: theirStep,
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    outcome: 'step',
    because: 'A step in their words, with its day; whether the goal fits is theirs to say.',
  },
  {
    name: 'a step, and enough',
    when: ({ talk, fitDue, dayDue }) =>
      talk.step !== undefined &&
      !talk.asked.includes('ask fit') &&
      !talk.asked.includes('ask day') &&
      !fitDue &&
      !dayDue,
    reflection: theirStep,
    question: 'close',
    outcome: 'end',
    because: 'A step in their words; which day was asked the last time, and need not be asked every time.',
  },
  {
    name: 'a step',
    when: ({ talk }) => talk.step !== undefined && !talk.asked.includes('ask fit') && !talk.asked.includes('ask day'),
    reflection: theirStep,
    question: 'ask day',
    outcome: 'step',
    because: 'A step in their words; which day is theirs to say or leave open.',
  },
  {
    name: 'a step after all',
    when: ({ talk, stepHeard }) =>
      stepHeard && talk.asked.at(-1) === 'ask fit' && !hasTime(talk.step) && !talk.asked.includes('ask day'),
    reflection: theirStep,
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
    reflection: (scene) => (tellsNewChange(scene) ? theirChange(scene) : theirWordsOrQuote(scene)) ?? toldBefore(scene),
    question: 'ask next',
    because: 'Enough has been said about how it was; what they might do, if anything, is theirs.',
  },
  {
    name: 'no step, and enough',
    when: ({ talk, fitDue }) => !talk.asked.includes('ask fit') && !fitDue,
    reflection: (scene) => theirWordsOrQuote(scene) ?? summary(scene) ?? 'autonomy',
    question: 'close',
    outcome: 'end',
    because: 'No step is an answer too, and how the goal sits was asked not long ago.',
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

/** Whether this message speaks for the change and what they said for it has not been given back in this talk. */
function tellsNewChange({ slots, reading, talk }: Scene): boolean {
  const given = ['reflect two sided', 'reflect want week', 'reflect change', 'reflect want'].some((one) =>
    used(talk, one),
  )
  const now = reading.clauses.some(({ text }) => talk.change.at(-1) === text)
  return slots.change !== undefined && reading.talk === 'change' && (now || !given)
}

/** Asked what is next they told what it is for: that is followed, and what is next is asked once more. */
function gaveReason({ talk, reading }: Scene): boolean {
  const times = talk.asked.filter((question) => question === 'ask next').length
  return times === 1 && talk.asked.at(-1) === 'ask next' && reading.talk === 'change' && reading.stance === 'none'
}

/** Ends with the step where there is one, else with what was done, in their own words where it has no figure. */
function summary(scene: Scene): string | undefined {
  const { talk, slots } = scene
  if (slots.step && slots.wish && !justTold(talk, 'wish')) return 'summary step wish'
  if (slots.step && talk.step?.thinking !== true && mayTieToReason(scene)) return 'summary step reason'
  if (slots.step && slots.sustain && !justTold(talk, 'obstacle')) return 'summary step obstacle'
  if (slots.step) return 'summary step'
  if (slots.done) return 'summary'
  return talk.report ? 'summary told' : undefined
}

/** Whether the step was tied to it in the last reflections: an ending gathers what was told before those. */
function justTold({ reflections = [] }: Scene['talk'], what: 'wish' | 'obstacle'): boolean {
  return reflections
    .slice(-2)
    .some((heading) => heading === `reflect step ${what}` || heading === `reflect day ${what}`)
}

/** A step with its time, or one that goes on as before. */
function isSettled(step: Step | undefined): boolean {
  return hasTime(step) || step?.same === true
}

function hasTime(step: Step | undefined): boolean {
  return step?.day !== undefined || step?.when !== undefined
}
