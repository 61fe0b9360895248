import { theirWords } from '../reflections/chooseReflection'
import { ASIDES } from './asides'
import { BREAK_DOWN } from './breakDown'
import { HARD_THINGS } from './hardThings'
import { IDEAS, LIST_WANTED } from './ideas'
import { sameQuestion } from './sameQuestion'
import { isFeeling, isKept, type Scene, type Situation, timesAnswered } from './situation'

/** What the client needs of us right now comes before anything the talk was about. */
export const NEEDS: Situation[] = [
  {
    name: 'wants no more messages',
    when: ({ reading }) => reading.request === 'stop' && reading.stance !== 'discord',
    reflection: 'stopped',
    outcome: 'stop',
    because: 'They asked for no more messages: none comes, whatever was open.',
  },
  {
    name: 'wants to go',
    when: ({ reading }) => reading.stance === 'bye',
    reflection: 'close early',
    outcome: 'end',
    because: 'They want to go; a check-in ends well at any point.',
  },
  {
    name: 'still angry at us',
    when: ({ reading, talk }) => reading.stance === 'discord' && talk.situations.includes('angry at us'),
    reflection: 'let be',
    outcome: 'end',
    because: 'Anger at the bot a second time: going on would be pressure.',
  },
  {
    name: 'wants to be left alone',
    when: ({ reading }) => reading.stance === 'discord' && saysLeave(reading),
    reflection: 'let be',
    outcome: 'end',
    because: 'They said to leave them alone: nothing is asked after that.',
  },
  {
    name: 'angry at us',
    when: ({ reading }) => reading.stance === 'discord',
    reflection: 'own discord',
    question: 'ask lead',
    because: 'Discord is about us, not about the change: own it and hand back the lead.',
  },
  {
    name: 'corrects the report',
    when: ({ corrects }) => corrects,
    reflection: ({ slots }) => (slots.done ? 'reflect corrected' : 'withdraw'),
    question: afterCorrection,
    because: 'They know their week: the record follows them, and what no longer holds is taken back.',
  },
  {
    name: 'sees it differently',
    when: ({ reading }) => reading.stance === 'disagree',
    reflection: 'withdraw',
    question: ({ talk }) => (talk.asked.includes('ask view') ? 'ask lead' : 'ask view'),
    because: 'Their view of their week stands; the record is corrected.',
  },
  ...LIST_WANTED,
  ...ASIDES,
  ...HARD_THINGS,
  ...BREAK_DOWN,
  ...IDEAS,
  {
    name: 'would rather not say',
    when: ({ reading }) => reading.stance === 'declines',
    reflection: 'unsaid',
    question: 'ask lead',
    because: 'What they keep to themselves is theirs; the lead goes back to them.',
  },
  {
    name: 'wants a person',
    when: ({ reading }) => reading.request === 'human' && !says(reading, takesUsForOne),
    reflection: 'human',
    because: 'They asked for a person.',
  },
  {
    name: 'done with it',
    when: ({ choice }) => choice === 'done',
    reflection: 'goal done',
    question: 'ask next goal',
    suggestions: ['New goal'],
    outcome: 'done',
    because: 'They have done what they wanted: it is not asked about again.',
  },
  {
    name: 'lets one of several goals go',
    when: ({ reading, talk, others }) => reading.request === 'drop' && others && talk.asked.at(-1) !== 'ask fit',
    question: 'several goals ask',
    outcome: 'whichToLetGo',
    because: 'They have several goals: which one goes is theirs to say.',
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
    when: ({ reading, talk }) => reading.request === 'pause' && talk.asked.at(-1) !== 'ask tried',
    reflection: 'goal paused',
    outcome: 'pause',
    because: 'They want to stop for a while.',
  },
  {
    name: 'asks about Oars',
    when: (scene) => (asksUs(scene, 'oars') && !asksWhy(scene)) || says(scene.reading, takesUsForOne),
    reflection: ({ reading }) => (asksWhoSees(reading) ? 'who sees' : 'what am I'),
    question: sameQuestion,
    because: 'Who they talk to and what is kept is told at once, and the talk goes on where it was.',
  },
  {
    name: 'asks what it is for',
    when: (scene) => asksUs(scene, 'purpose') || (asksUs(scene, 'oars') && asksWhy(scene)),
    reflection: 'asked purpose',
    question: sameQuestion,
    because: 'What a question is for is told, and that it can be skipped.',
  },
  {
    name: 'asks us',
    when: (scene) => asksUs(scene, 'opinion') || asksOnly(scene),
    reflection: 'asked back',
    question: sameQuestion,
    because: 'A question back gets an honest answer, and the talk goes on where it was.',
  },
  {
    name: 'another subject',
    when: ({ reading, talk }) => reading.stance === 'offTopic' && timesAnswered(talk, 'another subject') === 0,
    reflection: theirWords,
    question: 'ask lead',
    because: 'They bring something else: it is heard, and they say where it goes.',
  },
  {
    name: 'two feelings told',
    when: ({ justReported, talk, slots, reading, length }) =>
      !justReported &&
      talk.report !== undefined &&
      slots.mixed !== undefined &&
      length <= MOST_OF_FEELING &&
      reading.clauses.every(({ role }) => role !== 'plan' && role !== 'question') &&
      timesAnswered(talk, 'two feelings told') === 0,
    reflection: 'reflect mixed',
    question: 'ask more',
    because: 'Two feelings at once: both are given back, in their words, before anything else.',
  },
  {
    name: 'a feeling told',
    when: ({ reading, talk, justReported }) =>
      !justReported &&
      talk.report !== undefined &&
      isFeeling(reading) &&
      !['ask change', 'ask matters', 'ask next'].includes(talk.asked.at(-1) ?? '') &&
      !isKept(talk) &&
      timesAnswered(talk, 'a feeling told') === 0,
    reflection: theirWords,
    question: 'ask more',
    because: 'A feeling is heard in its own word before anything is set beside it.',
  },
]

