import { type Alert, type AlertOutcome, type AlertState, markOf, type NewAlert } from './alert'
import { cleanText } from './cleanText'
import { countAlerts } from './countSafety'
import { type Row, type Statement, type Steps, sql } from './db'

/** Levels that a new alert adds nothing to, by its own. */
const COVERED_BY: Record<NewAlert['level'], readonly string[]> = { serious: ['serious', 'now'], now: ['now'] }

/** What is not going to change any more, and what a person may put back into the outbox. */
const STUCK: readonly AlertState[] = ['failed', 'unknown']

/** Puts a client's alerts into the outbox; one that says no more than an earlier one of the day is left out. */
export function* addAlerts(client: string, at: number, alerts: readonly NewAlert[]): Steps<void> {
  for (const { id, day, level, about, words } of alerts) {
    const made = yield sql`SELECT level FROM alert WHERE client_id = ${client} AND day = ${day}`
    if (made.some((row) => COVERED_BY[level].includes(String(row.level)))) continue
    yield sql`INSERT INTO alert (id, client_id, day, level, about, created_at, words, next_at)
      VALUES (${id}, ${client}, ${day}, ${level}, ${about}, ${at}, ${words === undefined ? null : cleanText(words)}, ${at})`
    yield* countAlerts('made', [at])
  }
}

/** Takes a deleted client's alerts out of the outbox, and counts those that had not left it. */
export function* withdrawAlerts(client: string): Steps<void> {
  const gone = yield sql`DELETE FROM alert WHERE client_id = ${client} RETURNING state, created_at`
  const open = gone.filter(({ state }) => state === 'waiting' || state === 'sending')
  yield* countAlerts('withdrawn', open.map(madeAt))
}

/** Marks the alert that has been due for longest as being sent, and gives it out. */
export function* claimAlert(now: number): Steps<Alert | undefined> {
  const [row] = yield sql`UPDATE alert SET state = 'sending', tries = tries + 1, tried_at = ${now}
    WHERE state = 'waiting' AND id = (SELECT id FROM alert WHERE state = 'waiting' AND next_at <= ${now}
      ORDER BY next_at, id LIMIT 1) RETURNING id`
  if (!row) return undefined
  const [claimed] = yield selectAlerts(sql`WHERE alert.id = ${String(row.id)}`)
  return claimed && toAlert(claimed)
}

/** Writes down how a try ended; false where the alert is gone, or is no longer being sent. */
export function* settleAlert(id: string, outcome: AlertOutcome): Steps<boolean> {
  const problem = outcome.state === 'sent' ? null : outcome.problem
  const next = outcome.state === 'waiting' ? sql`, next_at = ${outcome.nextAt}` : sql``
  const words = outcome.state === 'sent' ? sql`, words = NULL` : sql``
  const [row] = yield sql`UPDATE alert SET state = ${outcome.state}, problem = ${problem} ${next} ${words}
    WHERE id = ${id} AND state = 'sending' RETURNING created_at`
  if (!row) return false
  if (outcome.state !== 'waiting') yield* countAlerts(outcome.state, [madeAt(row)])
  return true
}

/** Marks as unknown what has been under way since before a moment: whoever sent it has gone. Gives their ids. */
export function* loseAlerts(before: number, problem: string): Steps<string[]> {
  const lost = yield sql`UPDATE alert SET state = 'unknown', problem = ${problem}
    WHERE state = 'sending' AND tried_at < ${before} RETURNING id, created_at`
  yield* countAlerts('unknown', lost.map(madeAt))
  return lost.map((row) => String(row.id))
}

/** Puts an alert that failed, or may not have arrived, back into the outbox; false where there is no such one. */
export function* retryAlert(id: string, at: number): Steps<boolean> {
  const [found] = yield sql`SELECT state, created_at FROM alert WHERE id = ${id}`
  const state = String(found?.state) as 'failed' | 'unknown'
  if (!found || !STUCK.includes(state)) return false
  const [row] = yield sql`UPDATE alert SET state = 'waiting', tries = 0, next_at = ${at}
    WHERE id = ${id} AND state = ${state} RETURNING id`
  if (!row) return false
  yield* countAlerts(state, [madeAt(found)], -1)
  return true
}

/** The alerts that a condition names, with the mark of the client's invitation. */
export function selectAlerts(condition: Statement): Statement {
  return sql`SELECT alert.*, (SELECT program_id FROM client WHERE client.id = alert.client_id) AS program_id,
    (SELECT ref FROM client WHERE client.id = alert.client_id) AS ref,
    (SELECT token_hash FROM invite WHERE invite.client_id = alert.client_id
      ORDER BY used_at, token_hash LIMIT 1) AS token_hash FROM alert ${condition}`
}

/** An alert as the database has it. */
export function toAlert(row: Row): Alert {
  const { words, problem, token_hash: hash, tried_at: triedAt } = row
  return {
    id: String(row.id),
    client: String(row.client_id),
    ...(row.program_id === null ? {} : { program: String(row.program_id) }),
    ...(row.ref === null ? {} : { ref: String(row.ref) }),
    ...(hash === null ? {} : { invite: markOf(String(hash)) }),
    day: String(row.day),
    level: row.level as Alert['level'],
    about: row.about as Alert['about'],
    at: madeAt(row),
    ...(words === null ? {} : { words: String(words) }),
    state: row.state as AlertState,
    tries: Number(row.tries),
    nextAt: Number(row.next_at),
    ...(triedAt === null ? {} : { triedAt: Number(triedAt) }),
    ...(problem === null ? {} : { problem: String(problem) }),
  }
}

function madeAt(row: Row): number {
  return Number(row.created_at)
}
