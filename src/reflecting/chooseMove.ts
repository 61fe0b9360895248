import type { Goal } from '../goals/goal'
import type { Reading } from '../reading/reading'
import type { Move, Slots } from './move'
import type { TalkSoFar } from './talkSoFar'

/** What the choice rests on: this message as read, the talk so far, the goal, and the words at hand for a reflection. */
export interface Scene {
  reading: Reading
  talk: TalkSoFar
  goal: Goal
  slots: Slots
  /** Whether the report was heard in this very message. */
  justReported: boolean
}

/** What the dialog does besides answering. */
export type Outcome = 'end' | 'letGo' | 'pause' | 'reword' | 'step' | 'noStep'

/** A row of the table: when it applies, what is said, and why. The first row that applies is taken. */
interface Situation {
  name: string
  when: (scene: Scene) => boolean
  reflection?: string | ((scene: Scene) => string | undefined)
  question?: string | ((scene: Scene) => string | undefined)
  suggestions?: string[]
  outcome?: Outcome
  because: string
}

/** Quick replies to "how does the goal sit now": every one of them is fine. */
export const FIT_CHOICES = ['Keep it', 'Change it', 'Make it smaller', 'Pause it', 'Let it go']

/** A check-in has five to nine exchanges; from here on it moves to its end. */
const LONG = 6

/**
 * The policy, in MI order: first what the client needs of us right now, then the report (engage), then the gap and
 * what it means to them (evoke), then what is next (plan), then the end.
 */
