import { attendanceOf, countsOf } from '../../src/program/attendance'
import type { Enrolled } from '../../src/storage/program'

const ENROLLED: Enrolled = { ref: '7', client: 'c', standing: 'active', at: 1 }

test.each<[string, NonNullable<Enrolled['last']>, object]>([
  ['waits to be sent', { at: 5, state: 'waiting' }, { at: 5, state: 'waiting' }],
  ['is being sent', { at: 5, state: 'sending' }, { at: 5, state: 'waiting' }],
  ['was sent', { at: 5, state: 'sent' }, { at: 5, state: 'sent' }],
  ['was answered', { at: 5, state: 'sent', answeredAt: 6 }, { at: 5, state: 'answered', answeredAt: 6 }],
  ['was too late', { at: 5, state: 'skipped' }, { at: 5, state: 'notSent' }],
  ['could not be sent', { at: 5, state: 'failed' }, { at: 5, state: 'notSent' }],
  ['may not have arrived', { at: 5, state: 'unknown' }, { at: 5, state: 'unknown' }],
])('a check-in that %s is told as that', (_, last, checkIn) => {
  expect(attendanceOf({ ...ENROLLED, last }, 9)).toEqual({ ref: '7', standing: 'active', checkIn })
})

test('a pause is told while it lasts, and when they are asked next while they are asked', () => {
  const paused = { ...ENROLLED, pausedUntil: 20, due: 30, unreachable: 'no such mailbox', name: 'Ann' }
  const always = { ref: '7', name: 'Ann', standing: 'active', unreachable: 'no such mailbox', next: 30 }
  expect(attendanceOf(paused, 19)).toEqual({ ...always, pausedUntil: 20 })
  expect(attendanceOf(paused, 20)).toEqual(always)
  expect(attendanceOf({ ...paused, standing: 'left' }, 20)).not.toHaveProperty('next')
})

test('staff see no address, no hours and no number of the client among attendance', () => {
  const whole = { ...ENROLLED, mail: 'ann@example.org', phone: '+353861234567', schedule: '{}', conversation: 'x' }
  expect(attendanceOf(whole, 9)).toEqual({ ref: '7', standing: 'active' })
})

test('groups of one to four people are hidden', () => {
  expect(countsOf({ invited: 5, active: 4, left: 1 })).toEqual({
    ...{ invited: 5, active: '<5', declined: 0, left: '<5', removed: 0 },
  })
})
