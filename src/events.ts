/** First contact: the client has opened a conversation and typed nothing so far. */
export const HELLO_EVENT = 'oars.hello'

/** A check-in of the client whose conversation it is has come due. */
export const CHECK_IN_DUE_EVENT = 'oars.checkInDue'

/** Staff have paused the check-ins of the client whose conversation it is; `value.until` says until when (epoch ms). */
export const STAFF_PAUSED_EVENT = 'oars.paused'

/** An opening that was not answered is recalled once, where the program has it so. */
export const REMINDER_EVENT = 'oars.reminder'
