import { HARD_THINGS } from './hardThings'
import { isFeeling, isKept, reportOrWords, type Scene, type Situation, theirWords, timesAnswered } from './situation'

/** What the client needs of us right now comes before anything the talk was about. */
export const NEEDS: Situation[] = [
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
    name: 'wants to be left alone',
    when: ({ reading }) => reading.stance === 'discord' && saysLeave(reading),
    reflection: 'close early',
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
  ...HARD_THINGS,
  {
    name: 'would rather not say',
    when: ({ reading }) => reading.stance === 'declines',
    reflection: 'unsaid',
    question: 'ask lead',
    because: 'What they keep to themselves is theirs; the lead goes back to them.',
  },
  {
    name: 'wants a person',
    when: ({ reading }) => reading.request === 'human',
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
    name: 'wants another size',
    when: ({ reading, stepHeard }) => reading.request === 'adjust' && !stepHeard,
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
    name: 'asks about Oars',
    when: (scene) => asksUs(scene, 'oars') && !asksWhy(scene),
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
    name: 'a feeling told',
    when: ({ reading, talk, justReported }) =>
      !justReported &&
      talk.report !== undefined &&
      isFeeling(reading) &&
      !isKept(talk) &&
      timesAnswered(talk, 'a feeling told') === 0,
    reflection: 'reflect feeling',
    question: 'ask more',
    because: 'A feeling is heard in its own word before anything is set beside it.',
  },
]

/** The report is on record in their words: what made it work, their view where it is not known yet, or where it was. */
function afterCorrection(scene: Scene): string {
  const { talk } = scene
  if (isKept(talk) && !talk.asked.includes('ask worked')) return 'ask worked'
  return talk.viewTold || talk.asked.includes('ask view') ? sameQuestion(scene) : 'ask view'
}

/** The question that was open, in other words. */
function sameQuestion({ talk }: Scene): string {
  const asked = talk.asked.at(-1) ?? 'ask report'
  return asked === 'ask make of' ? 'ask view' : asked
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
