/** How often someone is asked. `weekday`: Monday to Friday. */
export type Every = 'day' | 'weekday' | 'week' | 'twoWeeks' | 'month'

/** Clock times of the client between which nothing is sent: `from` 21:00 `to` 09:00 of the next day. */
export interface Quiet {
  from: string
  to: string
}

/** When a client is asked how it goes: local time and zone, never a moment, so that it stays their own hour. */
export interface Schedule {
  every: Every
  /** 1 Monday to 7 Sunday; for every week or two. */
  weekday?: number
  /** Day of the month, 1 to 31; in a shorter month its last. */
  dayOfMonth?: number
  /** Local clock time, 24 hours: 09:30. */
  time: string
  /** IANA zone: Europe/Madrid. */
  zone: string
  /** For every two weeks: a local date (2026-11-22) of a week in which they are asked. */
  anchor?: string
  quiet?: Quiet
}

/** Nothing is sent between these times where neither the program nor the client says otherwise. */
export const USUAL_QUIET: Quiet = { from: '21:00', to: '09:00' }
