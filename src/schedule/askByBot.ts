import { CHECK_IN_DUE_EVENT, REMINDER_EVENT } from '../events'
import type { Send } from '../storage/send'
import type { CheckInBot, Way } from './sender'

/** The event that a send is handed over as, and what its id begins with. */
const EVENTS: Partial<Record<Send['what'], { name: string; prefix: string }>> = {
  checkIn: { name: CHECK_IN_DUE_EVENT, prefix: 'due' },
  followUp: { name: CHECK_IN_DUE_EVENT, prefix: 'due' },
  reminder: { name: REMINDER_EVENT, prefix: 'reminder' },
}

/**
 * Hands a check-in, or a reminder of one, to the bot as an event of its conversation. The event's id carries the time that it was due at, so
 * that it is asked once however often it is handed over; the turn writes down itself whether it asked.
 */
export function askByBot(bot: CheckInBot): Way['give'] {
  return async ({ id, what, conversation, dueAt }: Send) => {
    const event = EVENTS[what]
    if (event === undefined || conversation === undefined) {
      return { end: 'refused', problem: 'there is no conversation that it could go to' }
    }
    const { name, prefix } = event
    try {
      await bot.receive(conversation, { type: 'event', name, id: `${prefix}-${dueAt}`, value: { send: id } })
    } catch (error) {
      return { end: 'notYet', problem: `fault: ${(error as Error).name}` }
    }
    await bot.settled(conversation)
    return undefined
  }
}
