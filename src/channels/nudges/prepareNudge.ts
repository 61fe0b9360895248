import type { Wordings } from '../../reflecting/move'
import type { ProgramStore } from '../../storage/program'
import type { Send } from '../../storage/send'
import type { Store } from '../../storage/store'
import { INVITATION_DAYS, makePersonalLink } from '../personalLink'
import { nightLeft, type ProgramHours } from './nightLeft'
import { offLink } from './offToken'
import { type NudgeWords, wordNudge } from './wordNudge'

/** How long the link of a nudge is good for, in days: until the next one, in most cases. */
const NUDGE_DAYS = 7

/** What a nudge is made from. */
export interface NudgeOptions {
  store: Pick<Store, 'addInvite'> & { programs: Pick<ProgramStore, 'membership'> }
  /** Address of the server as clients reach it, without a slash at the end. */
  base: string
  /** Signs the links that turn these messages off; the same in every process and after every restart. */
  secret: string
  wordings: Wordings
  /** A program by its id, as clients know it. */
  programOf: (id: string) => (ProgramHours & { name: string }) | undefined
}

/** A message that is ready to go. */
export interface Nudge {
  words: NudgeWords
  /** Signs the client in, once. */
  link: string
  /** Turns mails and text messages off for the client. */
  off: string
  program: string
}

/** A client's nudge or invitation with links of its own; or for how many ms it must wait, where it is night there. */
export async function prepareNudge(send: Send, now: number, options: NudgeOptions): Promise<Nudge | { wait: number }> {
  const { store, base, secret, wordings, programOf } = options
  const { client, what } = send
  const member = await store.programs.membership(client)
  const known = send.program === undefined ? undefined : programOf(send.program)
  // Staff put invitations into the outbox, and what had failed back into it, at an hour of their own.
  const wait = nightLeft(now, member?.schedule, known ?? {})
  if (wait > 0) return { wait }
  const program = known?.name ?? 'your program'
  const words = wordNudge(send, wordings, { program, inviter: member?.invitedBy })
  const days = what === 'invitation' ? INVITATION_DAYS : NUDGE_DAYS
  const { link } = await makePersonalLink(store, { base, at: now, days, client })
  return { words, link, off: offLink(base, client, secret), program }
}

/** Why a message waits, as the outbox has it. */
export const AT_NIGHT = 'it is night where they are'
