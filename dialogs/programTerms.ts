import type { Quiet, Schedule } from '../src/record/schedule'
import type { AlertTerms } from './alertTerms'
import type { CrisisContacts } from './crisisContacts'

/** A program, as far as its clients notice it in a talk. */
export interface ProgramTerms {
  name: string
  contacts: CrisisContacts
  /** Who is told when a client may be in danger; nobody where it is not there. */
  alert?: AlertTerms
  ideas?: readonly string[]
  /** IANA zone that clients are taken to live in until their channel or they themselves say otherwise. */
  zone?: string
  /** Nothing is sent between these times; the usual ones (src/record/schedule.ts) where it is not there. */
  quiet?: Quiet
  /** When clients are asked until they choose otherwise. */
  schedule?: Schedule
  /** Hours after which a check-in that nobody has answered is called to mind, once; never where it is not there. */
  reminder?: number
  /** Whom clients turn to with questions about the program, as it stands in a sentence. */
  contactPerson?: string
  /** One or two sentences of the program's own in the welcome. */
  welcome?: string
}
