import { checkSchedule } from '../../src/schedule/checkSchedule'

const sundays = { every: 'week', weekday: 7, time: '19:00', zone: 'Europe/Madrid' }

test.each([
  [sundays],
  [{ ...sundays, every: 'twoWeeks', anchor: '2026-11-22' }],
  [{ every: 'month', dayOfMonth: 31, time: '09:30', zone: 'UTC', quiet: { from: '22:00', to: '08:00' } }],
  [{ every: 'weekday', time: '09:00', zone: 'America/New_York' }],
])('takes %j as it is', (value) => {
  expect(checkSchedule(value)).toEqual({ schedule: value })
})

test.each([
  ['no object', 'Sundays at 7', /^give an object with some of every, weekday/],
  ['nothing', undefined, /^give an object/],
  ['a word for how often', { ...sundays, every: 'weekly' }, /^every: give one of "day", "weekday"/],
  ['a weekday beyond Sunday', { ...sundays, weekday: 8 }, /^weekday: give a number from 1 \(Monday\) to 7 \(Sunday\)$/],
  ['half a weekday', { ...sundays, weekday: 1.5 }, /^weekday: give a number/],
  ['no weekday', { ...sundays, weekday: undefined }, /^weekday: say on which day of the week/],
  ['no day of the month', { ...sundays, every: 'month' }, /^dayOfMonth: say on which day of the month/],
  ['a time with one digit', { ...sundays, time: '9:30' }, /^time: give a local time with 24 hours and two digits/],
  ['a time after midnight', { ...sundays, time: '24:00' }, /^time: give a local time/],
  ['no time', { ...sundays, time: undefined }, /^time: give a local time/],
  ['an unknown zone', { ...sundays, zone: 'Mars/Olympus' }, /^zone: give an IANA time zone, such as "Europe\/Madrid"$/],
  ['a zone of no place', { ...sundays, zone: '+02:00' }, /^zone: give an IANA time zone/],
  ['a date that is none', { ...sundays, every: 'twoWeeks', anchor: '2026-02-30' }, /^anchor: give a date of a week/],
  ['quiet hours but two', { ...sundays, quiet: { from: '12:00', to: '10:00' } }, /^quiet: leave at least 3 hours/],
  ['half of the quiet hours', { ...sundays, quiet: { from: '12:00' } }, /^quiet\.to: give a local time/],
  ['no hours for quiet ones', { ...sundays, quiet: '21-9' }, /^quiet: give an object with from and to/],
  ['a zone without end', { ...sundays, zone: 'x'.repeat(65) }, /^zone: give an IANA time zone/],
  ['what a schedule does not have', { ...sundays, hour: 7 }, /^take out "hour"; a schedule has every/],
  ['two mistakes', { ...sundays, time: 'noon', weekday: 0 }, /^weekday: .*; time: /],
])('refuses %s and tells the cure', (_, value, problem) => {
  expect(checkSchedule(value)).toEqual({ problem: expect.stringMatching(problem) })
})
