import { ownReason } from '../../goals/ownReason'
import type { TalkSoFar } from '../talkSoFar'
import {
  heardHard,
  isBare,
  isKept,
  isShort,
  isTender,
  type Scene,
  type Situation,
  theirWordsOrQuote,
  timesAnswered,
} from './situation'
import { strongest } from './strongest'

/** A check-in has five to nine exchanges; from here on it moves to its end. */
const LONG = 6

/** Situations that evoke; two of them are enough for one check-in. */
const EVOKED = ['two minds', 'no reason given', 'the reason behind it', 'no reason known', 'fell short, as they see it']

/** Evoke: the gap, and what it means to them. */
export const EVOKE: Situation[] = [
  {
    name: 'what got in the way told',
    when: (scene) => answersView(scene) && isObstacle(scene),
    reflection: theirWordsOrQuote,
    question: 'ask help',
    because: 'Asked how they see it they told what was in the way: it is heard, and once asked what would help.',
  },
  {
    name: 'more of the feeling told',
    when: (scene) => answersView(scene) && scene.talk.asked.at(-1) === 'ask more' && !isBare(scene),
    reflection: theirWordsOrQuote,
    question: 'ask matters',
    because: 'They opened up about a feeling: what they tell is followed, and no gap set against it.',
  },
  {
    name: 'the gap',
    when: (scene) => {
      const { talk, slots } = scene
      return (
        talk.mismatches.length > 0 &&
        timesAnswered(talk, 'the gap') === 0 &&
        !talk.withdrawn &&
        talk.did !== undefined &&
        (slots.did !== undefined || (strongest(talk)?.kind === 'goal' && slots.done !== undefined)) &&
        !(slots.before !== undefined && (isNearly(talk) || tellsOn(scene))) &&
        !isTender(scene) &&
        !heardHard(talk) &&
        !talk.situations.includes('more of the feeling told') &&
        !isPlanning(scene)
      )
    },
    reflection: ({ talk, slots }) => {
      const kind = strongest(talk)?.kind
      return slots.did === undefined ? 'mismatch goal done' : `mismatch ${kind}`
    },
    question: 'ask make of',
    because:
      'Their view was heard, and it did not come nearer with most of it done or something told of it; now both of their own sentences stand side by side, and what it means is theirs.',
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
    question: 'ask simple',
    because: 'They answer in a word or two: a short and concrete question is easier than a wide one.',
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
    question: aboutChange,
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
      (scene.slots.value !== undefined || scene.slots.why !== undefined) &&
      !scene.talk.situations.includes('the reason behind it'),
    reflection: 'reflect value',
    question: aboutChange,
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
    reflection: theirWordsOrQuote,
    question: 'ask matters',
    because: 'Nobody has asked yet what the goal is for.',
  },
]

/** Tells something of the week that is no obstacle: "my worker helped me with it". */
function tellsOn({ slots, role }: Scene): boolean {
  return slots.words !== undefined && role !== 'barrier' && role !== 'against'
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

/** Most of the way there: two thirds of what was aimed at, or no more than half over a limit. */
function isNearly({ report }: TalkSoFar): boolean {
  if (report?.amount == null || !report.target) return false
  const share = report.amount / report.target
  return share >= 2 / 3 && share <= 1.5
}

/** Once the talk is about what is next, it does not turn back. A step told in answer to their view may wait a turn. */
function isPlanning({ talk, stepHeard }: Pick<Scene, 'talk' | 'stepHeard'>): boolean {
  const planned = ['ask next', 'ask day', 'ask fit'].some((question) => talk.asked.includes(question))
  return planned || (stepHeard && talk.asked.at(-1) !== 'ask view')
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
