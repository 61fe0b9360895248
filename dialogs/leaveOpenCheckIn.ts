import type { Scene } from './scene'

/** Closes an open check-in that something else takes the place of. It may be answered in part, and that is fine. */
export function leaveOpenCheckIn({ record, now }: Scene): void {
  const open = record.checkIns.at(-1)
  if (open && !open.closed) record.add({ at: now, kind: 'checkInClosed', checkIn: open.id, how: 'left' })
}