const SITUATIONS: Situation[] = [
  // What the client needs of us right now
  {
    name: 'wants to go',
    when: ({ reading }) => reading.stance === 'bye' || reading.request === 'stop',
    reflection: 'close early',
    outcome: 'end',
    because: 'They want to go; a check-in ends well at any point.',
  },
  {
    name: 'still angry at us',
    when: ({ reading, talk }) => reading.stance === 'discord' && talk.situations.includes('angry at us'),
    reflection: 'close early',
    outcome: 'end',
    because: 'Anger at the bot a second time: going on would be pressure.',
  },
  {
    name: 'angry at us',
    when: ({ reading }) => reading.stance === 'discord',
    reflection: 'own discord',
    question: 'ask lead',
    because: 'Discord is about us, not about the change: own it and hand back the lead.',
  },
  {
    name: 'sees it differently',
    when: ({ reading }) => reading.stance === 'disagree',
    reflection: 'withdraw',
    question: ({ talk }) => (talk.asked.includes('ask view') ? 'ask lead' : 'ask view'),
    because: 'Their view of their week stands; the record is corrected.',
  },
  {
    name: 'wants a person',
    when: ({ reading }) => reading.request === 'human',
    reflection: 'human',
    because: 'They asked for a person.',
  },
  {
    name: 'lets the goal go',
    when: ({ reading }) => reading.request === 'drop',
    reflection: 'goal let go',
    outcome: 'letGo',
    because: 'The goal is theirs to let go.',
  },
  {
    name: 'pauses the goal',
    when: ({ reading }) => reading.request === 'pause',
    reflection: 'goal paused',
    outcome: 'pause',
    because: 'They want to stop for a while.',
  },
  {
    name: 'wants another size',
    when: ({ reading }) => reading.request === 'adjust',
    reflection: reportOrWords,
    question: 'ask smaller',
    outcome: 'reword',
    because: 'They want the goal to be other than it is; they say how.',
  },
  {
    name: 'asks for ideas',
    when: ({ reading, talk }) => reading.request === 'advice' && !talk.asked.includes('ask tried'),
    reflection: reportOrWords,
    question: 'ask tried',
    because: 'Ideas begin with what they already know or have tried.',
  },
  {
    name: 'asks for ideas again',
    when: ({ reading }) => reading.request === 'advice',
    reflection: ({ slots }) => (slots.idea ? 'reflect past idea' : 'autonomy'),
    question: 'ask next',
    because: 'Their own past ideas come before anybody else’s.',
  },

  {
    name: 'asks us',
    when: ({ reading }) => reading.clauses.length > 0 && reading.clauses.every(({ role }) => role === 'question'),
    reflection: 'asked back',
    question: ({ talk }) => talk.asked.at(-1) ?? 'ask report',
    because: 'A question back gets an honest answer, and the talk goes on where it was.',
  },
  {
    name: 'another subject',
    when: ({ reading, talk }) => reading.stance === 'offTopic' && times(talk, 'another subject') === 0,
    reflection: ({ slots }) => (slots.words ? 'reflect words' : undefined),
    question: 'ask lead',
    because: 'They bring something else: it is heard, and they say where it goes.',
  },

  // The report
  {
    name: 'kept, and something does not fit',
    when: ({ justReported, talk }) => justReported && kept(talk) && talk.mismatches.length > 0,
    reflection: 'affirm',
    question: 'ask view',
    because: 'The goal was kept and something else they said does not fit it: their own view first.',
  },
  {
    name: 'kept',
    when: ({ justReported, talk }) => justReported && kept(talk),
    reflection: 'affirm',
    question: 'ask worked',
    because: 'What they set out to do was done: name it, and ask what made it work.',
  },
  {
    name: 'fell short',
    when: ({ justReported }) => justReported,
    reflection: (scene) => (moreThanBefore(scene) ? 'reflect weeks' : reportOrWords(scene)),
    question: 'ask view',
    because: 'It fell short of the goal: their own view comes before the gap is named.',
  },
  {
    name: 'unclear report',
    when: ({ talk }) => !talk.report && times(talk, 'unclear report') < 2,
    reflection: ({ slots }) => (slots.words ? 'reflect words' : 'reflect unclear'),
    question: 'ask report',
    because: 'The message does not say how it went: reflect it and ask, at most twice.',
  },
  {
    name: 'unclear, go on',
    when: ({ talk }) => !talk.report && times(talk, 'unclear, go on') === 0,
    reflection: ({ slots }) => (slots.words ? 'reflect words' : undefined),
    question: 'ask matters',
    because: 'Asked twice already; what matters to them serves the talk better than a number.',
  },

  // The gap, and what it means to them
  {
    name: 'the gap',
    when: ({ talk }) =>
      talk.mismatches.length > 0 && times(talk, 'the gap') === 0 && !talk.withdrawn && talk.did !== undefined,
    reflection: ({ talk }) => `mismatch ${strongest(talk)?.kind}`,
    question: 'ask make of',
    because: 'Their view was heard; now both of their own sentences stand side by side, and what it means is theirs.',
  },
  {
    name: 'two minds',
    when: ({ talk, slots }) =>
      evoking(talk) &&
      !kept(talk) &&
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
      short(talk) &&
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

  // What is next
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

/** The next move, the first situation that applies, and what the dialog does besides. */
export function chooseMove(scene: Scene): { move: Move; outcome?: Outcome } {
  const situation = SITUATIONS.find(({ when }) => when(scene)) as Situation
  const part = (value: Situation['reflection']) => (typeof value === 'function' ? value(scene) : value)
  return {
    move: {
      name: situation.name,
      reflection: part(situation.reflection),
      question: part(situation.question),
      suggestions: situation.suggestions,
      because: situation.because,
    },
    outcome: situation.outcome,
  }
}

/**
 * The gap to tell where there are several: a tone at odds with the facts, then a promise, then the goal itself; what
 * they hold dear only after the goal was told the time before, because it weighs most.
 */
export function strongest(talk: TalkSoFar): TalkSoFar['mismatches'][number] | undefined {
  const order =
    talk.toldBefore === 'goal' ? ['feeling', 'commitment', 'value', 'goal'] : ['feeling', 'commitment', 'goal', 'value']
  return [...talk.mismatches].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0]
}

function reportOrWords({ slots, justReported }: Scene): string | undefined {
  if (justReported && slots.done) return slots.words ? 'reflect report words' : 'reflect report'
  return slots.words ? 'reflect words' : undefined
}

function moreThanBefore({ slots, talk }: Scene): boolean {
  return slots.before !== undefined && slots.now !== undefined && talk.report?.progress === 'partial'
}

function kept(talk: TalkSoFar): boolean {
  return talk.report?.progress === 'met' || talk.report?.progress === 'exceeded'
}

function short(talk: TalkSoFar): boolean {
  return talk.report?.progress === 'partial' || talk.report?.progress === 'missed'
}

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

function times(talk: TalkSoFar, situation: string): number {
  return talk.situations.filter((name) => name === situation).length
}

function askedLast(talk: TalkSoFar, question: string): boolean {
  return talk.asked.at(-1) === question
}
