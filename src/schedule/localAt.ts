import { Temporal } from '@js-temporal/polyfill'

/** A moment (epoch ms) on a client's own clock. A zone that this machine does not know counts as UTC: nobody is lost. */
export function localAt(at: number, zone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  try {
    return instant.toZonedDateTimeISO(zone)
  } catch {
    return instant.toZonedDateTimeISO('UTC')
  }
}

/** The client's local date, 2026-11-22. */
export function localDate(at: number, zone: string): string {
  return localAt(at, zone).toPlainDate().toString()
}

/** Whether a name is a time zone that this machine knows: "Europe/Madrid". */
export function isZone(name: unknown): name is string {
  try {
    if (typeof name !== 'string' || name.length > 64) return false
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
