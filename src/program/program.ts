import type { AlertTerms } from '../../dialogs/alertTerms'
import type { CrisisContacts } from '../../dialogs/crisisContacts'
import type { AlertTarget } from '../alerts/alertTarget'
import type { Quiet, Schedule } from '../record/schedule'

/** Who offers check-ins, whom their clients turn to, and when and how they are asked. */
export interface Program {
  name: string
  contacts: CrisisContacts
  /** Who is told when a client may be in danger, and what clients are told about it; nobody where it is not there. */
  alert?: AlertTerms & { to: AlertTarget }
  /** IANA zone that clients are taken to live in until their channel or they themselves say otherwise. */
  zone?: string
  /** Nothing is sent between these times; the usual ones (src/record/schedule.ts) where it is not there. */
  quiet?: Quiet
  /** When clients are asked until they choose otherwise, with the zone and the quiet hours in it. */
  schedule?: Schedule
  /** Hours after which a check-in that nobody has answered is called to mind, once; never where it is not there. */
  reminder?: number
  /** Whom clients turn to with questions about the program, as it stands in a sentence. */
  contactPerson?: string
  /** One or two sentences of the program's own in the welcome. */
  welcome?: string
  /** Ideas that the program stands behind, for those who ask. */
  ideas?: readonly string[]
  /** Languages that clients are served in. */
  languages: readonly string[]
}
