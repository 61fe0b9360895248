import { clampAwake, isQuiet, minutesAwake, minutesUntilQuiet } from '../../src/schedule/quietHours'

const night = { from: '21:00', to: '09:00' }
const day = { from: '08:00', to: '16:30' }
const none = { from: '09:00', to: '09:00' }

test.each([
  ['21:00', night, true],
  ['03:15', night, true],
  ['09:00', night, false],
  ['20:59', night, false],
  ['08:00', day, true],
  ['16:30', day, false],
  ['09:00', none, false],
  ['21:00', none, false],
])('%s in %j is quiet: %p', (time, quiet, expected) => {
  expect(isQuiet(time, quiet)).toBe(expected)
})

test.each([
  ['12:20', night, '12:20'],
  ['22:40', night, '20:00'],
  ['04:10', night, '09:00'],
  ['09:10', day, '16:30'],
])('the hour of who writes at %s in %j is %s', (time, quiet, expected) => {
  expect(clampAwake(time, quiet)).toBe(expected)
})

test('tells how long it is until quiet hours, and how much of a day they leave', () => {
  expect([night, day, none].map((quiet) => minutesUntilQuiet('17:30', quiet))).toEqual([210, 870, Infinity])
  expect(minutesUntilQuiet('23:00', night)).toBe(0)
  expect([night, day, none].map(minutesAwake)).toEqual([720, 930, 1440])
})
