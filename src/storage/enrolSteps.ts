import { randomUUID } from 'node:crypto'
import { cleanText } from './cleanText'
import { type Row, rowsOf, type Steps, sql, type Value } from './db'
import type { EnrolCounts, Enrolment } from './program'

/** People looked up and written at once. */
const AT_ONCE = 500

/** Said to be final by the client, or nearly: an import does not take it back. */
const THEIR_WORD = ['declined', 'left']

interface EnrolOptions {
  program: string
  people: readonly Enrolment[]
  at: number
  onProgress: (done: number) => void
  /** Counts, and writes nothing. */
  dryRun?: boolean
}

/** The steps of ProgramStore.enrol: those of a ref that is there already are changed where something differs. */
export function* enrol({ program, people, at, onProgress, dryRun }: EnrolOptions): Steps<EnrolCounts> {
  const counts: EnrolCounts = { made: 0, changed: 0, same: 0 }
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const some = people.slice(start, start + AT_ONCE)
    const found = yield sql`SELECT * FROM client WHERE program_id = ${program}
      AND ref IN ${rowsOf([some.map(({ ref }) => cleanText(ref))])}`
    const known = new Map(found.map((row) => [String(row.ref), row]))
    const made = some.filter(({ ref }) => !known.has(cleanText(ref)))
    if (made.length > 0 && !dryRun) {
      const rows = made.map((person) => [randomUUID(), at, program, 'invited', ...valuesOf(person)])
      yield sql`INSERT INTO client
        (id, created_at, program_id, standing, ref, name, mail, phone, teams_user, invited_by, schedule)
        VALUES ${rowsOf(rows)}`
    }
    counts.made += made.length
    for (const person of some) {
      const row = known.get(cleanText(person.ref))
      if (!row) continue
      const changed = !THEIR_WORD.includes(String(row.standing)) && differs(row, person)
      if (changed && !dryRun) yield* change(row, person)
      counts[changed ? 'changed' : 'same']++
    }
    onProgress(Math.min(start + AT_ONCE, people.length))
  }
  return counts
}

/** The columns that an enrolment fills, in order. */
const COLUMNS = ['ref', 'name', 'mail', 'phone', 'teams_user', 'invited_by', 'schedule'] as const

/** Their values: what is not given is as it was. */
function valuesOf({ ref, name, mail, phone, teamsUser, invitedBy, schedule }: Enrolment, row?: Row): Value[] {
  return [ref, name, mail, phone, teamsUser, invitedBy, schedule].map((value, i) => {
    if (value === undefined) return row?.[COLUMNS[i] as string] ?? null
    return value === null ? null : cleanText(value)
  })
}

/** A client's own hours are theirs: once they are there, only what staff entered can differ. */
function differs(row: Row, person: Enrolment): boolean {
  const values = valuesOf(person, row)
  const compared = COLUMNS.filter((column) => column !== 'schedule' || row.standing !== 'active')
  return row.standing === 'removed' || compared.some((column, i) => values[i] !== row[column])
}

function* change(row: Row, person: Enrolment): Steps<void> {
  const [, name = null, mail = null, phone = null, teamsUser = null, invitedBy = null, schedule = null] = valuesOf(
    person,
    row,
  )
  const standing = row.standing === 'removed' ? 'invited' : String(row.standing)
  const hours = standing === 'active' ? (row.schedule ?? null) : schedule
  // At another address they may well be reached.
  const reach = mail === row.mail && phone === row.phone ? sql`` : sql`, unreachable = NULL`
  yield sql`UPDATE client SET name = ${name}, mail = ${mail}, phone = ${phone}, teams_user = ${teamsUser},
    invited_by = ${invitedBy}, schedule = ${hours}, standing = ${standing} ${reach} WHERE id = ${String(row.id)}`
}
