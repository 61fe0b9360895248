import type { Schedule } from '../../src/record/schedule'
import { daysOn, nextCheckIn, usualSchedule } from '../../src/schedule/nextCheckIn'
import { tellWhen } from '../../src/schedule/tellTime'
import { show } from './clocks'

const at = (iso: string) => Date.parse(iso)

/** What the client's clock shows when they are asked next. */
function next(after: string, schedule: Schedule, options?: { today?: boolean }): string {
  const { date, clock } = show(nextCheckIn(at(after), schedule, options), schedule.zone)
  return `${date} ${clock}`
}

const sundays: Schedule = { every: 'week', weekday: 7, time: '19:00', zone: 'Europe/Madrid' }
const none = { from: '00:00', to: '00:00' }

describe('Asks', () => {
  // 2026-11-22 is a Sunday.
  test.each<[string, string, Partial<Schedule>, string]>([
    ['every week', '2026-11-22T18:00Z', {}, '2026-11-29 19:00'],
    ['every day', '2026-11-22T18:00Z', { every: 'day' }, '2026-11-23 19:00'],
    ['Monday to Friday', '2026-11-20T18:00Z', { every: 'weekday' }, '2026-11-23 19:00'],
    ['every two weeks', '2026-11-22T18:00Z', { every: 'twoWeeks', anchor: '2026-11-18' }, '2026-12-06 19:00'],
    ['in the other week', '2026-11-22T18:00Z', { every: 'twoWeeks', anchor: '2026-11-23' }, '2026-11-29 19:00'],
    ['every two weeks of no anchor', '2026-11-22T18:00Z', { every: 'twoWeeks' }, '2026-11-29 19:00'],
    ['every month', '2026-11-22T18:00Z', { every: 'month', dayOfMonth: 1 }, '2026-12-01 19:00'],
    ['on the last day of a shorter month', '2027-01-31T18:00Z', { every: 'month', dayOfMonth: 31 }, '2027-02-28 19:00'],
    ['and on the 31st after it', '2027-02-28T18:00Z', { every: 'month', dayOfMonth: 31 }, '2027-03-31 19:00'],
    ['on the 29th of a leap year', '2028-01-30T18:00Z', { every: 'month', dayOfMonth: 30 }, '2028-02-29 19:00'],
    ['at the end of quiet hours', '2026-11-22T18:00Z', { time: '06:30' }, '2026-11-29 09:00'],
    ['at their end on the same day', '2026-11-22T18:00Z', { time: '22:00' }, '2026-11-29 09:00'],
    [
      'not before ten',
      '2026-11-22T18:00Z',
      { time: '09:00', quiet: { from: '20:00', to: '10:00' } },
      '2026-11-29 10:00',
    ],
    [
      'by night, of who works then',
      '2026-11-22T18:00Z',
      { time: '02:00', quiet: { from: '08:00', to: '16:00' } },
      '2026-11-29 02:00',
    ],
  ])('%s', (_, after, change, expected) => {
    expect(next(after, { ...sundays, ...change })).toBe(expected)
  })
})

