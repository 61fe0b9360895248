import fc from 'fast-check'
import { outcomeOf, tooLate } from '../../src/schedule/outcomeOf'

const NOW = Date.UTC(2026, 10, 23, 12)
const SECOND = 1000
const HOUR = 3600 * SECOND
const send = (tries = 1) => ({ tries, until: NOW + 2 * HOUR })

test('What arrived has been sent, what nobody knows of is unknown, and what was refused has failed with the reason', () => {
  expect(outcomeOf({ end: 'sent' }, send(), NOW, 0)).toEqual({ state: 'sent', at: NOW })
  expect(outcomeOf({ end: 'unclear', problem: 'no answer' }, send(), NOW, 0)).toEqual({
    state: 'unknown',
    problem: 'no answer',
  })
  expect(outcomeOf({ end: 'refused', problem: '410', gone: 'the gateway does not know them' }, send(), NOW, 0)).toEqual(
    {
      state: 'failed',
      problem: '410',
      gone: 'the gateway does not know them',
    },
  )
})

test('What has not arrived is tried again after longer and longer, by chance up to half earlier', () => {
  const waits = (chance: number) =>
    [1, 2, 3, 20].map((tries) => {
      const outcome = outcomeOf({ end: 'notYet', problem: '503' }, send(tries), NOW, chance)
      return outcome.state === 'waiting' ? (outcome.nextAt - NOW) / SECOND : outcome.state
    })
  expect(waits(1)).toEqual([10, 20, 40, 600])
  expect(waits(0)).toEqual([5, 10, 20, 300])
})

test('A receiver that says when to come again is not asked before, and nothing is tried after its time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4 * HOUR }),
      fc.integer({ min: 1, max: 30 }),
      fc.float({ min: 0, max: 1, noNaN: true }),
      (after, tries, chance) => {
        const outcome = outcomeOf({ end: 'notYet', problem: '429', after }, send(tries), NOW, chance)
        if (outcome.state !== 'waiting') return outcome.state === 'failed' && after + 600 * SECOND > 2 * HOUR
        return outcome.nextAt >= NOW + after && outcome.nextAt <= NOW + 2 * HOUR
      },
    ),
  )
})

test('What is claimed too late is skipped, and has failed where it had been tried before', () => {
  expect(tooLate({ tries: 1 })).toEqual({ state: 'skipped', problem: 'too late' })
  expect(tooLate({ tries: 3, problem: '503' })).toEqual({ state: 'failed', problem: '503, until it was too late' })
})
