import fc from 'fast-check'
import { type Schedule, USUAL_QUIET } from '../../src/record/schedule'
import { nextCheckIn } from '../../src/schedule/nextCheckIn'
import { planDue } from '../../src/schedule/planDue'
import { allZones, show, type Zone } from './clocks'
import { dateOf, dayNumber, expectedOn, inQuiet, names, weekdayOf } from './expected'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const zones = allZones()

/** How far around a change of the clocks a schedule is followed: a period or more before and after. */
const SPAN = { day: 3, weekday: 4, week: 15, twoWeeks: 22, month: 45 } as const

/** A zone and a moment around which it is looked at: each change of its clocks, or any where they never change. */
const places = zones.flatMap((zone) =>
  (zone.changes.length > 0 ? zone.changes : [Date.parse('2027-03-14T12:00Z')]).map((at) => ({ zone, at })),
)

const quarter = fc.integer({ min: 0, max: 95 }).map((step) => clockOfQuarter(step))

function clockOfQuarter(step: number): string {
  const of24 = ((step % 96) + 96) % 96
  return `${String(Math.floor(of24 / 4)).padStart(2, '0')}:${String((of24 % 4) * 15).padStart(2, '0')}`
}

/** Quiet hours that begin at any quarter and leave three hours of the day or more. */
const quiet = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 84 }))
  .map(([from, length]) => ({ from: clockOfQuarter(from), to: clockOfQuarter(from + length) }))

/** Any schedule, or one whose day and time lie at a change of the clocks. */
function schedules({ zone, at }: (typeof places)[number]): fc.Arbitrary<Schedule> {
  const { date, clock } = show(at, zone.name)
  const near = Number(clock.slice(0, 2)) * 4 + Math.floor(Number(clock.slice(3)) / 15)
  const change = dayNumber(date)
  return fc.record(
    {
      every: fc.constantFrom('day', 'weekday', 'week', 'twoWeeks', 'month'),
      weekday: fc.oneof(fc.constant(weekdayOf(change)), fc.integer({ min: 1, max: 7 })),
      dayOfMonth: fc.oneof(fc.constant(Number(date.slice(8))), fc.integer({ min: 1, max: 31 })),
      time: fc.oneof(quarter, fc.integer({ min: near - 12, max: near + 8 }).map(clockOfQuarter)),
      zone: fc.constant(zone.name),
      anchor: fc.integer({ min: change - 20, max: change + 20 }).map(dateOf),
      quiet,
    },
    { requiredKeys: ['every', 'weekday', 'dayOfMonth', 'time', 'zone'] },
  )
}

const clockAt = (at: number, zone: Zone) => show(at, zone.name).clock
const dayAt = (at: number, zone: Zone) => dayNumber(show(at, zone.name).date)

/** When a schedule asks on a day that it names. */
function momentOn(day: number, schedule: Schedule, { name, uneven, like }: Zone, found: number): number | undefined {
  const date = dateOf(day)
  if (uneven.has(date)) return expectedOn(date, schedule, like)
  const { time, quiet: hours = USUAL_QUIET } = schedule
  const shown = show(found, name)
  return shown.date === date && shown.clock === (inQuiet(time, hours) ? hours.to : time) ? found : undefined
}

test('every zone of this machine is looked at, at every change of its clocks in three years', () => {
  expect(new Set(places.map(({ zone }) => zone.name)).size).toBe(Intl.supportedValuesOf('timeZone').length)
  expect(zones.reduce((sum, { changes }) => sum + changes.length, 0)).toBeGreaterThan(700)
})

test('going from one check-in to the next, there is one in each period, at its own local time, never in quiet hours, never two on a local day', () => {
  for (const place of places) {
    const { zone, at: change } = place
    fc.assert(
      fc.property(schedules(place), (schedule) => {
        const span = SPAN[schedule.every] * DAY
        let at = change - span
        for (let day = dayAt(at, zone); at < change + span; ) {
          const next = nextCheckIn(at, schedule)
          const nextDay = dayAt(next, zone)
          const named = Array.from({ length: nextDay - day }, (_, i) => names(schedule, day + 1 + i))
          expect([nextDay > day, named.indexOf(true), inQuiet(clockAt(next, zone), schedule.quiet)]).toEqual([
            true,
            nextDay - day - 1,
            false,
          ])
          expect(momentOn(nextDay, schedule, zone, next)).toBe(next)
          at = next
          day = nextDay
        }
      }),
      { numRuns: 3 },
    )
  }
})

test('today still, where the hour is to come; else as on any later day', () => {
  for (const place of places) {
    const { zone, at: change } = place
    fc.assert(
      fc.property(schedules(place), fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 }), (schedule, minutes) => {
        const now = change + minutes * MINUTE
        const next = nextCheckIn(now, schedule, { today: true })
        const today = dayAt(now, zone)
        if (dayAt(next, zone) > today) {
          expect(next).toBe(nextCheckIn(now, schedule))
          if (names(schedule, today)) expect(expectedOn(dateOf(today), schedule, zone.like)).toBeLessThanOrEqual(now)
        } else {
          expect(next).toBeGreaterThan(now)
          expect(names(schedule, today)).toBe(true)
          expect(momentOn(today, schedule, zone, next)).toBe(next)
        }
      }),
      { numRuns: 2 },
    )
  }
})

/** How late sweeps come: mostly at once, at times by hours, rarely by days. */
const delays = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 200 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  ),
  { minLength: 4, maxLength: 4 },
)

test('however late the sweeps come, somebody is asked within two hours, outside quiet hours, once on a local day, or left out until their next time', () => {
  for (const place of places) {
    const { zone, at: change } = place
    fc.assert(
      fc.property(schedules(place), delays, (schedule, late) => {
        const stored = JSON.stringify(schedule)
        let due = nextCheckIn(change - 3 * DAY, schedule)
        let asked = Number.NEGATIVE_INFINITY
        for (const minutes of late) {
          const now = due + minutes * MINUTE
          const client = { client: 'c', due, schedule: stored, conversation: 'v', channel: 'webchat' } as const
          const { next, sends } = planDue(client, now)
          expect(planDue({ ...client, schedule: `${stored} ` }, now)).toEqual({ next, sends })
          const may = (at: number) =>
            at <= due + 2 * HOUR && dayAt(at, zone) === dayAt(due, zone) && !inQuiet(clockAt(at, zone), schedule.quiet)
          const [send] = sends
          if (send) {
            expect(send.day).toBe(show(now, zone.name).date)
            expect(dayAt(now, zone)).toBeGreaterThan(asked)
            expect([now, send.until].every(may)).toBe(true)
            expect(may(send.until + 1)).toBe(false)
            asked = dayAt(now, zone)
            expect(next).toBe(nextCheckIn(now, schedule))
          } else {
            expect(Array.from({ length: Math.min(minutes, 121) }, (_, i) => due + (i + 1) * MINUTE).every(may)).toBe(
              false,
            )
            expect(next).toBe(nextCheckIn(now, schedule, { today: true }))
          }
          due = next ?? Number.NaN
        }
      }),
      { numRuns: 1 },
    )
  }
})
