import type { TalkSoFar } from '../talkSoFar'
import { isKept, isShort, type Situation, timesAnswered } from './situation'
import { strongest } from './strongest'

/** A check-in has five to nine exchanges; from here on it moves to its end. */
const LONG = 6

/** Evoke: the gap, and what it means to them. */
export const EVOKE: Situation[] = [
  {
    name: 'the gap',
    when: ({ talk }) =>
      talk.mismatches.length > 0 && timesAnswered(talk, 'the gap') === 0 && !talk.withdrawn && talk.did !== undefined,
    reflection: ({ talk }) => `mismatch ${strongest(talk)?.kind}`,
    question: 'ask make of',
    because: 'Their view was heard; now both of their own sentences stand side by side, and what it means is theirs.',
  },
  {
    name: 'two minds',
    when: ({ talk, slots }) =>
      evoking(talk) &&
      !isKept(talk) &&
      slots.sustain !== undefined &&
      slots.change !== undefined &&
      !talk.situations.includes('two minds'),
    reflection: 'reflect two sided',
    question: 'ask change',
    because: 'They have spoken on both sides: both are given back, the change side last.',
  },
  {
    name: 'no reason given',
    when: ({ talk, reading }) =>
      evoking(talk) &&
      isShort(talk) &&
      talk.situations.at(-1) === 'the gap' &&
      isTerse(talk) &&
      reading.talk === 'neutral',
    reflection: ({ slots }) => (slots.words ? 'reflect words' : undefined),
    question: 'ask barrier',
    because: 'It fell short and they have not said what got in the way; asked once.',
  },
  {
    name: 'the reason behind it',
    when: ({ talk, slots }) =>
      evoking(talk) &&
      talk.told !== 'value' &&
      (slots.value !== undefined || slots.why !== undefined) &&
      !talk.situations.includes('the reason behind it'),
    reflection: 'reflect value',
    question: 'ask matters',
    because: 'What they said matters to them belongs beside what they tell now.',
  },
]

/** Whether they told that it fell short and nothing around it. */
function isTerse({ report, sustain }: TalkSoFar): boolean {
  return sustain.length === 0 && (report?.words.split(/\s+/).length ?? 0) <= 5
}

/** Whether the talk is between the report and what is next, with room for more. */
function evoking(talk: TalkSoFar): boolean {
  const evoked = talk.situations.filter((name) =>
    ['two minds', 'no reason given', 'the reason behind it'].includes(name),
  )
  return (
    talk.report !== undefined &&
    !talk.asked.includes('ask next') &&
    talk.step === undefined &&
    talk.exchanges < LONG &&
    evoked.length < 2
  )
}
