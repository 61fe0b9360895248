import type { Goal } from '../goals/goal'
import type { MessageInContext } from '../reading/reading'
import type { ClientRecord, Said } from '../record/clientRecord'
import type { TalkSoFar } from './talkSoFar'

/** A talk and what is known of the client it is held with. */
export interface InTalk {
  record: ClientRecord
  talk: TalkSoFar
  /** The last thing Oars asked, as sent. */
  asked?: string
  /** The client's local date (2026-11-22). */
  today: string
}

/** What the reader is told besides the message. Promises count from the talk before this one; the rest is kept for good. */
export function contextOf(message: string, given: InTalk): MessageInContext {
  const { record, talk, asked, today } = given
  const promises = promisesOf(given)
  const said = record.said.filter(
    (one) =>
      one.checkIn !== talk.checkIn &&
      (one.goal === undefined || one.goal === talk.goal) &&
      (one.what === 'why' || one.what === 'value' || promises.includes(one)),
  )
  const goal = record.goal(talk.goal)
  return { message, goal: goal?.words ?? '', said: said.slice(-6).map(({ words }) => words), asked, today }
}

/** Promises about this goal since the check-in before this one, oldest first. */
export function promisesOf({ record, talk }: InTalk): Said[] {
  const previous = record.checkIns.filter((checkIn) => checkIn.goal === talk.goal && checkIn.id !== talk.checkIn).at(-1)
  return record.said.filter(
    ({ what, goal, at, checkIn }) =>
      what === 'promise' &&
      checkIn !== talk.checkIn &&
      (goal === undefined || goal === talk.goal) &&
      at >= (previous?.openedAt ?? 0),
  )
}

/** The goal that the talk is about. */
export function goalOf({ record, talk }: InTalk): Goal {
  const goal = record.goal(talk.goal)
  if (!goal) throw new Error(`The talk is about a goal that is not in the record: ${talk.goal}`)
  return goal
}
