import { createHash, randomBytes } from 'node:crypto'
import type { NewInvite, Store } from '../storage/store'

/** How long an invitation is good for, in days, where nothing else is said. */
export const INVITATION_DAYS = 14

const DAY = 24 * 3600 * 1000

/** Whom a link brings in, for how long, and where. */
export interface PersonalLink {
  /** Address of the server as clients reach it, without a slash at the end. */
  base: string
  /** Epoch milliseconds. */
  at: number
  days: number
  /** Signs this client in; without one it brings in someone new. */
  client?: string
  /** The program that someone new comes to. */
  program?: string
}

/** How an invitation's token is kept: its SHA-256 in lower-case hex. */
export function hashInvite(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Makes a link to the web chat that works once, https://oars.example.org/join/…, and gives it with its token's hash. */
export async function makePersonalLink(
  store: Pick<Store, 'addInvite'>,
  { base, at, days, client, program }: PersonalLink,
): Promise<{ link: string; tokenHash: string }> {
  const { link, invite } = newLink({ base, at, days, client, program })
  await store.addInvite(invite)
  return { link, tokenHash: invite.tokenHash }
}

/** Makes such a link for each of several clients, at most 1,000, in their order. */
export async function makePersonalLinks(
  store: Pick<Store, 'addInvites'>,
  clients: readonly string[],
  about: Omit<PersonalLink, 'client'>,
): Promise<string[]> {
  const made = clients.map((client) => newLink({ ...about, client }))
  await store.addInvites(made.map(({ invite }) => invite))
  return made.map(({ link }) => link)
}

function newLink({ base, at, days, client, program }: PersonalLink): { link: string; invite: NewInvite } {
  const token = randomBytes(24).toString('base64url')
  const invite = { tokenHash: hashInvite(token), at, expires: at + days * DAY, client, program }
  return { link: `${base}/join/${token}`, invite }
}
