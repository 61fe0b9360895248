import { createHash, randomBytes } from 'node:crypto'

/** Told from other secrets by those who look for leaked ones. */
const PREFIX = 'oars_'

/** A new key to a program's API: 32 random bytes; only its hash is kept. */
export function makeKey(): { key: string; keyHash: string } {
  const key = `${PREFIX}${randomBytes(32).toString('base64url')}`
  return { key, keyHash: hashKey(key) }
}

/** How a key is kept: its SHA-256 in lower-case hex. A key is random and long, so that no salt is needed. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
