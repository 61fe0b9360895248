import { type Quiet, USUAL_QUIET } from '../record/schedule'
import { localAt } from './localAt'
import { nextCheckIn } from './nextCheckIn'
import { clockOf, isQuiet } from './quietHours'

/** A moment (epoch ms), or where it lies in quiet hours their end. */
export function awakeFrom(at: number, zone: string, quiet: Quiet = USUAL_QUIET): number {
  if (!isQuiet(clockOf(localAt(at, zone)), quiet)) return at
  return nextCheckIn(at, { every: 'day', time: quiet.to, zone, quiet }, { today: true })
}
