/** How one try to send something ended. A problem is told in words of ours and never holds anything a client wrote. */
export type Attempt =
  | { end: 'sent' }
  /** It has not arrived, and may later. `after`: not before so many ms, as the receiver asks. */
  | { end: 'notYet'; problem: string; after?: number }
  /** It has not arrived, and will not as things are. `gone`: nothing ever will there, and why, as staff are told. */
  | { end: 'refused'; problem: string; gone?: string }
  /** It was handed over and nobody said that it arrived: it must not be sent a second time. */
  | { end: 'unclear'; problem: string }

/** What went wrong, by the code that the system gave it: ECONNREFUSED, CERT_HAS_EXPIRED. */
export function problemOf(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string }
  return code ?? name ?? 'fault'
}
