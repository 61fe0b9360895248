import fc from 'fast-check'
import { describeMeasure } from '../../src/goals/describeMeasure'
import type { Measure } from '../../src/goals/goal'
import { parseGoal } from '../../src/goals/parseGoal'

const rows: [words: string, expected: Partial<Measure>, told: string][] = [
  [
    'go for a run three times a week',
    { bound: 'atLeast', target: 3, unit: 'time', per: 'week', activity: 'go for a run' },
    'at least three times a week',
  ],
  [
    'walk 30 minutes a day',
    { bound: 'atLeast', target: 30, unit: 'minute', per: 'day', activity: 'walk' },
    'at least 30 minutes a day',
  ],
  ['meditate every day', { bound: 'atLeast', target: 7, unit: 'day', per: 'week', activity: 'meditate' }, 'every day'],
  [
    'go to bed by 11 on weeknights',
    { bound: 'atLeast', target: 5, unit: 'night', days: [1, 2, 3, 4, 5] },
    'by 11 every weeknight',
  ],
  ['take my tablet every morning', { target: 7, unit: 'morning', activity: 'take my tablet' }, 'every morning'],
  ['3 practice interviews', { target: 3, unit: 'interview', per: null }, 'at least three interviews'],
  ['spend under $60 on groceries', { bound: 'atMost', direction: 'less', target: 60, unit: '$' }, 'no more than $60'],
  ['keep to a £30 food budget', { bound: 'atMost', target: 30, unit: '£' }, 'no more than £30'],
  ['two coffees max', { bound: 'atMost', target: 2, unit: 'coffee' }, 'no more than two coffees'],
  [
    'cut down to 5 cigarettes a day',
    { bound: 'atMost', target: 5, unit: 'cigarette', per: 'day' },
    'no more than five cigarettes a day',
  ],
  [
    'limit Xbox to one hour on school nights',
    { bound: 'atMost', target: 1, unit: 'hour', per: 'day', days: [1, 2, 3, 4, 5], activity: 'Xbox' },
    'no more than 1 hour each weekday',
  ],
  ['no screens in bed', { bound: 'none', direction: 'stop', target: null }, 'none in bed'],
  ['quit vaping', { bound: 'none', direction: 'stop', target: null }, 'no vaping at all'],
  ['stay clean', { bound: 'none', direction: 'stop', target: null }, 'every day'],
  ['7 days without gambling', { bound: 'atLeast', direction: 'stop', target: 7, unit: 'day' }, 'at least seven days'],
  ['4 dry days a week', { bound: 'atLeast', target: 4, unit: 'day', per: 'week' }, 'at least four days a week'],
  ['lose some weight', { bound: 'vague', direction: 'do', target: null }, ''],
  ['drink less', { bound: 'vague', direction: 'less', target: null }, ''],
  ['alcohol', { bound: 'vague', direction: 'less', target: null }, ''],
  ['go easy on the snacks', { bound: 'vague', direction: 'less', target: null }, ''],
  [
    'couch to 5k, 3 runs a week',
    { bound: 'atLeast', target: 3, unit: 'run', per: 'week' },
    'at least three runs a week',
  ],
  ['be more patient with my kids', { bound: 'vague', direction: 'do', target: null }, ''],
  [
    'two AA meetings a week',
    { target: 2, unit: 'meeting', per: 'week', activity: 'AA meetings' },
    'at least two meetings a week',
  ],
  [
    'call my mum on Sundays',
    { target: 1, unit: 'time', per: 'week', days: [7], activity: 'call my mum' },
    'every Sunday',
  ],
  ['call Dad on Mondays and Thursdays', { target: 2, days: [1, 4] }, 'every Monday and Thursday'],
  ['call my sister', { bound: 'once', target: 1, unit: 'time' }, 'once'],
  ['I want to call my sister', { bound: 'once', target: 1, activity: 'call my sister' }, 'once'],
  ['mend the fence', { bound: 'once', target: 1 }, 'once'],
  ['finish the draft by Friday', { bound: 'once', target: 1, days: [5] }, 'by Friday'],
  ['ask my boss for the Friday off', { bound: 'once', target: 1, days: [] }, 'once'],
  ['do 20 minutes of yoga 3 days', { target: 3, unit: 'day' }, 'at least three days'],
  ['four 25-minute focus blocks a day', { target: 4, unit: 'block', per: 'day' }, 'at least four blocks a day'],
  ['walk 10k steps a day', { target: 10000, unit: 'step', per: 'day' }, 'at least 10,000 steps a day'],
  ['run 5k without stopping', { target: 5, unit: 'km', direction: 'do' }, 'at least 5 km'],
  ['put 10% of my pay into savings', { target: 10, unit: '%' }, 'at least 10%'],
  ['sleep 7 hours a night', { target: 7, unit: 'hour', per: 'day' }, 'at least 7 hours a night'],
  ['drop off five CVs by hand', { target: 5, unit: 'CV' }, 'at least five CVs'],
  ['get off two stops early and walk home', { bound: 'vague', direction: 'do', target: null }, ''],
  ['reply to every email within a day', { target: null }, ''],
  ['view some flats', { bound: 'vague', target: null }, ''],
  ['smoke weed at weekends only', { bound: 'vague', direction: 'less', target: null }, ''],
  [
    'limit takeaways to one a week',
    { bound: 'atMost', target: 1, unit: 'takeaway', per: 'week' },
    'no more than one takeaway a week',
  ],
  ['no cigarettes', { bound: 'none', target: null }, 'none at all'],
  ['stop biting my nails', { bound: 'none', target: null }, 'none at all'],
  ['stop eating so much', { bound: 'vague', direction: 'less', target: null }, ''],
  ['smoke 5 a day', { bound: 'atMost', direction: 'less', target: 5 }, 'no more than five a day'],
  ['drink 2 litres of water a day', { bound: 'atLeast', target: 2 }, 'at least 2 litres a day'],
  ['no drinking during the week', { bound: 'none', days: [1, 2, 3, 4, 5] }, 'none on weekdays'],
  ['exercise, not at weekends', { bound: 'vague', target: null, days: [1, 2, 3, 4, 5] }, ''],
  ['stay off my phone after 10pm', { bound: 'none', clock: 'after 10pm' }, 'every day after 10pm'],
  ['be in bed by 11', { bound: 'vague', target: null, clock: 'by 11' }, ''],
  ['be in bed by 11 every night', { target: 7, unit: 'night', clock: 'by 11' }, 'by 11 every night'],
  ['take my medication', { bound: 'vague', target: null }, ''],
  ['go to meetings', { bound: 'vague', target: null }, ''],
  ['go to the gym', { bound: 'vague', target: null }, ''],
  ['pray', { bound: 'vague', target: null }, ''],
  ['eat breakfast', { bound: 'vague', target: null }, ''],
  ['walk the dog', { bound: 'vague', target: null }, ''],
  ['book the dentist', { bound: 'once', target: 1 }, 'once'],
  ['get my ID', { bound: 'once', target: 1 }, 'once'],
  ['lose 5 kg', { bound: 'atLeast', target: 5, unit: 'kg', per: null }, '5 kg in all'],
  ['lose ten pounds by summer', { target: 10, unit: 'lb' }, '10 lb in all'],
  ['save $2000 for a car', { target: 2000, unit: '$' }, '$2,000 in all'],
  ['90 meetings in 90 days', { target: 90, unit: 'meeting' }, 'at least 90 meetings'],
  ['gym mon, wed and fri', { target: 3, days: [1, 3, 5] }, 'on Monday, Wednesday and Friday'],
  ['call my mum every month', { target: 1, per: 'month' }, 'at least once a month'],
  ['see my kids every weekend', { target: 1, per: 'week' }, 'at least once a week'],
  ['see my PO every 2 weeks', { bound: 'vague', target: null, because: ['a rhythm named'] }, ''],
  [
    'eat less sugar: one biscuit a day',
    { bound: 'atMost', direction: 'less', target: 1, unit: 'biscuit', per: 'day' },
    'no more than one biscuit a day',
  ],
  ['quit smoking: 5 a day', { bound: 'atMost', target: 5, per: 'day' }, 'no more than five a day'],
  [
    'drink less: 2 beers on Friday and Saturday',
    { bound: 'atMost', target: 2 },
    'no more than two beers on Friday and Saturday',
  ],
  ['save £20 a week, only until Christmas', { bound: 'atLeast', target: 20 }, 'at least £20 a week'],
  ['drink less: none on weekdays', { bound: 'none', days: [1, 2, 3, 4, 5] }, 'none on weekdays'],
  ['drink less: no beer at home', { bound: 'none', target: null }, 'none at home'],
  ['exercise more: go for a walk twice a week', { bound: 'atLeast', target: 2 }, 'at least twice a week'],
  ['date night once a month', { target: 1, unit: 'time', per: 'month' }, 'at least once a month'],
]

test.each(rows)('%s has its measure', (words, expected) => {
  expect(parseGoal(words)).toMatchObject(expected)
})

test.each(rows)('%s is told back in plain words', (words, _expected, told) => {
  expect(describeMeasure(parseGoal(words))).toBe(told)
})

test('no words at all have no figure', () => {
  expect(parseGoal('')).toMatchObject({ bound: 'vague', target: null, unit: null, days: [] })
})

test('any words are parsed, and no figure is made up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
      const measure = parseGoal(words)
      if (!/\d|[½¼¾⅓⅔]/.test(words.normalize()) && !/[a-z]{3}/i.test(words)) expect(measure.target).toBeNull()
    }),
  )
})
