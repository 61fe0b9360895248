import type { AlertTerms } from '../../dialogs/alertTerms'
import type { CrisisContacts } from '../../dialogs/crisisContacts'
import type { AlertTarget } from '../alerts/alertTarget'

/** Who offers check-ins, and whom their clients turn to. */
export interface Program {
  name: string
  contacts: CrisisContacts
  /** Who is told when a client may be in danger, and what clients are told about it; nobody where it is not there. */
  alert?: AlertTerms & { to: AlertTarget }
}
