import { type Enrolled, STANDINGS, type Standing } from '../storage/program'

/** What is told of the latest check-in. `notSent`: it was not to be asked then, or could not be. */
export type CheckInState = 'waiting' | 'sent' | 'answered' | 'notSent' | 'unknown'

/** What staff see of a client. Times are epoch milliseconds. Never what was said, nor whether something was read. */
export interface Attendance {
  ref: string
  name?: string
  standing: Standing
  pausedUntil?: number
  /** Why nothing reaches them. */
  unreachable?: string
  checkIn?: { at: number; state: CheckInState; answeredAt?: number }
  /** When they are asked next. */
  next?: number
}

/** Fewer people than this are not counted out: with so few, a figure tells of someone. */
const FEWEST_COUNTED = 5

const CHECK_IN_STATES: Readonly<Record<string, CheckInState>> = {
  ...{ waiting: 'waiting', sending: 'waiting', sent: 'sent' },
  ...{ skipped: 'notSent', failed: 'notSent', unknown: 'unknown' },
}

/** The attendance of a client at a moment (epoch ms). */
export function attendanceOf(enrolled: Enrolled, now: number): Attendance {
  const { ref, name, standing, pausedUntil, unreachable, last, due } = enrolled
  const state = last && (last.answeredAt === undefined ? (CHECK_IN_STATES[last.state] ?? 'unknown') : 'answered')
  return {
    ref,
    ...(name !== undefined && { name }),
    standing,
    ...(pausedUntil !== undefined && pausedUntil > now && { pausedUntil }),
    ...(unreachable !== undefined && { unreachable }),
    ...(last && state && { checkIn: { at: last.at, state, ...(last.answeredAt && { answeredAt: last.answeredAt }) } }),
    ...(due !== undefined && standing === 'active' && { next: due }),
  }
}

/** How many people stand how with their program; groups of one to four are hidden. */
export function countsOf(standings: Partial<Record<Standing, number>>): Record<Standing, number | '<5'> {
  const counts = STANDINGS.map((standing) => {
    const count = standings[standing] ?? 0
    return [standing, count > 0 && count < FEWEST_COUNTED ? `<${FEWEST_COUNTED}` : count]
  })
  return Object.fromEntries(counts)
}
