/** Rejects what is not an address of a PostgreSQL at all. Says nothing of what was given: a password may be in it. */
export function checkUrl(url: string): void {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Error(
      'DATABASE_URL is not an address like postgres://user:password@host:5432/database ' +
        '(special characters in the password are written %40 for @, %2F for /, and so on)',
    )
  }
}

/** An error that says which database could not be used, why, and what to check. */
export function postgresError(url: string, error: unknown): Error {
  const { code = '', message } = error as { code?: string; message: string }
  const reason = message || code
  return new Error(
    `Cannot use the PostgreSQL of DATABASE_URL, ${withoutPassword(url)}: ${reason}. ${CURES[code] ?? OTHERWISE}`,
  )
}

const CURES: Record<string, string | undefined> = {
  ECONNREFUSED: 'Check that the server runs, and that host and port in DATABASE_URL are right.',
  ENOTFOUND: 'Check the host name in DATABASE_URL.',
  EAI_AGAIN: 'Check the host name in DATABASE_URL and the name service of this machine.',
  ENOENT: 'Check that the server runs, and the socket folder in DATABASE_URL.',
  '28P01': 'Check user and password in DATABASE_URL.',
  '28000': 'Check the user in DATABASE_URL, and pg_hba.conf on the server.',
  '3D000': 'Make the database with createdb, or correct its name in DATABASE_URL.',
  '42501': 'Give the user the right to make tables: GRANT CREATE ON SCHEMA public TO the user.',
  '53300': 'Raise max_connections on the server: each Oars process uses up to 11.',
  '57P03': 'The server is starting up or shutting down: try again in a moment.',
}

const OTHERWISE = 'Check DATABASE_URL, and that this machine can reach the server.'

function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url)
  return `${protocol}//${username && `${username}@`}${host}${pathname}`
}
