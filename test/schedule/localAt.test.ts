import { isZone, localDate } from '../../src/schedule/localAt'

test('the date is the client’s own', () => {
  expect(localDate(Date.parse('2026-11-22T23:30:00Z'), 'Pacific/Auckland')).toBe('2026-11-23')
})

test('a zone that the machine does not know counts as UTC', () => {
  expect(localDate(Date.parse('2026-11-22T23:30:00Z'), 'Mars/Olympus')).toBe('2026-11-22')
})

test.each([
  ['Europe/Madrid', true],
  ['Mars/Olympus', false],
  ['', false],
  [42, false],
])('knows whether %p is a time zone', (name, known) => {
  expect(isZone(name)).toBe(known)
})
