import { isShort } from '../situations/situation'
import { isThought, mayTieToReason } from './fits'
import type { Reflection } from './reflection'

/** A step they named; what it is tied to in this talk comes first, the step alone last. */
export const OF_STEP: readonly Reflection[] = [
  {
    heading: 'reflect day',
    fits: ({ talk, slots }) => talk.asked.at(-1) === 'ask day' && slots.day !== undefined,
    because: 'A day that was asked for is given back as the day.',
  },
  {
    heading: 'reflect step reason',
    fits: (scene) => !isThought(scene) && mayTieToReason(scene),
    because: 'The step is for something they gave a reason for.',
  },
  {
    heading: 'reflect step wish',
    fits: ({ slots }) => slots.wish !== undefined,
    because: 'They told what they want in this talk, and the step leads there.',
  },
  {
    heading: 'reflect step obstacle',
    fits: ({ slots }) => slots.sustain !== undefined,
    because: 'They told what holds them back, and the step is their answer to it: the step last.',
  },
  {
    heading: 'reflect step week',
    fits: ({ slots, talk }) => slots.done !== undefined && isShort(talk),
    because: 'The week as it was, and the step as the way on from it.',
  },
  { heading: 'reflect thought', fits: isThought, because: 'A thought is given back as one.' },
  { heading: 'reflect plan', fits: () => true, because: 'A plan is given back as one.' },
]
