import type { Send } from '../../../src/storage/send'

/** When the sample is due: Monday 23 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 23, 12)

const MINUTE = 60_000

/** A nudge by mail that has been given out, 90 s after the check-in was sent. */
export function sampleSend(change: Partial<Send> = {}): Send {
  return {
    id: 'c1:2026-11-23:checkIn:mail',
    client: 'c1',
    day: '2026-11-23',
    what: 'nudge',
    channel: 'mail',
    limit: 'mail',
    dueAt: NOON,
    until: NOON + 120 * MINUTE,
    nextAt: NOON + 90_000,
    state: 'sending',
    tries: 1,
    program: 'house',
    mail: 'ann@example.org',
    phone: '+353861234567',
    ...change,
  }
}
