import { Temporal } from '@js-temporal/polyfill'
import type { Quiet } from '../record/schedule'
import { clockOf, isQuiet } from './quietHours'

const MIDNIGHT = '00:00'

/** A clock time on a local day of a zone, and what is quiet there. */
export interface Place {
  /** Local, 24 hours: "09:30". */
  time: string
  zone: string
  quiet: Quiet
}

/**
 * The moment on a local day at which somebody is asked: their clock time, or the end of the quiet hours where that is
 * inside them. A time that the clocks skip is the first minute after the gap; one that comes twice, the first. Undefined
 * where the day has no such moment: one that a zone left out, crossing the date line.
 */
export function placeOnDay(day: Temporal.PlainDate, { time, zone, quiet }: Place): Temporal.ZonedDateTime | undefined {
  const wanted = isQuiet(time, quiet) ? quiet.to : time
  // The gap may lie before quiet hours or end the day; what is then left of it is after them, or at its beginning.
  return atClock(day, wanted, zone, quiet) ?? atClock(day, quiet.to, zone, quiet) ?? atClock(day, MIDNIGHT, zone, quiet)
}

/** The same on the first local day from one on that has such a moment. */
export function placeFrom(day: Temporal.PlainDate, place: Place): Temporal.ZonedDateTime {
  for (let next = day; ; next = next.add({ days: 1 })) {
    const moment = placeOnDay(next, place)
    if (moment) return moment
  }
}

function atClock(
  day: Temporal.PlainDate,
  clock: string,
  zone: string,
  quiet: Quiet,
): Temporal.ZonedDateTime | undefined {
  const wanted = day.toPlainDateTime(new Temporal.PlainTime(Number(clock.slice(0, 2)), Number(clock.slice(3))))
  const moment = wanted.toZonedDateTime(zone)
  if (moment.hour === wanted.hour && moment.minute === wanted.minute && moment.day === wanted.day) {
    return isQuiet(clock, quiet) ? undefined : moment
  }
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const after = before.getTimeZoneTransition('next') ?? moment
  // A gap that ends the day (Nuuk, from 23:00) would put it on the next, which has its own: as much before the gap.
  const there = [after, before].find((moment) => moment.toPlainDate().equals(day))
  return there && !isQuiet(clockOf(there), quiet) ? there : undefined
}