/** A message that tells how they feel and little else has no more words. */
const MOST_OF_FEELING = 12

/** The report is on record in their words: what made it work, their view where it is not known yet, or where it was. */
function afterCorrection(scene: Scene): string {
  const { talk } = scene
  if (isKept(talk) && !talk.asked.includes('ask worked')) return 'ask worked'
  return talk.viewTold || talk.asked.includes('ask view') ? sameQuestion(scene) : 'ask view'
}

function saysLeave({ clauses }: Scene['reading']): boolean {
  const leave =
    /\b(?:leave me|let me be|go away|get lost|stop (?:asking|texting|messaging|bothering)|(?:piss|fuck|sod|back|bugger) off)\b/i
  return clauses.some(({ text }) => leave.test(text))
}

/** A question of a kind, with no report beside it: a report is answered first. */
function asksUs({ reading, justReported }: Scene, kind: 'oars' | 'purpose' | 'opinion'): boolean {
  return !justReported && reading.clauses.some(({ about }) => about === kind)
}

function asksOnly({ reading, justReported }: Scene): boolean {
  return !justReported && reading.clauses.length > 0 && reading.clauses.every(({ role }) => role === 'question')
}

/** "Why do you keep asking me this": about us, and it wants the purpose. */
function asksWhy({ reading }: Scene): boolean {
  return reading.clauses.some(({ role, text }) => role === 'question' && /^(?:but |and |so )?why\b/i.test(text))
}

function asksWhoSees({ clauses }: Scene['reading']): boolean {
  return clauses.some(
    ({ about, text }) =>
      about === 'oars' &&
      /\b(?:who|sees?|read|private|kept|keep (?!ask|say|tell|send|text|writ|bother)|store[ds]?|data|share[ds]?|safe|my words)\b/i.test(
        text,
      ),
  )
}

/** "You're a real person": about Oars, and no wish for one. */
const takesUsForOne = /\byou(?:'?re| are) (?:[a-z]+ ){0,3}?(?:person|human|man|woman)\b/i

function says({ clauses }: Scene['reading'], pattern: RegExp): boolean {
  return clauses.some(({ text }) => pattern.test(text))
}
