import { readEvery, readTime, readWeekday } from '../../src/program/readHours'

test.each([
  ['19:00', '19:00'],
  ['7pm', '19:00'],
  ['7 PM', '19:00'],
  ['7.30 p.m.', '19:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['9:05', '09:05'],
  ['00:00', '00:00'],
])('the time “%s” is %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each(['7', '24:00', '7:60', '13pm', '0am', 'noon', '', '19:00:00', '7p', '19', '-7:00'])(
  '“%s” is no time',
  (text) => {
    expect(readTime(text)).toBeUndefined()
  },
)

test('weekdays go by their names, whole or in three letters', () => {
  expect(['Monday', 'sun', ' WED '].map(readWeekday)).toEqual([1, 7, 3])
  expect(['7', 'Sundays', 'so', ''].map(readWeekday)).toEqual([undefined, undefined, undefined, undefined])
})

test('how often goes by the usual words', () => {
  expect(['daily', 'Weekdays', 'week', 'every other week', 'month'].map(readEvery)).toEqual([
    ...['day', 'weekday', 'week', 'twoWeeks', 'month'],
  ])
  expect(['biweekly', 'constructor', ''].map(readEvery)).toEqual([undefined, undefined, undefined])
})
