import type { ClauseRole } from '../../reading/reading'
import { isKept, isShort } from '../situations/situation'
import {
  aboutTheWeek,
  goesAgainstTheWeek,
  isObstacle,
  isWish,
  mayTieToReason,
  recalls,
  tellsFeeling,
  toldWhatWorked,
  toldWishBefore,
} from './fits'
import type { Reflection } from './reflection'

/** Asked what made it work, whatever they tell of it is what did. */
const TELLS = new Set<ClauseRole | undefined>(['report', 'other'])

/** A clause of theirs; what ties it to something they gave before comes first, a plain echo last. */
export const OF_WORDS: readonly Reflection[] = [
  {
    heading: 'reflect mixed',
    fits: (scene) => tellsFeeling(scene) && scene.slots.mixed !== undefined,
    because: 'Two feelings at once are given back as both, in their own words.',
  },
  {
    heading: 'reflect wanted',
    fits: ({ slots, talk }) => slots.words !== undefined && slots.wanted !== undefined && !isKept(talk),
    because: 'How it went and what they wanted of it, both told now: the wish last.',
  },
  {
    heading: 'reflect feeling reason',
    fits: (scene) => tellsFeeling(scene) && mayTieToReason(scene),
    because: 'The feeling they name is about something they gave a reason for.',
  },
  {
    heading: 'reflect feeling',
    fits: tellsFeeling,
    because: 'The feeling, in their own word.',
  },
  {
    heading: 'reflect again',
    fits: (scene) => recalls(scene, 'reflect again'),
    because: 'The same kind of thing was in the way before: they may see the pattern.',
  },
  {
    heading: 'reflect worked before',
    fits: (scene) => isShort(scene.talk) && recalls(scene, 'reflect worked before'),
    because: 'They once told what helped: it is theirs to take up or leave.',
  },
  {
    heading: 'reflect obstacle reason',
    fits: (scene) => isObstacle(scene) && mayTieToReason(scene),
    because: 'What is in the way and what the goal is for, in their words, the reason last.',
  },
  {
    heading: ({ barrier }) => (barrier ? `reflect barrier ${barrier}` : 'reflect barrier'),
    fits: (scene) => scene.role === 'barrier' && scene.slots.words !== undefined && aboutTheWeek(scene.talk),
    because: 'What was in the way, by the kind of thing it is.',
  },
  {
    heading: ({ barrier }) => (barrier === 'enjoyment' ? 'reflect barrier enjoyment' : 'reflect pull'),
    fits: ({ role, slots }) => role === 'against' && slots.words !== undefined,
    because: 'What draws them the other way is heard as that.',
  },
  {
    heading: 'reflect helped',
    fits: ({ role, slots, talk }) =>
      slots.words !== undefined &&
      (role === 'helped'
        ? toldWhatWorked(talk)
        : TELLS.has(role) && isKept(talk) && talk.asked.at(-1) === 'ask worked'),
    because: 'What worked is their own doing or finding.',
  },
  {
    heading: 'reflect wish again',
    fits: (scene) => isWish(scene) && recalls(scene, 'reflect wish again'),
    because: 'They want it as they did before: that it lasts says something.',
  },
  {
    heading: 'reflect want week',
    fits: (scene) => isWish(scene) && goesAgainstTheWeek(scene),
    because: 'The week went one way and what they want goes another: their wish last.',
  },
  {
    heading: 'reflect want',
    fits: isWish,
    because: 'A wish or something they hold dear is heard as that.',
  },
  {
    heading: 'reflect words wish',
    fits: (scene) => scene.slots.words !== undefined && toldWishBefore(scene),
    because: 'What they tell now beside what they said they want, the wish last.',
  },
  {
    heading: 'reflect words',
    fits: ({ slots }) => slots.words !== undefined,
    because: 'Their own clause, turned to them: nothing of ours would fit better.',
  },
]
