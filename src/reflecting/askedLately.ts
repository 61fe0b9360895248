import type { ClientRecord } from '../record/clientRecord'
import type { TalkSoFar } from './talkSoFar'

/** Whether a heading of dialogs/wording was used with this client in the last `count` check-ins about the goal before this one. */
export function askedLately(
  heading: string,
  record: ClientRecord,
  { goal, checkIn }: TalkSoFar,
  count: number,
): boolean {
  const earlier = record.checkIns.filter((one) => one.goal === goal && one.id !== checkIn).slice(-count)
  return earlier.some(({ openedAt }) => {
    const next = record.checkIns.find((one) => one.openedAt > openedAt)?.openedAt ?? Number.POSITIVE_INFINITY
    return record.told.some(({ at, headings }) => openedAt <= at && at < next && headings?.includes(heading))
  })
}
