import { normalise } from '../../src/reading/1-normalise'
import { findQuantities } from '../../src/reading/3-quantities'
import { findDays } from '../../src/reading/3-quantities/findDays'
import { convert } from '../../src/reading/3-quantities/units'

const find = (words: string) => {
  const { tokens } = normalise(words)
  return findQuantities(tokens, 0, tokens.length)
}

test.each([
  ['twice', { value: 2, unit: 'time' }],
  ['3 times', { value: 3, unit: 'time' }],
  ['2x', { value: 2, unit: 'time' }],
  ['about six', { value: 6 }],
  ['twenty-five minutes', { value: 25, unit: 'minute' }],
  ['twenty five minutes', { value: 25, unit: 'minute' }],
  ['half an hour', { value: 0.5, unit: 'hour' }],
  ['an hour and a half', { value: 1.5, unit: 'hour' }],
  ['hour and a half', { value: 1.5, unit: 'hour' }],
  ['two and a half hours', { value: 2.5, unit: 'hour' }],
  ['half a kilo', { value: 0.5, unit: 'kg' }],
  ['a pound and a half', { value: 1.5, noun: 'pound' }],
  ['a single slice', { value: 1 }],
  ['3ish', { value: 3 }],
  ['£20', { value: 20, unit: '£' }],
  ['twenty quid', { value: 20, unit: '£' }],
  ['a tenner', { value: 10, unit: '£' }],
  ['$58.40', { value: 58.4, unit: '$' }],
  ['10,000 steps', { value: 10000, unit: 'step' }],
  ['two hundred words', { value: 200, unit: 'word' }],
  ['4 out of 5', { value: 4, of: 5 }],
  ['2 of 3', { value: 2, of: 3 }],
  ['six short ones out of seven', { value: 6, of: 7 }],
  ['14 for 14', { value: 14, of: 14 }],
  ['1/3', { value: 1, of: 3 }],
  ['five mornings out of seven', { value: 5, of: 7, unit: 'morning' }],
  ['two or three', { value: 2, high: 3 }],
  ['2-3 runs', { value: 2, high: 3 }],
  ['between 10 and 20', { value: 10, high: 20 }],
  ['6 a day', { value: 6, each: 'day' }],
  ['an hour each', { value: 1, unit: 'hour', each: 'time' }],
  ['a third', { kind: 'fraction' }],
  ['half of them', { value: 0.5, kind: 'fraction' }],
  ['both', { value: 2, word: 'both' }],
  ['none', { value: 0, word: 'none' }],
  ['a couple of runs', { value: 2 }],
  ['just the one', { value: 1 }],
  ['4 dry days', { value: 4, unit: 'day' }],
])('%s is a figure', (words, expected) => {
  expect(find(words)).toMatchObject([expected])
})

test.each([
  'at nine',
  'by 11',
  'half 12',
  '10:30',
  '9.20',
  '2am',
  'the 14th',
  '3 March',
  'the other one',
  'this one',
  'half asleep',
  'midnight',
  'no one',
  'eleven fifty eight pm',
])('%s counts nothing', (words) => {
  expect(find(words)).toEqual([])
})

test.each([
  ['Mon, Wed and Fri', [1, 3, 5]],
  ['Mon to Wed', [1, 2, 3]],
  ['Friday to Monday', [5, 6, 7, 1]],
  ['the weekend', [6, 7]],
  ['school nights', [1, 2, 3, 4, 5]],
  ['sat and sun', [6, 7]],
  ['i sat down', []],
  ['the sun came out', []],
  ["Friday's bill", []],
])('%s names days', (words, days) => {
  const { tokens } = normalise(words)
  expect(findDays(tokens, 0, tokens.length).flatMap((mention) => mention.days)).toEqual(days)
})

test('units of one kind convert, others do not', () => {
  expect(convert(1.5, 'hour', 'minute')).toBe(90)
  expect(convert(500, 'm', 'km')).toBe(0.5)
  expect(convert(20, '$', '£')).toBe(20)
  expect(convert(3, 'km', 'minute')).toBeUndefined()
})
