import type { ClientRecord } from '../src/record/clientRecord'
import { nextCheckIn } from '../src/schedule/nextCheckIn'

const DAY = 24 * 3600 * 1000

/**
 * When a client is asked next (epoch ms): on their schedule, after a pause where there is one. `today`: today counts too,
 * where they have just said when.
 */
export function nextTime(
  { schedule, zone, pausedUntil }: Pick<ClientRecord, 'schedule' | 'zone' | 'pausedUntil'>,
  now: number,
  today = false,
): number {
  if (pausedUntil === undefined || pausedUntil <= now) return nextCheckIn(now, schedule ?? zone, { today })
  // The day on which the pause ends counts, and not its hour.
  return schedule ? nextCheckIn(pausedUntil - DAY, schedule) : pausedUntil
}
