/** Numbers of a clock in words. */
const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const HOUR = `(?:[01]?\\d|2[0-3]|${HOURS.join('|')})`

/** A clock time in folded words, as a source for expressions: "7", "7 pm", "19:30", "half eight", "noon". */
export const CLOCK = `(?:(?:half|quarter|(?:ten|twenty|10|20)) (?:past |after |to )?${HOUR}|${HOUR}(?:[:.][0-5]\\d)?|noon|midday|12 noon|midnight)(?: ?(?:o ?clock|am|pm|a m|p m|in the (?:morning|afternoon|evening)|at night))?`

/** The same where the words are surely a time of day: a bare number is none. */
export const SURE_CLOCK = `(?:(?:half|quarter) (?:past |after |to )?${HOUR}|${HOUR}(?:[:.][0-5]\\d)? ?(?:o ?clock|am|pm|a m|p m|in the (?:morning|afternoon|evening)|at night)|(?:[01]?\\d|2[0-3])[:.][0-5]\\d|noon|midday|12 noon|midnight)`

/** Where nothing says morning or evening, a time is taken to lie in these hours, which are nobody's night. */
const EARLIEST = 9
const LATEST = 20

/**
 * A clock time in folded words that match CLOCK, as 24 hours: "half 8" is 20:30, "9" is 09:00, "7 am" is 07:00. Twelve
 * hours without am or pm are read as the one that lies between nine in the morning and nine in the evening.
 */
export function readClock(words: string): string | undefined {
  if (/midnight/.test(words)) return '00:00'
  if (/noon|midday/.test(words)) return '12:00'
  const found = words.match(
    new RegExp(`^(?:(half|quarter|ten|twenty|10|20) (past |after |to )?)?(${HOUR})(?:[:.]([0-5]\\d))?(?= |$)(.*)$`),
  )
  if (!found) return undefined
  const [, part, side, named = '', minutes, after = ''] = found
  const stated = HOURS.indexOf(named) + 1 || Number(named)
  if (part && part !== 'half' && part !== 'quarter' && !side) return undefined
  const past = part ? { half: 30, quarter: 15, ten: 10, twenty: 20, 10: 10, 20: 20 }[part] : Number(minutes ?? 0)
  const total = (hourOf(stated, after, named) * 60 + (side === 'to ' ? -1 : 1) * (past ?? 0) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

function hourOf(hour: number, after: string, named: string): number {
  if (/am|a m|morning/.test(after)) return hour % 12
  if (/pm|p m|afternoon|evening|night/.test(after)) return hour < 12 ? hour + 12 : hour
  if (hour > 12 || hour === 0 || named.startsWith('0')) return hour
  if (hour === 12) return 12
  return hour >= EARLIEST && hour <= LATEST ? hour : hour + 12
}
