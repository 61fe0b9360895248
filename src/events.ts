/** First contact: the client has opened a conversation and typed nothing so far. */
export const HELLO_EVENT = 'oars.hello'

/** A check-in of the client whose conversation it is has come due. */
export const CHECK_IN_DUE_EVENT = 'oars.checkInDue'
