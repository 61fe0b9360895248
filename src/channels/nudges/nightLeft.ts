import type { Quiet } from '../../record/schedule'
import { USUAL_QUIET } from '../../record/schedule'
import { awakeFrom } from '../../schedule/awakeFrom'
import { readStored } from '../../schedule/checkSchedule'

/** Where and when it is night: the program's word, for whoever has no schedule of their own. */
export interface ProgramHours {
  /** IANA zone; UTC where it is not there. */
  zone?: string
  quiet?: Quiet
}

/** Milliseconds until a client's quiet hours end; 0 outside them. `schedule` is JSON, `now` epoch milliseconds. */
export function nightLeft(now: number, schedule: string | undefined, hours: ProgramHours): number {
  const theirs = schedule === undefined ? undefined : readStored(schedule)
  const zone = theirs?.zone ?? hours.zone ?? 'UTC'
  const quiet = theirs?.quiet ?? hours.quiet ?? USUAL_QUIET
  return awakeFrom(now, zone, quiet) - now
}
