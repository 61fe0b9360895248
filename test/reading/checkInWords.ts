import fc from 'fast-check'

/** Goals of every kind that the reader tells apart. */
const GOALS = [
  'go for a run three times a week',
  'meditate every day',
  'walk 30 minutes a day',
  'no cigarettes',
  'at most 2 coffees a day',
  'apply for five jobs this week',
  'call my sister',
  'be in bed by 11',
  'save £50 a week',
  'eat better',
  '',
]

const OPENERS = [
  '',
  '',
  '',
  'well,',
  'honestly',
  'yes',
  'no',
  'nope,',
  'yeah',
  'ok so',
  'not great.',
  'good week!',
  'hmm',
]

const ACTS = [
  'went',
  'i went',
  'only went',
  'i ran',
  'did it',
  'i did',
  'managed',
  'had',
  'i smoked',
  'missed',
  'skipped',
  'forgot',
  "didn't go",
  "i didn't",
  "haven't done it",
  "couldn't",
  'never got round to it',
  'walked',
  'sent off',
  'called her',
  'kept to it',
  'stuck to it',
  'put away',
  'got to bed',
  'nothing',
  'none',
  'not once',
  'all of it',
  'half of it',
  'most of it',
]

const FIGURES = [
  '',
  '',
  'once',
  'twice',
  'three times',
  '2',
  '4 times',
  '0',
  '£30',
  'about 20 minutes',
  'half an hour',
  '2 of 3',
  'two or three',
  '3-4',
  '10:30',
  '1,000',
  '½',
  'a couple',
  '50%',
]

const DAYS = [
  '',
  '',
  '',
  'on monday',
  'mon tue and thurs',
  'every day',
  'most days',
  'every day but sunday',
  'all week',
  'this week',
  'last week',
  'at the weekend',
  'tomorrow',
  'next week',
  'mon-wed',
  'yesterday',
]

const CONNECTORS = [
  ', ',
  '. ',
  ' but ',
  ' and ',
  ' because ',
  ' so ',
  ' then ',
  '; ',
  ' - ',
  '... ',
  '\n',
  '! ',
  '? ',
  ' except ',
  ' instead of ',
  ' though ',
]

const REASONS = [
  'work was crazy',
  'it rained',
  'i was ill',
  "i'll go thursday",
  'i want to do better',
  'my kids come first',
  "i don't want to",
  'not sure',
  'feeling great',
  'can we make it smaller',
  'what do you think',
  'my brother went twice',
  'i should have gone',
  'it felt “amazing”',
  'proud of myself 😊',
]

const report = fc
  .tuple(...[OPENERS, ACTS, FIGURES, DAYS].map((words) => fc.constantFrom(...words)))
  .map((words) => words.filter((word) => word !== '').join(' '))

/** Reports, reasons and plans that follow each other as in a check-in. */
const sentences = fc
  .array(
    fc.tuple(fc.oneof({ weight: 2, arbitrary: report }, fc.constantFrom(...REASONS)), fc.constantFrom(...CONNECTORS)),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((clauses) => clauses.map(([clause, after], i) => (i < clauses.length - 1 ? clause + after : clause)).join(''))

/** The same words in no order. */
const jumbles = fc
  .array(
    fc.constantFrom(
      ...[...OPENERS, ...ACTS, ...FIGURES, ...DAYS, ...CONNECTORS, ...REASONS].map((word) => word.trim()),
    ),
    {
      maxLength: 12,
    },
  )
  .map((words) => words.filter((word) => word !== '').join(' '))

/** A goal as clients put it, or none. */
export const goals = fc.constantFrom(...GOALS)

/** Messages made of what check-ins are made of: activities, figures, days, negations, connectors, reasons. */
export const checkIns = fc.oneof(sentences, jumbles)

/** Any text at all: letters of every script, marks, emoji, halves of pairs, and pieces that readers trip over. */
export const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(...'1 . , - : / ½ £ % \' ’ " “ ( ) ? ! 😂 \ud83d \u200b \u0301 \u202e \n a I'.split(' '), ' '),
      {
        maxLength: 60,
      },
    )
    .map((pieces) => pieces.join('')),
)
