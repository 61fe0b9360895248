import { ownReason } from '../../goals/ownReason'
import { theirWords, theirWordsOrQuote, toldBefore, wordsOrTold } from '../reflections/chooseReflection'
import { mayTieToReason } from '../reflections/fits'
import type { TalkSoFar } from '../talkSoFar'
import { EVOKED, holdsObstacle, isPlanning, knowsView, mayTellGap } from './mayTellGap'
import { heardHard, isBare, isKept, isShort, type Scene, type Situation, timesAnswered } from './situation'

/** A check-in has five to nine exchanges; from here on it moves to its end. */
const LONG = 6

/** A message of so many words or more tells a lot, for a chat: half have five or fewer (coaching by text, 26 clients). */
const MUCH = 7

/** Beside both sides of theirs, or their reason, so many are enough to leave them room. */
const SOME = 4

/** Questions that a long answer follows. */
const EVOKING = ['ask make of', 'ask matters', 'ask change', 'ask help', 'ask more']

/** Evoke: the gap, and what it means to them. */
export const EVOKE: Situation[] = [
  {
    name: 'what got in the way told',
    when: (scene) =>
      (answersView(scene) || answersGap(scene)) && isObstacle(scene) && !(mayTellGap(scene) && holdsObstacle(scene)),
    reflection: theirWordsOrQuote,
    question: ({ barrier }) => (barrier ? `ask help ${barrier}` : 'ask help'),
    because:
      'They told what was in the way, and a gap cannot be told together with it: it is heard, and once asked what would help.',
  },
  {
    name: 'more of the feeling told',
    when: (scene) =>
      answersView(scene) && scene.talk.asked.at(-1) === 'ask more' && !isBare(scene) && !isObstacle(scene),
    reflection: theirWordsOrQuote,
    question: 'ask matters',
    because: 'They opened up about a feeling: what they tell is followed before any gap is set against it.',
  },
  {
    name: 'their view first',
    when: (scene) => mayTellGap(scene) && !knowsView(scene.talk),
    reflection: theirWordsOrQuote,
    question: 'ask view',
    because: 'Something they said does not fit what they did, and their own view of it comes before any of ours.',
  },
  {
    name: 'the gap',
    when: mayTellGap,
    reflection: (scene) => {
      if (holdsObstacle(scene)) return 'mismatch goal obstacle'
      return scene.slots.did === undefined ? 'mismatch goal done' : `mismatch ${scene.gap?.kind}`
    },
    question: 'ask make of',
    because:
      'Their view was heard, and most of it was not done; now both of their own sentences stand side by side, and what it means is theirs.',
  },
  {
    name: 'a word or two',
    when: (scene) => {
      const { talk } = scene
      return (
        talk.report !== undefined &&
        isShort(talk) &&
        isBare(scene) &&
        !isPlanning(scene) &&
        !talk.step &&
        !talk.asked.includes('ask simple')
      )
    },
    reflection: toldBefore,
    question: 'ask simple',
    because:
      'They answer in a word or two: what they told before is kept in view, and a short question is easier than a wide one.',
  },
  {
    name: 'a word or two again',
    when: (scene) => {
      const { talk } = scene
      return (
        isBare(scene) &&
        !talk.step &&
        (talk.asked.at(-1) === 'ask simple' || (talk.asked.at(-1) === 'ask next' && (talk.terse ?? 0) >= 2))
      )
    },
    reflection: 'autonomy',
    question: 'close',
    outcome: 'end',
    because: 'A word or two once more: a short talk with a good end is enough.',
  },
  {
    name: 'two minds',
    when: (scene) =>
      evoking(scene) &&
      !isKept(scene.talk) &&
      scene.slots.sustain !== undefined &&
      scene.slots.change !== undefined &&
      !scene.talk.situations.includes('two minds'),
    reflection: 'reflect two sided',
    question: (scene) => (givesRoom(scene, SOME) ? undefined : aboutChange(scene)),
    because: 'They have spoken on both sides: both are given back, the change side last.',
  },
  {
    name: 'no reason given',
    when: (scene) =>
      evoking(scene) &&
      isShort(scene.talk) &&
      scene.talk.situations.at(-1) === 'the gap' &&
      scene.slots.words === undefined &&
      scene.slots.quote === undefined &&
      scene.talk.step === undefined &&
      isTerse(scene.talk) &&
      scene.reading.talk === 'neutral',
    reflection: theirWordsOrQuote,
    question: 'ask barrier',
    because: 'It fell short and they have not said what got in the way; asked once.',
  },
  {
    name: 'the reason behind it',
    when: (scene) =>
      evoking(scene) &&
      scene.talk.told !== 'value' &&
      (scene.slots.value !== undefined || mayTieToReason(scene)) &&
      !scene.talk.situations.includes('the reason behind it'),
    reflection: 'reflect value',
    question: (scene) => (givesRoom(scene, SOME) ? undefined : aboutChange(scene)),
    because:
      'What they said matters to them belongs beside what they tell now, and what they would like follows from it.',
  },
  {
    name: 'no reason known',
    when: (scene) =>
      evoking(scene) &&
      scene.slots.value === undefined &&
      ownReason(scene.goal.why) === undefined &&
      !scene.talk.asked.includes('ask matters'),
    reflection: wordsOrTold,
    question: 'ask matters',
    because: 'Nobody has asked yet what the goal is for.',
  },
  {
    name: 'room to go on',
    when: (scene) =>
      givesRoom(scene) &&
      !scene.stepHeard &&
      theirWords(scene) !== undefined &&
      EVOKING.includes(scene.talk.asked.at(-1) ?? ''),
    reflection: theirWords,
    because: 'They told a lot: it is given back and nothing is asked, so that they can go on or leave it there.',
  },
  {
    name: 'what they would like',
    when: (scene) =>
      evoking(scene) &&
      isShort(scene.talk) &&
      !scene.talk.situations.some((name) => EVOKED.includes(name)) &&
      !scene.talk.asked.includes('ask change'),
    reflection: wordsOrTold,
    question: 'ask change',
    because: 'It fell short and they have not said what they would like: that comes before what they might do.',
  },
]

