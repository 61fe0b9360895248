import { Temporal } from '@js-temporal/polyfill'

/** A local time as a clock with a calendar shows it. */
export interface Shown {
  /** 2026-11-22. */
  date: string
  /** 09:30. */
  clock: string
}

/** A zone, and the moments (epoch ms) at which its clocks change in the years of the tests. */
export interface Zone {
  name: string
  changes: number[]
  /** Local dates on which they do. */
  uneven: Set<string>
  /** A zone of the same rules in those years, which stands for this one where the work is long. */
  like: string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const YEARS = { from: '2026-01-01T00:00Z', to: '2029-01-01T00:00Z' }

/** Every zone that this machine knows, with every change of its clocks from 2026 to 2028. */
export function allZones(): Zone[] {
  const like = new Map<string, string>()
  return Intl.supportedValuesOf('timeZone').map((name) => {
    const changes = changesOf(name)
    const uneven = new Set(changes.flatMap((at) => [show(at, name).date, show(at - 1, name).date]))
    const rules = [Date.parse(YEARS.from), ...changes].map((at) => `${at} ${JSON.stringify(show(at, name))}`).join()
    if (!like.has(rules)) like.set(rules, name)
    return { name, changes, uneven, like: like.get(rules) ?? name }
  })
}

function changesOf(name: string): number[] {
  const changes: number[] = []
  let at = Temporal.Instant.from(YEARS.from).toZonedDateTimeISO(name).getTimeZoneTransition('next')
  for (; at && at.epochMilliseconds < Date.parse(YEARS.to); at = at.getTimeZoneTransition('next')) {
    changes.push(at.epochMilliseconds)
  }
  return changes
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What a clock of a zone shows at a moment (epoch ms), as the machine's own calendar has it. */
export function show(at: number, zone: string): Shown {
  let format = formats.get(zone)
  if (!format) {
    const short = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', ...short })
    formats.set(zone, format)
  }
  const text = format.format(at)
  return { date: text.slice(0, 10), clock: text.slice(12, 17) }
}

const dayMinutes = new Map<string, { at: number; clock: string }[]>()

/** Every minute that a local day has, in order: none twice but by the clock, none that the clocks skip. */
export function minutesOf(date: string, zone: string): { at: number; clock: string }[] {
  const key = `${zone} ${date}`
  let minutes = dayMinutes.get(key)
  if (!minutes) {
    minutes = []
    const noon = Date.parse(`${date}T12:00Z`)
    const shift = Date.parse(`${show(noon, zone).date}T${show(noon, zone).clock}Z`) - noon
    for (let at = noon - shift - 15 * HOUR; at < noon - shift + 15 * HOUR; at += MINUTE) {
      const shown = show(at, zone)
      if (shown.date === date) minutes.push({ at, clock: shown.clock })
    }
    dayMinutes.set(key, minutes)
  }
  return minutes
}
