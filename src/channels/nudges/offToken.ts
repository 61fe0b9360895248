import { createHmac, timingSafeEqual } from 'node:crypto'

/** By which a link in a mail turns mails off for one client, and can do nothing else. It holds for good. */
export function offToken(client: string, secret: string): string {
  return `${client}.${sign(client, secret).toString('base64url')}`
}

/** The client of such a token; undefined where it was not made with this secret. */
export function readOffToken(token: unknown, secret: string): string | undefined {
  const [, client = '', signature = ''] = /^([\w-]{1,80})\.([\w-]{22})$/.exec(String(token)) ?? []
  const given = Buffer.from(signature, 'base64url')
  const right = sign(client, secret)
  return given.length === right.length && timingSafeEqual(given, right) ? client : undefined
}

/** The address that such a link leads to. */
export function offLink(base: string, client: string, secret: string): string {
  return `${base}/nudges/off/${offToken(client, secret)}`
}

// A key of its own: no other token that the secret signs can pass as one of these.
function sign(client: string, secret: string): Buffer {
  const key = createHmac('sha256', secret).update('oars nudges off').digest()
  return createHmac('sha256', key).update(client).digest().subarray(0, 16)
}
