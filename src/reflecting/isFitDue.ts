import type { ClientRecord } from '../record/clientRecord'
import { askedLately } from './askedLately'
import { isShort } from './situations/situation'
import type { TalkSoFar } from './talkSoFar'

/** How the goal sits is asked every fourth check-in, and every third one while it falls short. */
export function isFitDue(talk: TalkSoFar, record: ClientRecord): boolean {
  if (!askedLately('ask fit', record, talk, 3)) return true
  const [before] = record.reports(talk.goal, talk.checkIn)
  const shortAgain = isShort(talk) && (before?.report.progress === 'partial' || before?.report.progress === 'missed')
  return shortAgain && !askedLately('ask fit', record, talk, 2)
}
