import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sign } from 'jsonwebtoken'

export const APP_ID = '0b8f6d2e-1c3a-4f5b-9d7e-2a4c6e8f0a1b'
export const ISSUER = 'https://api.botframework.com'

/** A pair of keys that the channel could sign with. */
export function makeKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}

/** What is put into a token beside what a good one has. */
export interface TokenParts {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  key?: KeyObject
}

/** OpenID metadata of a channel of our own: two keys, of which one is endorsed for Teams, and tokens signed with them. */
export async function startOpenId() {
  const [teams, other] = [makeKeys(), makeKeys()]
  const jwk = (keys: typeof teams, kid: string, endorsements: string[]) => ({
    ...keys.publicKey.export({ format: 'jwk' }),
    ...{ kid, use: 'sig', alg: 'RS256', endorsements },
  })
  const server = createServer((request, response) => {
    const keys = [jwk(teams, 'teams', ['msteams']), jwk(other, 'other', ['webchat'])]
    const body = request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `${url}/keys` }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    /** A token as the channel sends it, but for what is said. */
    token(serviceUrl: string, { claims = {}, header = {}, key = teams.privateKey }: TokenParts = {}): string {
      const now = Math.floor(Date.now() / 1000)
      const good = { iss: ISSUER, aud: APP_ID, nbf: now - 300, exp: now + 3600, serviceurl: serviceUrl }
      const whole = Object.fromEntries(
        Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined),
      )
      return sign(whole, key, {
        algorithm: 'RS256',
        noTimestamp: true,
        header: { alg: 'RS256', kid: 'teams', ...header },
      })
    },
    otherKey: other.privateKey,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
