import { heardHard, isShort } from '../situations/situation'
import { isThought, mayTieToReason, tellsTime, used } from './fits'
import type { Reflection } from './reflection'

/** A step they named; what it is tied to in this talk comes first, the step alone last. */
export const OF_STEP: readonly Reflection[] = [
  {
    heading: 'reflect day reason',
    fits: (scene) => tellsTime(scene) && !isThought(scene) && mayTieToReason(scene),
    because: 'The time they give it, for the reason they gave.',
  },
  {
    heading: 'reflect day wish',
    fits: (scene) => tellsTime(scene) && scene.slots.wish !== undefined && !used(scene.talk, 'reflect step wish'),
    because: 'They told what they want in this talk, and now it has a time.',
  },
  {
    heading: 'reflect day obstacle',
    fits: (scene) =>
      tellsTime(scene) && scene.slots.sustain !== undefined && !used(scene.talk, 'reflect step obstacle'),
    because: 'They told what holds them back, and give the step a time in the midst of it: the time last.',
  },
  {
    heading: 'reflect day week',
    fits: (scene) =>
      tellsTime(scene) &&
      scene.slots.done !== undefined &&
      isShort(scene.talk) &&
      !used(scene.talk, 'reflect step week') &&
      !heardHard(scene.talk),
    because: 'The week fell short and they go on: what was done, and the time they give the next of it.',
  },
  {
    heading: 'reflect day',
    fits: tellsTime,
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
