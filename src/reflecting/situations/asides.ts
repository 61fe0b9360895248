import type { Aside } from '../../reading/reading'
import { sameQuestion } from './sameQuestion'
import { type Scene, type Situation, timesAnswered } from './situation'

/** What a message does besides answering, and the honest answer to it. */
export interface AsideRow {
  name: string
  aside: Aside
  reflection: string
  /** What is asked after it; the question that was open where absent. */
  question?: string
  because: string
}

/** Rows of one kind each. What follows an answer is mostly the question that was open, in other words. */
export const ASIDE_ROWS: readonly AsideRow[] = [
  {
    name: 'wants a verdict',
    aside: 'verdict',
    reflection: 'no verdict',
    because: 'Praise, blame and absolution would all take the judging out of their hands.',
  },
  {
    name: 'takes us for a friend',
    aside: 'affection',
    reflection: 'not a friend',
    because: 'It is software, and says so before anybody leans on it.',
  },
  {
    name: 'tells a secret',
    aside: 'secret',
    reflection: 'in confidence',
    question: 'ask room',
    because: 'Who may see it is told before they say more, and how much they say is theirs.',
  },
  {
    name: 'wants it kept',
    aside: 'privacy',
    reflection: 'not passed on',
    because: 'Who sees what they write is told at once.',
  },
  {
    name: 'another language',
    aside: 'language',
    reflection: 'English so far',
    because: 'Oars cannot read it, and guessing would be worse than saying so.',
  },
  {
    name: 'gives orders',
    aside: 'orders',
    reflection: 'plain words',
    because: 'A message is read and never carried out.',
  },
  {
    name: 'asks us',
    aside: 'view',
    reflection: 'asked back',
    because: 'Oars has no side in politics, faith or sport.',
  },
  {
    name: 'sends no words',
    aside: 'noWords',
    reflection: 'no words',
    because: 'A picture or a key hit at random can mean anything: it is not read into.',
  },
  {
    name: 'says nothing',
    aside: 'silence',
    reflection: 'quiet',
    because: 'Silence is theirs to keep; the question is asked once more in other words.',
  },
  {
    name: 'asks what we are',
    aside: 'machine',
    reflection: 'what am I',
    because: 'It is software, and says so.',
  },
  {
    name: 'asks about a life',
    aside: 'personal',
    reflection: 'not a life',
    because: 'Oars poses as nobody.',
  },
  {
    name: 'asks for a professional',
    aside: 'expert',
    reflection: 'for a professional',
    because: 'A wrong answer could do harm, and there are people who can give the right one.',
  },
  {
    name: 'wants a service',
    aside: 'service',
    reflection: 'one use',
    because: 'What it cannot do is said, and the talk goes on.',
  },
  {
    name: 'threatens to leave',
    aside: 'quits',
    reflection: 'may leave',
    question: 'ask lead',
    because: 'Leaving is theirs; holding on to them would be pressure.',
  },
  {
    name: 'bargains about the record',
    aside: 'record',
    reflection: 'your account',
    because: 'Nothing is won or lost here, so there is nothing to bargain for.',
  },
  {
    name: 'asks after others',
    aside: 'others',
    reflection: 'others apart',
    because: 'What others tell is theirs.',
  },
  {
    name: 'compliments us',
    aside: 'thanksUs',
    reflection: 'complimented',
    because: 'Thanks, and the talk goes back to them.',
  },
  {
    name: 'speaks of staff',
    aside: 'staff',
    reflection: 'apart from staff',
    question: 'ask lead',
    because: 'Oars carries nothing to staff and takes no side; where the talk goes is theirs.',
  },
  {
    name: 'complains about staff',
    aside: 'complaint',
    reflection: 'trouble with staff',
    question: 'ask room',
    because: 'It is heard without a side taken; how much they say about it is theirs.',
  },
  {
    name: 'says it with irony',
    aside: 'irony',
    reflection: 'tone missed',
    because: 'Taken at its word it would mock them.',
  },
  {
    name: 'speaks to us',
    aside: 'toUs',
    reflection: 'no answer',
    because: 'Nothing in it is known to Oars: it says so and goes back to them.',
  },
]

/** A report in the same message is answered first; done a second time, the lead goes back to them. */
export const ASIDES: Situation[] = [
  {
    name: 'says nothing again',
    when: (scene) => isAside(scene, 'silence') && timesAnswered(scene.talk, 'says nothing') > 0,
    reflection: 'close early',
    outcome: 'end',
    because: 'Silence a second time is an answer: going on would be pressure.',
  },
  ...ASIDE_ROWS.map(
    ({ name, aside, reflection, question, because }): Situation => ({
      name,
      when: (scene) => isAside(scene, aside),
      reflection,
      question: (scene) => (timesAnswered(scene.talk, name) > 0 ? 'ask lead' : (question ?? sameQuestion(scene))),
      because,
    }),
  ),
]

/** Asked what is ahead, an order may be their own plan ("tell my manager"), unless it is to Oars ("tell me a joke"). */
const MAY_BE_PLANS: ReadonlySet<Aside> = new Set(['staff', 'service', 'record', 'quits'])
const AHEAD = ['ask next', 'ask day', 'ask change', 'ask tried', 'ask help', 'ask smallest']
const toUs = /\b(?:you|u|me|us|oars|please|pls|bot|app)\b/i

/** What is hard for them comes first, except blame of themselves that they want Oars to share or to lift. */
function isAside({ reading, talk, justReported }: Scene, aside: Aside): boolean {
  if (reading.aside !== aside) return false
  const ahead = AHEAD.includes(talk.asked.at(-1) ?? '') && MAY_BE_PLANS.has(aside)
  if (ahead && !reading.clauses.some(({ text }) => toUs.test(text))) return false
  const grave = reading.evidence.some(({ label }) => label.startsWith('hard:') && label !== 'hard:selfBlame')
  return !justReported && !grave
}
