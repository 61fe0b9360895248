import { isShort } from '../situations/situation'
import { cameNearer, recalls } from './fits'
import type { Reflection } from './reflection'

/** The report itself, told in this message; better fits first. The first two and “effort” add to what was told. */
export const OF_REPORT: readonly Reflection[] = [
  {
    heading: 'reflect weeks long',
    fits: (scene) => cameNearer(scene) && scene.slots.earlier !== undefined,
    because: 'Over several weeks it came nearer to what they want: the weeks are set side by side.',
  },
  {
    heading: 'reflect weeks',
    fits: cameNearer,
    because: 'It came nearer than the week before: the two are set side by side.',
  },
  {
    heading: 'reflect wanted',
    fits: ({ slots, talk }) =>
      slots.words !== undefined && slots.wanted !== undefined && slots.done === undefined && isShort(talk),
    because: 'What was in the way and what they wanted, both told with the report: the wish last.',
  },
  {
    heading: 'reflect again',
    fits: (scene) => recalls(scene, 'reflect again'),
    because: 'The same kind of thing was in the way before: they may see the pattern.',
  },
  {
    heading: 'reflect effort',
    fits: ({ slots, role, talk }) =>
      slots.done !== undefined && slots.words !== undefined && role === 'barrier' && (talk.report?.amount ?? 0) > 0,
    because: 'They did part of it with something in the way: the obstacle first, what was done last.',
  },
  {
    heading: 'reflect report words',
    fits: ({ slots }) => slots.done !== undefined && slots.words !== undefined,
    because: 'The amount and what they told around it, so that both can be put right.',
  },
  {
    heading: 'reflect report',
    fits: ({ slots }) => slots.done !== undefined,
    because: 'The amount, so that it can be put right.',
  },
]
