import { theirWordsOrQuote } from '../reflections/chooseReflection'
import { heardHard, type Scene, type Situation } from './situation'

/** Something hard was told: it is heard before anything else, and a talk with it in it ends without the goal. */
export const HARD_THINGS: Situation[] = [
  {
    name: 'a hard thing told',
    when: (scene) => scene.reading.hard !== undefined && !isPassingIllness(scene),
    reflection: 'reflect hard',
    question: 'ask room',
    suggestions: ['Leave it there'],
    because: 'Something hard was told: it is heard in their words, nothing is soothed or fixed, and they lead.',
  },
  {
    name: 'enough of the hard thing',
    when: ({ reading, talk }) => wasHard(talk) && ['no', 'thanks', 'unsure', 'declines'].includes(reading.stance),
    reflection: 'end gently',
    question: 'close',
    outcome: 'end',
    because: 'They do not want to say more; a talk like this ends without the goal.',
  },
  {
    name: 'still with the hard thing',
    when: ({ reading, talk, stepHeard, justReported }) =>
      talk.situations.at(-1) === 'a hard thing told' &&
      !justReported &&
      !stepHeard &&
      reading.talk !== 'change' &&
      reading.clauses.every(({ role }) => role !== 'question') &&
      reading.request === 'none',
    reflection: theirWordsOrQuote,
    question: 'ask room',
    because: 'They go on about what is hard: it is followed before anything else.',
  },
  {
    name: 'the hard thing had its room',
    when: (scene) => onlyHardThing(scene),
    reflection: 'end gently',
    question: 'close',
    outcome: 'end',
    because: 'They lead, and they did not lead to the goal: the talk ends without it.',
  },
]

/** A cold or a bug of their own told with the report is what got in the way; it is heard as that. */
function isPassingIllness({ reading, justReported, talk }: Scene): boolean {
  const illness = reading.evidence.find(({ label }) => label === 'hard:illness')?.span?.text
  return (justReported || !talk.report) && illness !== undefined && passing.test(illness) && !ofOthers.test(illness)
}

const passing =
  /\b(?:ill|sick|poorly|unwell|flu|covid|norovirus|food poisoning|tonsillitis|bronchitis|bug|infection|flare ups?)\b/i
const ofOthers = /\b(?:my|our|his|her|their)\b/i

/** Something hard was heard and followed, and this message does not turn to the goal of itself. */
function onlyHardThing(scene: Scene): boolean {
  const { reading, talk, justReported, stepHeard } = scene
  return (
    talk.situations.includes('still with the hard thing') &&
    heardHard(talk) &&
    !justReported &&
    !stepHeard &&
    reading.talk !== 'change' &&
    reading.request === 'none' &&
    reading.clauses.every(({ role }) => role !== 'question')
  )
}

function wasHard({ situations }: Scene['talk']): boolean {
  return situations.at(-1) === 'a hard thing told' || situations.at(-1) === 'still with the hard thing'
}
