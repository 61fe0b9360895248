import { isKept, isShort } from '../situations/situation'
import { hasQuote, lastAsked, looksAhead, mayTieToReason, toldWishBefore, used, WISHING } from './fits'
import type { Reflection } from './reflection'

/** Where no clause can be turned: the thing they named, or their few words in quotation marks. */
export const OF_FEW_WORDS: readonly Reflection[] = [
  {
    heading: 'reflect quote week',
    fits: (scene) =>
      hasQuote(scene) &&
      isShort(scene.talk) &&
      WISHING.has(lastAsked(scene)) &&
      !used(scene.talk, 'reflect quote week'),
    because: 'What they would like, in their few words, beside the week as it was: the wish last.',
  },
  {
    heading: 'reflect worked',
    fits: (scene) => hasQuote(scene) && isKept(scene.talk) && lastAsked(scene) === 'ask worked',
    because: 'What made it work, in their few words, tied to what came of it.',
  },
  {
    heading: 'reflect quote reason',
    fits: (scene) =>
      scene.slots.quote !== undefined && !scene.justReported && isShort(scene.talk) && mayTieToReason(scene),
    because: 'Their few words beside the reason they gave, the reason last.',
  },
  {
    heading: 'reflect quote wish',
    fits: (scene) => scene.slots.quote !== undefined && toldWishBefore(scene),
    because: 'Their few words beside what they said they want, the wish last.',
  },
  {
    heading: 'reflect quote want',
    fits: (scene) => scene.slots.quote !== undefined && WISHING.has(lastAsked(scene)),
    because: 'What they would like, in their few words.',
  },
  {
    heading: 'reflect quote ahead',
    fits: (scene) => scene.slots.quote !== undefined && lastAsked(scene) === 'ask next' && looksAhead(scene),
    because: 'What they would do next, in their few words, after what it answers.',
  },
  { heading: 'reflect thing', fits: ({ slots }) => slots.thing !== undefined, because: 'The thing they named.' },
  {
    heading: 'reflect quote',
    fits: ({ slots, talk }) => slots.quote !== undefined && talk.quotedAt !== talk.exchanges - 1,
    because: 'Their few words as they stand.',
  },
]
