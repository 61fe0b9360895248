import { crisisContacts } from '../../dialogs/crisisContacts'
import { loadWordings } from '../../dialogs/loadWordings'
import { TerminalChat } from '../../src/channels/terminal'
import type { Fact } from '../../src/record/fact'
import type { Schedule } from '../../src/record/schedule'
import { type Db, rowsOf, sql, type Value } from '../../src/storage/db'
import { openPostgres } from '../../src/storage/postgres'
import { openSqlite } from '../../src/storage/sqlite'

/** Every week at a time of no quiet hours, so that a test may run at any time of the day. */
export const ANY_HOUR: Schedule = {
  every: 'week',
  weekday: 1,
  time: '12:00',
  zone: 'UTC',
  quiet: { from: '00:00', to: '00:00' },
}

/** Rows of one INSERT. */
const ROWS = 1000

/** What the tests need of a database that Oars has made: PostgreSQL by its address, or the file of the embedded one. */
export async function openDb(place: string): Promise<Db> {
  return place.startsWith('postgres') ? openPostgres(place) : openSqlite(place)
}

/**
 * Puts clients with a goal into a database, all with a check-in that has just come due (epoch ms) in a web chat where
 * nothing has been said yet. The facts are those of a real talk.
 */
export async function enrolDue(db: Db, count: number, due: number): Promise<void> {
  const facts = await factsOfTalk(due)
  for (let first = 0; first < count; first += ROWS) {
    const clients = Array.from({ length: Math.min(ROWS, count - first) }, (_, index) => `client-${first + index}`)
    await insert(
      db,
      'client (id, created_at, due, schedule)',
      clients.map((id) => [id, due, due, JSON.stringify(ANY_HOUR)]),
    )
    await insert(
      db,
      'conversation (id, client_id, channel, created_at, last_at)',
      clients.map((id) => [`talk-${id}`, id, 'webchat', due, due]),
    )
    const rows = clients.flatMap((id) =>
      facts.map(({ at, kind, ...rest }, index) => [id, index + 1, at, kind, JSON.stringify(rest)]),
    )
    await insert(db, 'fact (client_id, seq, at, kind, body)', rows)
  }
}

async function insert(db: Db, table: string, rows: Value[][]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) {
    const values = rowsOf(rows.slice(start, start + ROWS))
    await db.run({ text: `INSERT INTO ${table} VALUES ${values.text}`, params: values.params })
  }
}

/** The facts about someone who set a goal a week ago, by their own words. */
async function factsOfTalk(due: number): Promise<Fact[]> {
  const talk = await TerminalChat.open({
    wordings: loadWordings(),
    contacts: crisisContacts('INT'),
    start: due - 7 * 24 * 3_600_000,
    ticking: false,
    seed: 'script',
    print: () => {},
  })
  await talk.hello()
  for (const line of ['go for a run three times a week', 'yes', 'I want to have energy for my kids', '8', '8']) {
    await talk.type(line)
  }
  const facts = await talk.store.facts(talk.conversation.client)
  await talk.close()
  const scheduled: Fact = { at: due - 1, kind: 'scheduled', schedule: ANY_HOUR, by: 'client' }
  return [...facts.filter(({ kind }) => kind !== 'scheduled'), scheduled]
}

/** How many conversations have how many lines from Oars: { 0: 12, 1: 488 }. */
export async function openings(db: Db): Promise<Record<number, number>> {
  const rows = await db.run(sql`SELECT lines, COUNT(*) AS talks FROM (
    SELECT COUNT(activity.id) AS lines FROM conversation
      LEFT JOIN activity ON activity.conversation_id = conversation.id AND activity.sender = 'oars'
      GROUP BY conversation.id) AS counted GROUP BY lines`)
  return Object.fromEntries(rows.map(({ lines, talks }) => [Number(lines), Number(talks)]))
}

/** How many sends there are, by state. */
export async function sendStates(db: Db): Promise<Record<string, number>> {
  const rows = await db.run(sql`SELECT state, COUNT(*) AS count FROM send GROUP BY state`)
  return Object.fromEntries(rows.map(({ state, count }) => [String(state), Number(count)]))
}
