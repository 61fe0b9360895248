import type { TalkSoFar } from '../src/reflecting/talkSoFar'
import { nextTime } from './nextTime'
import type { Scene } from './scene'

/** The quick reply after a check-in of a client with several goals; it reads as the command to check in. */
const ANOTHER_GOAL = 'Check in on another goal'

/** Situations in which they left before the end. */
const LEAVING = ['wants to go', 'wants to be left alone', 'still angry at us']

/** Puts the end of a check-in into the record, and when the next one is where that is not set; offers their other goals. */
export function endCheckIn({ record, now, voice }: Scene, { checkIn, goal, situations }: TalkSoFar): void {
  const how = LEAVING.includes(situations.at(-1) ?? '') ? 'left' : 'finished'
  record.add({ at: now, kind: 'checkInClosed', checkIn, how })
  if (!record.stopped && (record.due === null || record.due <= now))
    record.add({ at: now, kind: 'nextCheckIn', due: nextTime(record, now) })
  if (record.activeGoals(now).some(({ id }) => id !== goal)) voice.suggestions = [...voice.suggestions, ANOTHER_GOAL]
}
