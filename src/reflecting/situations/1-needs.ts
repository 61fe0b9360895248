import { reportOrWords, type Situation, timesAnswered } from './situation'

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
    when: ({ reading, talk }) => reading.stance === 'offTopic' && timesAnswered(talk, 'another subject') === 0,
    reflection: ({ slots }) => (slots.words ? 'reflect words' : undefined),
    question: 'ask lead',
    because: 'They bring something else: it is heard, and they say where it goes.',
  },
]
