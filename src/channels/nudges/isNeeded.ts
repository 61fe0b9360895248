import type { Send } from '../../storage/send'

/**
 * Whether a mail or text message is still worth sending; `now` in epoch milliseconds. A nudge is not, once its client has
 * looked at the page since the check-in was sent, or has written. Nothing is where it has no address, or is too late.
 */
export function isNeeded(send: Send, now: number): boolean {
  const { what, channel, mail, phone, seenAt, answeredAt, dueAt, until } = send
  if (now > until || (channel === 'mail' ? mail : phone) === undefined) return false
  return what !== 'nudge' || (answeredAt === undefined && (seenAt === undefined || seenAt < dueAt))
}
