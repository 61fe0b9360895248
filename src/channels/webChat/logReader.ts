import type { Store } from '../../storage/store'
import type { Activity } from './incomingActivity'
import { showActivity } from './outgoingActivity'
import { Problem } from './problem'
import type { Grant } from './tokens'

/** How many rows back a reply's own question is looked for. */
const LOOK_BACK = 20

/** A piece of a conversation, in order. */
export interface Piece {
  activities: { activity: Activity; watermark: string }[]
  /** Sequence number that has been read up to, also through rows that are not shown. */
  watermark: number
  /** True while there may be more to read. */
  more: boolean
}

/** Reads a conversation's log onward from a watermark: every row once, in order. Not to be called twice at a time. */
export type LogReader = (limit: number) => Promise<Piece>

/** A reader that starts after sequence number `after`; 0 is the start of the conversation. */
export function createLogReader(store: Store, grant: Grant, after: number): LogReader {
  let read = after
  let from = Math.max(0, after - LOOK_BACK)
  const recent: string[] = []
  return async (limit) => {
    const want = limit + read - from
    const rows = await store.log(grant.conv, from, want)
    const activities: Piece['activities'] = []
    for (const row of rows) {
      if (row.seq > read) {
        const activity = showActivity(row, grant, (id) => recent.includes(id))
        if (activity) activities.push({ activity, watermark: String(row.seq) })
        read = row.seq
      }
      recent.push(row.id)
      if (recent.length > LOOK_BACK) recent.shift()
    }
    from = read
    return { activities, watermark: read, more: rows.length === want }
  }
}

/** The sequence number in a watermark that a client sent; nothing, or an empty one, is the start of the conversation. */
export function readWatermark(sent: unknown): number {
  if (sent === undefined || sent === null || sent === '') return 0
  if (typeof sent === 'string' && /^\d{1,15}$/.test(sent)) return Number(sent)
  throw new Problem(400, 'BadArgument', 'The watermark is not one that was given out.')
}
