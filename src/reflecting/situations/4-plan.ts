import type { TalkSoFar } from '../talkSoFar'
import type { Situation } from './situation'

/** Quick replies to "how does the goal sit now": every one of them is fine. */
export const FIT_CHOICES = ['Keep it', 'Change it', 'Make it smaller', 'Pause it', 'Let it go']

/** Plan: what is next, if anything, whether the goal still fits, and a good end. */
export const PLAN: Situation[] = [
  {
    name: 'no day named',
    when: ({ talk }) => askedLast(talk, 'ask day') && talk.step?.day === undefined,
    reflection: 'reflect words',
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    because: 'The day may stay open.',
  },
  {
    name: 'a step with its day',
    when: ({ talk }) => talk.step?.day !== undefined && !talk.asked.includes('ask fit'),
    reflection: 'reflect plan',
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    outcome: 'step',
    because: 'A step in their words, with its day; whether the goal fits is theirs to say.',
  },
  {
    name: 'a step',
    when: ({ talk }) => talk.step !== undefined && !talk.asked.includes('ask fit') && !talk.asked.includes('ask day'),
    reflection: 'reflect plan',
    question: 'ask day',
    outcome: 'step',
    because: 'A step in their words; which day is theirs to say or leave open.',
  },
  {
    name: 'what next',
    when: ({ talk }) => !talk.asked.includes('ask next'),
    reflection: ({ slots, reading }) =>
      slots.change && reading.talk === 'change' ? 'reflect change' : slots.words ? 'reflect words' : undefined,
    question: 'ask next',
    because: 'Enough has been said about how it was; what they might do, if anything, is theirs.',
  },
  {
    name: 'no step',
    when: ({ talk }) => !talk.asked.includes('ask fit'),
    reflection: 'autonomy',
    question: 'ask fit',
    suggestions: FIT_CHOICES,
    outcome: 'noStep',
    because: 'No step is an answer too.',
  },
  {
    name: 'end',
    when: () => true,
    reflection: ({ slots }) => (slots.step ? 'summary step' : 'summary'),
    question: 'close',
    outcome: 'end',
    because: 'The talk has gone its way: their words for the change first, then when the next one is.',
  },
]

function askedLast(talk: TalkSoFar, question: string): boolean {
  return talk.asked.at(-1) === question
}
