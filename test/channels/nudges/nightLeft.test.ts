import { nightLeft } from '../../../src/channels/nudges/nightLeft'

const HOUR = 3_600_000
const at = (hour: number) => Date.UTC(2026, 10, 23, hour)
const schedule = (change: object) => JSON.stringify({ every: 'week', weekday: 1, time: '10:00', ...change })

test.each([
  ['noon', 12, undefined, {}, 0],
  ['three at night', 3, undefined, {}, 6],
  ['late evening, till the next morning', 22, undefined, {}, 11],
  ['noon here and night where the program is', 12, undefined, { zone: 'Pacific/Auckland' }, 8],
  [
    'noon here and night where they are',
    12,
    schedule({ zone: 'Australia/Perth', quiet: { from: '20:00', to: '08:00' } }),
    {},
    12,
  ],
  ['hours of the program’s own', 9, undefined, { quiet: { from: '18:00', to: '10:30' } }, 1.5],
  ['a schedule that cannot be read', 3, '{"every":"never"}', {}, 6],
])('At %s it is so many hours until morning', (_, hour, own, program, left) => {
  expect(nightLeft(at(hour), own, program)).toBe(left * HOUR)
})