describe('Where the clocks change, asks', () => {
  test.each<[string, string, Partial<Schedule>, string]>([
    ['at the same local time', '2026-10-18T18:00Z', {}, '2026-10-25 19:00'],
    [
      'a skipped time at the first minute after',
      '2026-03-22T12:00Z',
      { time: '02:30', quiet: none },
      '2026-03-29 03:00',
    ],
    [
      'that minute in quiet hours at their end',
      '2026-03-22T12:00Z',
      { time: '02:30', quiet: { from: '03:00', to: '05:00' } },
      '2026-03-29 05:00',
    ],
    [
      'quiet hours that end in the gap after it',
      '2026-03-22T12:00Z',
      { time: '01:00', quiet: { from: '22:00', to: '02:30' } },
      '2026-03-29 03:00',
    ],
    [
      'after two hours that were skipped',
      '2026-03-22T12:00Z',
      { time: '01:15', zone: 'Antarctica/Troll', quiet: none },
      '2026-03-29 03:00',
    ],
    [
      'after half an hour that was',
      '2026-09-27T12:00Z',
      { time: '02:15', zone: 'Australia/Lord_Howe', quiet: none },
      '2026-10-04 02:30',
    ],
    [
      'after a midnight that was',
      '2026-04-20T12:00Z',
      { weekday: 5, time: '00:30', zone: 'Africa/Cairo', quiet: none },
      '2026-04-24 01:00',
    ],
    [
      'before a gap that ends the day',
      '2026-03-23T12:00Z',
      { weekday: 6, time: '23:30', zone: 'America/Nuuk', quiet: none },
      '2026-03-28 22:30',
    ],
    [
      'at the beginning of a day whose end is quiet or skipped',
      '2026-03-23T12:00Z',
      { weekday: 6, time: '05:00', zone: 'America/Nuuk', quiet: { from: '03:30', to: '23:00' } },
      '2026-03-28 00:00',
    ],
    [
      'on the next day, where the weekly one was left out',
      '2011-12-24T12:00Z',
      { weekday: 5, zone: 'Pacific/Apia' },
      '2011-12-31 19:00',
    ],
    [
      'tomorrow, where a daily one was left out',
      '2011-12-30T08:00Z',
      { every: 'day', zone: 'Pacific/Apia' },
      '2011-12-31 19:00',
    ],
  ])('%s', (_, after, change, expected) => {
    expect(next(after, { ...sundays, ...change })).toBe(expected)
  })

  test('the first of an hour that comes twice, and not the second on that day', () => {
    const schedule: Schedule = { every: 'day', time: '02:30', zone: 'Europe/Madrid', quiet: none }
    const first = nextCheckIn(at('2026-10-24T12:00Z'), schedule)
    expect(new Date(first).toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(new Date(nextCheckIn(first, schedule)).toISOString()).toBe('2026-10-26T01:30:00.000Z')
  })
})

describe('Who names their day on that very day', () => {
  test.each([
    ['is asked on it, where the hour is to come', '2026-11-22T09:00Z', true, '2026-11-22 19:00'],
    ['is asked in a week, where it is over', '2026-11-22T18:00Z', true, '2026-11-29 19:00'],
    ['is asked in a week, where they were asked today', '2026-11-22T09:00Z', false, '2026-11-29 19:00'],
  ])('%s', (_, after, today, expected) => {
    expect(next(after, sundays, { today })).toBe(expected)
  })
})

test('a zone that the machine does not know loses nobody: it counts as UTC', () => {
  const schedule = { ...sundays, zone: 'Mars/Olympus' }
  expect(new Date(nextCheckIn(at('2026-11-22T20:00Z'), schedule)).toISOString()).toBe('2026-11-29T19:00:00.000Z')
})

describe('Who has no schedule is asked', () => {
  test.each([
    ['the same weekday and hour a week on', '2026-11-22T10:20:00Z', 'UTC', 'Sunday 29 November around 10:00'],
    ['on the client’s own clock', '2026-11-22T23:30:00Z', 'Asia/Tokyo', 'Monday 30 November around 9:00'],
    ['never early in the morning', '2026-11-22T04:00:00Z', 'UTC', 'Sunday 29 November around 9:00'],
    ['never late in the evening', '2026-11-22T23:00:00Z', 'UTC', 'Sunday 29 November around 20:00'],
    [
      'at the same local hour across a change of the clock',
      '2026-10-20T10:00:00Z',
      'Europe/Madrid',
      'Tuesday 27 October around 12:00',
    ],
  ])('%s', (_, now, zone, expected) => {
    expect(tellWhen(nextCheckIn(at(now), zone), zone)).toBe(expected)
  })

  test('by a schedule that can be kept, out of the quiet hours of their program', () => {
    const expected = { every: 'week', weekday: 7, time: '18:00', zone: 'Europe/Madrid' }
    expect(usualSchedule(at('2026-11-22T20:20Z'), 'Europe/Madrid', { from: '19:00', to: '08:00' })).toEqual(expected)
  })
})

test.each([
  [
    'a pause of two weeks ends two weeks on, out of quiet hours',
    '2026-11-22T22:00Z',
    14,
    'UTC',
    '2026-12-06T20:00:00.000Z',
  ],
  [
    'a day that the zone leaves out is the one after it',
    '2011-12-30T02:00Z',
    1,
    'Pacific/Apia',
    '2011-12-31T02:00:00.000Z',
  ],
])('%s', (_, now, days, zone, expected) => {
  expect(new Date(daysOn(at(now), days, zone)).toISOString()).toBe(expected)
})