/** Asked what they make of the gap they told something that no question about help followed yet. */
function answersGap({ talk, stepHeard }: Scene): boolean {
  return talk.asked.at(-1) === 'ask make of' && !stepHeard && !talk.asked.includes('ask help')
}

/** Asked how they see it, or for more of a feeling, they answered; before anything was set beside it. */
function answersView({ talk, justReported, stepHeard }: Scene): boolean {
  const asked = talk.asked.at(-1) ?? ''
  return (
    isShort(talk) &&
    !justReported &&
    !stepHeard &&
    (asked === 'ask view' || asked === 'ask more' || asked === 'ask barrier') &&
    !talk.asked.includes('ask help') &&
    !talk.asked.includes('ask next') &&
    timesAnswered(talk, 'the gap') <= (asked === 'ask barrier' ? 1 : 0)
  )
}

/** What was in the way, or a thing named and no more: "the early start". */
function isObstacle({ slots, role, reading, talk }: Scene): boolean {
  if (reading.stance !== 'none' && reading.stance !== 'offTopic') return false
  if (/^you (?:think|guess|suppose|reckon|know)\b/i.test(slots.words ?? '')) return false
  return (
    (slots.words !== undefined && role === 'barrier') ||
    (talk.asked.at(-1) !== 'ask more' && slots.words === undefined && slots.thing !== undefined)
  )
}

/** They told a lot, and the turn before asked something: a reflection alone gives them room, never twice in a row. */
function givesRoom({ length, talk }: Scene, words = MUCH): boolean {
  return length >= words && talk.unaskedAt !== talk.exchanges - 1 && talk.exchanges < LONG
}

/** What would be different, asked once where it fell short; then what is next. */
function aboutChange({ talk }: Scene): string {
  return isKept(talk) || talk.asked.includes('ask change') ? 'ask next' : 'ask change'
}

/** Whether they told that it fell short and nothing around it. */
function isTerse({ report, sustain }: TalkSoFar): boolean {
  return sustain.length === 0 && (report?.words.split(/\s+/).length ?? 0) <= 5
}

/** Whether the talk is between the report and what is next, with room for more. */
function evoking({ talk, stepHeard }: Scene): boolean {
  const evoked = talk.situations.filter((name) => EVOKED.includes(name))
  return (
    talk.report !== undefined &&
    !isPlanning({ talk, stepHeard }) &&
    !stepHeard &&
    !heardHard(talk) &&
    talk.exchanges < LONG &&
    evoked.length < (talk.step ? 1 : 2)
  )
}
