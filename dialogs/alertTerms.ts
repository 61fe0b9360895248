import type { ClientRecord } from '../src/record/clientRecord'
import type { AlertHolds } from '../src/record/fact'
import type { Slots } from '../src/reflecting/move'

/** What a client is told about the contact that their program has named for danger. Each stands inside a sentence. */
export interface AlertTerms {
  /** Who is told: "the duty worker at Harbour House". */
  contact: string
  /** When they look at it: "on weekdays from 9 to 5". */
  reads: string
  /** What they learn of the client's words. */
  holds: AlertHolds
}

/** What the contact learns, as it follows "Oars tells them". */
const HOLDS: Record<AlertHolds, string> = { none: 'without your words', message: 'with that message' }

/** The slots that a wording about the contact is filled with; none where no contact is named. */
export function alertSlots(alerts?: AlertTerms): Slots {
  return alerts ? { contact: alerts.contact, reads: alerts.reads, holds: HOLDS[alerts.holds] } : {}
}

/** Whether a client has been told that a contact is told of danger: nobody is told of a client who was not. */
export function mayTell(alerts: AlertTerms | undefined, { contactAnnounced }: ClientRecord): alerts is AlertTerms {
  return alerts !== undefined && contactAnnounced !== undefined
}

/** What the contact may learn of this client's words: what the program sends, and no more than they were told of. */
export function permittedFor(alerts: AlertTerms, { contactAnnounced }: ClientRecord): AlertTerms {
  return { ...alerts, holds: contactAnnounced?.holds === 'message' ? alerts.holds : 'none' }
}
