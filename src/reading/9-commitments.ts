import { Temporal } from '@js-temporal/polyfill'
import type { Clause, Commitment } from './reading'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const named = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|urs|nes|ur)?(?:day)?s?\b|\b(?:weds|thurs|tues)\b/i
const promises =
  /\b(?:i[’']?ll|i will|i[’']?m (?:going|gonna|doing|seeing|starting|finishing|ringing|calling)|going to|gonna|we[’']?ll|booked|arranged)\b/i

/** "I'll call on Monday" → a promise with its day: the next such day after `today` (ISO date), where today is known. */
export function readCommitments(clauses: readonly Clause[], today: string | undefined): Commitment[] {
  return clauses
    .filter(
      ({ role, text }) =>
        role === 'plan' && (promises.test(text) || named.test(text) || /\b(?:tomorrow|tonight)\b/i.test(text)),
    )
    .map(({ start, end, text }) => ({ start, end, text, day: dayIn(text, today) }))
}

/** The ISO date of the day a text names, counted on from today. */
export function dayIn(text: string, today: string | undefined): string | undefined {
  if (!today) return undefined
  const date = Temporal.PlainDate.from(today)
  if (/\b(?:tonight|today)\b/i.test(text)) return today
  if (/\btomorrow\b/i.test(text)) return date.add({ days: 1 }).toString()
  const name = named.exec(text)?.[0].slice(0, 3).toLowerCase()
  if (!name) return undefined
  const ahead = (DAYS.indexOf(name) + 1 - date.dayOfWeek + 7) % 7 || 7
  return date.add({ days: ahead }).toString()
}
