import { localDate } from '../../schedule/localAt'
import type { Enrolled } from '../../storage/program'
import type { NewSend } from '../../storage/send'
import type { NudgeChannel } from './nudgeSettings'

/** How long it is tried to bring an invitation to someone, in ms: over a weekend. */
const TRIED_FOR = 3 * 24 * 3600 * 1000

/**
 * An invitation for the outbox, by mail or where there is no address for that as a text message; undefined where they
 * have no address that is of use. At most one a day and way; where it is night there, it waits for the morning. `now` in
 * epoch milliseconds; `zone` is the program's.
 */
export function planInvitation(
  { client, mail, phone }: Pick<Enrolled, 'client' | 'mail' | 'phone'>,
  { now, zone, channels }: { now: number; zone: string; channels: readonly NudgeChannel[] },
): NewSend | undefined {
  const channel = channels.find((each) => (each === 'mail' ? mail : phone) !== undefined)
  if (channel === undefined) return undefined
  const day = localDate(now, zone)
  return {
    id: `${client}:${day}:invitation:${channel}`,
    ...{ client, day, channel, what: 'invitation', limit: channel, dueAt: now, until: now + TRIED_FOR },
  }
}
