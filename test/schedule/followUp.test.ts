import { followUp } from '../../src/schedule/followUp'

const at = (text: string) => Date.parse(text)

describe('Whoever falls silent after a message in crisis', () => {
  test.each([
    ['is written to three hours later', '2026-01-05T10:10:00Z', 'UTC', '2026-01-05T13:10:00Z'],
    ['in waking hours: not before nine', '2026-01-05T02:00:00Z', 'UTC', '2026-01-05T09:00:00Z'],
    ['in waking hours: not at midnight', '2026-01-05T21:00:00Z', 'UTC', '2026-01-06T09:00:00Z'],
    ['by their own clock', '2026-01-05T06:00:00Z', 'America/New_York', '2026-01-05T14:00:00Z'],
  ])('%s', (_, now, zone, then) => {
    expect(new Date(followUp(at(now), 0, zone)).toISOString()).toBe(new Date(at(then)).toISOString())
  })

  test.each([
    [
      'waits for the end of their own quiet hours',
      '2026-01-05T05:00:00Z',
      { from: '08:00', to: '16:00' },
      '2026-01-05T16:00:00Z',
    ],
    [
      'may be written to in the hours that they leave',
      '2026-01-05T19:00:00Z',
      { from: '23:00', to: '08:00' },
      '2026-01-05T22:00:00Z',
    ],
    ['waits over midnight', '2026-01-05T16:30:00Z', { from: '19:00', to: '11:00' }, '2026-01-06T11:00:00Z'],
  ])('%s', (_, now, quiet, then) => {
    expect(new Date(followUp(at(now), 0, 'UTC', quiet)).toISOString()).toBe(new Date(at(then)).toISOString())
  })

  test('on later days too: not before their own quiet hours end', () => {
    const then = followUp(at('2026-01-05T10:00:00Z'), 1, 'UTC', { from: '22:00', to: '11:30' })
    expect(new Date(then).toISOString()).toBe('2026-01-06T11:30:00.000Z')
  })

  test('and then after one, three, seven days, and every four weeks', () => {
    const now = at('2026-01-05T10:00:00Z')
    const days = [1, 2, 3, 4, 5].map((silences) => (followUp(now, silences, 'UTC') - now) / 86_400_000)
    expect(days).toEqual([1, 3, 7, 28, 28])
  })
})
