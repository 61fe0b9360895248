import type { Tally } from '../../src/reading/reading'
import { readMessage } from '../../src/reading/readMessage'

const days = (count: number, of = 7): Tally => ({ count, of, unit: 'day' })
const times = (count: number, of = 14): Tally => ({ count, of, unit: 'time' })

const MINUTES = 'meditate 15 minutes a day'
const WALK = 'walk Biscuit for half an hour every day'
const SUGAR = 'check my sugar twice a day'
const STEPS = '8k steps a day'
const LIMIT = 'no more than 5 cigarettes a day'

test.each<[goal: string, message: string, tally: Tally]>([
  [MINUTES, 'Four days. The other three were sheet ice', days(4)],
  [MINUTES, 'Six short ones out of seven', days(6)],
  [MINUTES, '4 days, and I wanted to go Friday but I chickened out', days(4)],
  [MINUTES, 'every day but sunday', days(6)],
  [MINUTES, 'missed two days', days(5)],
  [MINUTES, 'skipped friday and saturday', days(5)],
  [MINUTES, 'Forgot on Wednesday, otherwise yes', days(6)],
  [MINUTES, 'Mon, Tue and Thursday', days(3)],
  [MINUTES, 'three days, 15 minutes each', days(3)],
  [MINUTES, '6 for 7', days(6)],
  [WALK, 'four days, then i got sick', days(4)],
  [WALK, '3 out of the 7, two of them short', days(3)],
  [WALK, '6 or so', days(6)],
  [STEPS, '8k on four days', days(4)],
  [STEPS, '5 of 7 days over 8000', days(5)],
  [STEPS, '3 days, others got busy and forgot', days(3)],
  ['read to my son for 10 minutes every weekday', '4 days', days(4, 5)],
  [SUGAR, '7 of 14', times(7)],
  [SUGAR, '10 of 14. i wanted a clean week', times(10)],
  [SUGAR, '12 times', times(12)],
  [SUGAR, 'seven checks', times(7)],
  [SUGAR, 'missed one check', times(13)],
  [SUGAR, 'missed 3 days', days(4)],
  [SUGAR, 'every day but sunday', days(6)],
  [LIMIT, 'four days', days(4)],
  [LIMIT, 'stuck to it 5 days, 9 on saturday', days(5)],
  [LIMIT, '5 out of 7 days', days(5)],
])('For “%s”, days or times of the week are counted as such, and it is in part: %s', (goal, message, tally) => {
  expect(readMessage({ message, goal, said: [] })).toMatchObject({ progress: 'partial', amount: null, tally })
})

test.each<[goal: string, message: string, tally: Tally]>([
  [MINUTES, 'all seven days', days(7)],
  [MINUTES, '7 for 7', days(7)],
  [SUGAR, '14 for 14', times(14)],
  [SUGAR, 'all 14', times(14)],
  [LIMIT, 'all seven days', days(7)],
])('For “%s”, all of the week is kept: %s', (goal, message, tally) => {
  expect(readMessage({ message, goal, said: [] })).toMatchObject({ progress: 'met', tally })
})

test.each<[goal: string, message: string, progress: string, amount: number | null]>([
  [MINUTES, '12 minutes', 'partial', 12],
  [MINUTES, 'about 20 minutes each day', 'exceeded', 20],
  [MINUTES, '3 days, ten minutes each', 'partial', null],
  [MINUTES, 'four sessions', 'partial', null],
  [MINUTES, 'half the days', 'partial', null],
  ['spend 30 mins a day on my portfolio', 'Took extra shifts, all six days. So no portfolio at all.', 'missed', 0],
  [SUGAR, 'once a day', 'partial', 1],
  [SUGAR, '6 or so', 'partial', null],
  [STEPS, '6 or so', 'partial', null],
  [LIMIT, '6 a day', 'missed', 6],
  [LIMIT, 'three days I went over', 'partial', null],
  [LIMIT, '12 times', 'unknown', null],
  ['meditate every day', 'four days', 'partial', 4],
])('For “%s”, no day or time is counted that was not told: %s', (goal, message, progress, amount) => {
  const reading = readMessage({ message, goal, said: [] })
  expect(reading).toMatchObject({ progress, amount })
  expect(reading.tally).toBeUndefined()
})
