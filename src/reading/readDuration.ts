const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  couple: 2,
  few: 3,
}
const DAYS: Record<string, number> = { day: 1, week: 7, fortnight: 14, month: 30 }

/** A stretch of time in a message, in days ("two weeks": 14, "a month": 30), at most a year; undefined where none is named. */
export function readDuration(message: string): number | undefined {
  const match = message
    .slice(0, 400)
    .toLowerCase()
    .match(/\b(\d{1,3}|a|an|one|two|three|four|five|six)( couple| few)?(?: of)? (day|week|fortnight|month)s?\b/)
  if (!match) return undefined
  const count = match[2] ? NUMBERS[match[2].trim()] : (NUMBERS[match[1] as string] ?? Number(match[1]))
  const days = (count ?? 1) * (DAYS[match[3] as string] ?? 1)
  return days >= 1 && days <= 366 ? days : undefined
}
