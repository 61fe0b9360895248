import { daysOn, isZone, localDate, nextCheckIn, tellDate, tellWhen } from '../../src/schedule/nextCheckIn'

const at = (iso: string) => Date.parse(iso)

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
])('asks %s', (_, now, zone, expected) => {
  expect(tellWhen(nextCheckIn(at(now), zone), zone)).toBe(expected)
})

test('a pause of two weeks ends two weeks on, within waking hours', () => {
  expect(new Date(daysOn(at('2026-11-22T22:00:00Z'), 14, 'UTC')).toISOString()).toBe('2026-12-06T20:00:00.000Z')
})

test('a date is told without its weekday, on the client’s own clock', () => {
  expect(tellDate(at('2026-11-22T23:30:00Z'), 'Asia/Tokyo')).toBe('23 November')
})

test('the date is the client’s own', () => {
  expect(localDate(at('2026-11-22T23:30:00Z'), 'Pacific/Auckland')).toBe('2026-11-23')
})

test.each([
  ['Europe/Madrid', true],
  ['Mars/Olympus', false],
  ['', false],
  [42, false],
])('knows whether %p is a time zone', (name, known) => {
  expect(isZone(name)).toBe(known)
})
