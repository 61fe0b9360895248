import type { Schedule } from '../../src/record/schedule'
import { tellDate, tellDay, tellSchedule, tellWhen } from '../../src/schedule/tellTime'

const at = Date.parse('2026-11-22T23:30:00Z')

test('times are told by the client’s own clock', () => {
  expect(tellWhen(at, 'Asia/Tokyo')).toBe('Monday 23 November around 8:30')
  expect(tellDay(at, 'UTC')).toBe('Sunday 22 November')
  expect(tellDate(at, 'Asia/Tokyo')).toBe('23 November')
})

test.each<[Partial<Schedule> & Pick<Schedule, 'every'>, string]>([
  [{ every: 'day' }, 'every day at 9:05'],
  [{ every: 'weekday' }, 'Monday to Friday at 9:05'],
  [{ every: 'week', weekday: 7 }, 'every Sunday at 9:05'],
  [{ every: 'twoWeeks', weekday: 1 }, 'every other Monday at 9:05'],
  [{ every: 'month', dayOfMonth: 1 }, 'every month on the 1st at 9:05'],
  [{ every: 'month', dayOfMonth: 12 }, 'every month on the 12th at 9:05'],
  [{ every: 'month', dayOfMonth: 22 }, 'every month on the 22nd at 9:05'],
])('a schedule is told in words: %j', (schedule, told) => {
  expect(tellSchedule({ time: '09:05', zone: 'UTC', ...schedule })).toBe(told)
})
