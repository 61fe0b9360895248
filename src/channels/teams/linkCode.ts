import { createHash, randomInt } from 'node:crypto'
import type { Store } from '../../storage/store'

/** Signs that are not taken for each other and make no words, as in the codes of programs. */
const SIGNS = 'BCDFGHJKLMNPQRTVWXYZ2346789'

const LENGTH = 8

/** How long a code is good for, in ms. */
const GOOD_FOR = 10 * 60_000

const CODE = new RegExp(`^(?:link\\s+)?([${SIGNS}]{4})[-\\s]?([${SIGNS}]{4})(\\s+yes)?[.!]?$`, 'i')

/** Makes a code by which a chat in Teams is linked to a client, once and within ten minutes; one of 282 billion. */
export async function makeLinkCode(store: Pick<Store, 'addInvite'>, client: string, at: number): Promise<string> {
  const code = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  await store.addInvite({ tokenHash: hashLinkCode(code), at, expires: at + GOOD_FOR, client })
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`
}

/** Reads a message that is such a code, perhaps with the word that what is here may be deleted. */
export function readLinkCode(text: string): { code: string; agreed: boolean } | undefined {
  const found = CODE.exec(text)
  if (!found) return undefined
  return { code: `${found[1]}${found[2]}`.toUpperCase(), agreed: found[3] !== undefined }
}

/** How a code is kept: unlike the token of a personal link, so that it opens no page. */
export function hashLinkCode(code: string): string {
  return createHash('sha256').update(`link\n${code}`).digest('hex')
}
