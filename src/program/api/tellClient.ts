import type { z } from 'zod'
import type { Enrolled } from '../../storage/program'
import { type Attendance, attendanceOf } from '../attendance'
import type { clientSchema } from './schemas'

/** A client as the API tells of them at a moment (epoch ms): what staff entered, and attendance. */
export function tellClient(enrolled: Enrolled, now: number): z.infer<typeof clientSchema> {
  const { ref, name, mail, phone, teamsUser: teams, invitedBy, standing, at } = enrolled
  const attendance = attendanceOf(enrolled, now)
  return {
    ...{ ref, name, mail, phone, teams, invitedBy, standing },
    enrolledAt: iso(at),
    attendance: tellAttendance(attendance),
    ...(attendance.next !== undefined && { nextAt: iso(attendance.next) }),
  }
}

/** A moment (epoch ms) as the API writes it. */
export function iso(at: number): string {
  return new Date(at).toISOString()
}

function tellAttendance(attendance: Attendance): z.infer<typeof clientSchema>['attendance'] {
  const { standing, unreachable, pausedUntil, checkIn } = attendance
  const asked = checkIn && checkIn.state !== 'waiting' && checkIn.state !== 'notSent'
  const latest = {
    ...(asked && { at: iso(checkIn.at) }),
    ...(checkIn?.answeredAt !== undefined && { answeredAt: iso(checkIn.answeredAt) }),
  }
  if (standing === 'left') return { state: 'left', ...latest }
  if (standing !== 'active' && standing !== 'invited') return undefined
  if (unreachable !== undefined) return { state: 'unreachable', reason: unreachable, ...latest }
  if (pausedUntil !== undefined) return { state: 'paused', until: iso(pausedUntil), ...latest }
  return asked ? { state: checkIn.state as 'sent' | 'answered' | 'unknown', ...latest } : undefined
}
