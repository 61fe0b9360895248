import type { Weekday } from '../../goals/goal'
import type { Token } from '../1-normalise'
import { weekdayOf } from './words'

/** Days named at one place: a single day, a range ("Mon to Wed"), or a group ("the weekend", "weekdays"). */
export interface DayMention {
  from: number
  to: number
  days: Weekday[]
  /** "tonight", "yesterday" and the like name a day without saying which. */
  group?: 'weekend' | 'weekdays'
}

const satVerb = /^(?:down|in|at|on|outside|inside|there|with|here|for|up|next|by|through|around|and)$/
const notDay = /^(?:i|we|he|she|they|just|the|my|it's|you|who|hot|it|i'm|of)$/

/** Small "sat" and "sun" are days unless the words beside them make them a verb or the sun. */
function isDayHere(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (token.norm !== 'sat' && token.norm !== 'sun') return true
  const before = tokens[i - 1]?.norm ?? ''
  const next = tokens[i + 1]?.norm ?? ''
  if (notDay.test(before)) return /^S/.test(token.text) && before !== 'the' && before !== 'i'
  return token.norm === 'sat'
    ? !satVerb.test(next) || next === 'and'
    : !/^(?:was|is|came|coming|shining|up|cream|out)$/.test(next)
}

/** The days from one to another, over the weekend where need be: Friday to Monday is four. */
function rangeOf(first: Weekday, last: Weekday): Weekday[] {
  const range: Weekday[] = []
  for (let day = first as number; range.length < 7; day = (day % 7) + 1) {
    range.push(day as Weekday)
    if (day === last) break
  }
  return range
}

/** The days named among `tokens[from..to)`, in order. */
export function findDays(tokens: readonly Token[], from: number, to: number): DayMention[] {
  const found: DayMention[] = []
  for (let i = from; i < to; i++) {
    const norm = tokens[i]?.norm ?? ''
    if (norm === 'weekend' || norm === 'weekends') {
      found.push({ from: i, to: i + 1, days: [6, 7], group: 'weekend' })
      continue
    }
    if (
      /^(?:weekdays?|weeknights?|workdays?)$/.test(norm) ||
      (/^nights?$/.test(norm) && /^(?:school|work|week)$/.test(tokens[i - 1]?.norm ?? ''))
    ) {
      found.push({ from: i, to: i + 1, days: [1, 2, 3, 4, 5], group: 'weekdays' })
      continue
    }
    const [opens, closes, ...others] = norm.split('-').map(weekdayOf)
    if (opens !== undefined && closes !== undefined && others.length === 0) {
      found.push({ from: i, to: i + 1, days: rangeOf(opens, closes) })
      continue
    }
    const day = weekdayOf(norm)
    if (day === undefined || !isDayHere(tokens, i)) continue
    const last = found.at(-1)
    const joint = tokens[i - 1]?.norm ?? ''
    if (last && last.to === i - 1 && last.days.length === 1 && /^(?:to|-|–|until|through)$/.test(joint)) {
      last.days = rangeOf(last.days[0] as Weekday, day)
      last.to = i + 1
    } else found.push({ from: i, to: i + 1, days: [day] })
  }
  return found
}
