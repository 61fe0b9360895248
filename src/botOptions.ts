import type { Logger } from 'pino'
import type { AlertTerms } from '../dialogs/alertTerms'
import type { CrisisContacts } from '../dialogs/crisisContacts'
import type { ProgramTerms } from '../dialogs/programTerms'
import type { Wordings } from './reflecting/move'
import type { SendChannel } from './storage/send'
import type { Store } from './storage/store'

/** What a bot is made with. Time is passed in; `seed` fixes the choice of words (by default it differs by client). */
export interface BotOptions {
  store: Store
  wordings: Wordings
  contacts: CrisisContacts
  /** Whom the program has named to be told of danger, where it has. */
  alerts?: AlertTerms
  /** Ideas that the program has published (loadIdeas). */
  ideas?: readonly string[]
  /** Programs that enrol clients; what is said above is for clients of none. */
  programs?: { of(id: string | undefined): ProgramTerms | undefined }
  /** Ways by which clients who are not on the page hear that something waits there. */
  nudges?: readonly SendChannel[]
  /** Epoch milliseconds. */
  clock: () => number
  log: Logger
  seed?: string
  /** Attach to every reply why it was said, as channelData.oars. */
  debug?: boolean
}
