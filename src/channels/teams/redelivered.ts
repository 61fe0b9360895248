import type { LoggedActivity } from '../../storage/store'

/** As long as this after it was first delivered, Teams may send a message again under another id, in ms. */
const REDELIVERED_WITHIN = 10 * 60_000

/**
 * Whether a message stands among the latest rows of a log: under another id it is known by its print, the same person,
 * moments and words; and a press of a card by its own id, since it is recorded under the card's.
 */
export function isRedelivered(
  rows: readonly LoggedActivity[],
  { id, print }: { id?: string | null; print?: string },
  now: number,
): boolean {
  return rows.some(({ from, at, body }) => {
    if (from !== 'client' || now - at >= REDELIVERED_WITHIN) return false
    const before = body.channelData as { print?: string; press?: string } | undefined
    return (print !== undefined && before?.print === print) || (id != null && before?.press === id)
  })
}

/** The reply that waits for an answer: the last one, unless something was written since. */
export function openReply(rows: readonly LoggedActivity[]): LoggedActivity | undefined {
  const last = rows.findLast(({ from, body }) => from === 'oars' || body.type === 'message')
  return last?.from === 'oars' ? last : undefined
}
