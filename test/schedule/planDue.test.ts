import type { Schedule } from '../../src/record/schedule'
import { planDue } from '../../src/schedule/planDue'

const at = (iso: string) => Date.parse(iso)
const iso = (epoch: number | null | undefined) => (typeof epoch === 'number' ? new Date(epoch).toISOString() : epoch)

const sundays: Schedule = { every: 'week', weekday: 7, time: '19:00', zone: 'Europe/Madrid' }

/** What somebody comes to who was due at a moment, at another; with the schedule or text that is stored. */
function plan(due: string, now: string, stored: Schedule | string | null = sundays) {
  const schedule = stored === null || typeof stored === 'string' ? stored : JSON.stringify(stored)
  const client = { client: 'c1', due: at(due), schedule, conversation: 'v1', channel: 'webchat' as const }
  const { next, sends } = planDue(client, at(now))
  return { next: iso(next), until: iso(sends[0]?.until), sends }
}

test('who is due is asked, on their own date, and is due again by their schedule', () => {
  expect(plan('2026-11-22T18:00Z', '2026-11-22T18:00:20Z')).toEqual({
    next: '2026-11-29T18:00:00.000Z',
    until: '2026-11-22T19:59:59.999Z',
    sends: [
      {
        id: 'c1:2026-11-22:checkIn',
        client: 'c1',
        day: '2026-11-22',
        what: 'checkIn',
        channel: 'webchat',
        limit: 'webchat',
        dueAt: at('2026-11-22T18:00Z'),
        until: at('2026-11-22T20:00Z') - 1,
      },
    ],
  })
})

test('who put it off is asked at that moment too, though they were asked on that day', () => {
  const [first, second] = ['2026-11-22T13:05Z', '2026-11-22T16:30Z'].map((due) => plan(due, due).sends[0])
  expect(first).toMatchObject({ id: 'c1:2026-11-22T14:05:followUp', day: '2026-11-22T14:05', what: 'followUp' })
  expect(second).toMatchObject({ day: '2026-11-22T17:30', what: 'followUp' })
  expect(plan('2026-11-22T13:05Z', '2026-11-22T13:05Z').next).toBe('2026-11-29T18:00:00.000Z')
})

describe('May be asked until', () => {
  test.each<[string, string, Partial<Schedule>, string]>([
    ['two hours later', '2026-11-22T12:00Z', {}, '2026-11-22T14:00:00.000Z'],
    ['quiet hours begin', '2026-11-22T19:30Z', { time: '20:30' }, '2026-11-22T19:59:59.999Z'],
    [
      'the local day ends',
      '2026-11-22T22:30Z',
      { time: '23:30', quiet: { from: '01:00', to: '09:00' } },
      '2026-11-22T22:59:59.999Z',
    ],
    [
      'the clocks jump into quiet hours',
      '2026-03-29T00:30Z',
      { time: '01:30', quiet: { from: '02:30', to: '09:00' } },
      '2026-03-29T00:59:59.999Z',
    ],
    [
      'the clocks go back into them',
      '2026-10-25T00:30Z',
      { time: '02:30', quiet: { from: '22:00', to: '02:30' } },
      '2026-10-25T00:59:59.999Z',
    ],
  ])('%s', (_, due, change, until) => {
    expect(plan(due, due, { ...sundays, ...change }).until).toBe(until)
  })
})

describe('Is left out without a word, and asked next', () => {
  test.each<[string, string, string, Partial<Schedule>, string]>([
    [
      'in a week, where it is more than two hours late',
      '2026-11-22T12:00Z',
      '2026-11-22T14:00:01Z',
      { time: '13:00' },
      '2026-11-29T12:00:00.000Z',
    ],
    [
      'in a week, where quiet hours have begun',
      '2026-11-22T18:30Z',
      '2026-11-22T20:00:00Z',
      { time: '19:30' },
      '2026-11-29T18:30:00.000Z',
    ],
    [
      'today still, where a daily one was due yesterday',
      '2026-11-22T18:00Z',
      '2026-11-23T08:00Z',
      { every: 'day' },
      '2026-11-23T18:00:00.000Z',
    ],
  ])('%s', (_, due, now, change, next) => {
    expect(plan(due, now, { ...sundays, ...change })).toEqual({ next, until: undefined, sends: [] })
  })

  test.each([
    [
      'a day later, who was due off their schedule, as after a crisis',
      '2026-11-24T12:30Z',
      '2026-11-24T15:00Z',
      '2026-11-25T12:30:00.000Z',
    ],
    ['by the schedule, where that comes sooner', '2026-11-22T12:30Z', '2026-11-22T15:00Z', '2026-11-22T18:00:00.000Z'],
    [
      'when quiet hours end, who was due in them off their schedule',
      '2026-11-24T22:30Z',
      '2026-11-24T22:31Z',
      '2026-11-25T08:00:00.000Z',
    ],
    ['after all the days that nothing ran', '2026-11-24T12:30Z', '2026-11-27T13:00Z', '2026-11-28T12:30:00.000Z'],
  ])('%s', (_, due, now, next) => {
    expect(plan(due, now)).toEqual({ next, until: undefined, sends: [] })
  })
})

test('a time off the schedule is asked at, and the schedule goes on after that day', () => {
  const { next, sends } = plan('2026-11-24T12:30Z', '2026-11-24T12:31Z')
  expect([next, sends.length]).toEqual(['2026-11-29T18:00:00.000Z', 1])
})

describe('Who has no schedule that can be read', () => {
  test.each([null, '', 'not JSON', '{"every":"never"}', '[]'])(
    'is asked within the hour and in a week: %j',
    (stored) => {
      const { next, until, sends } = plan('2026-11-22T18:00Z', '2026-11-22T18:01Z', stored)
      expect([next, until, sends.length]).toEqual(['2026-11-29T18:00:00.000Z', '2026-11-22T19:00:00.000Z', 1])
    },
  )

  test('is due a day later where it is too late', () => {
    const { next, sends } = plan('2026-11-22T18:00Z', '2026-11-23T18:00Z', null)
    expect([next, sends]).toEqual(['2026-11-24T18:00:00.000Z', []])
  })
})

test('a stored zone that the machine does not know counts as UTC', () => {
  const { next, sends } = plan('2026-11-22T19:00Z', '2026-11-22T19:01Z', { ...sundays, zone: 'Mars/Olympus' })
  expect([next, sends.length]).toEqual(['2026-11-29T19:00:00.000Z', 1])
})
