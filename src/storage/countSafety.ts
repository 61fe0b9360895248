import type { Fact } from '../record/fact'
import type { SafetyCount, SafetyMeasure } from './alert'
import { rowsOf, type Steps, sql } from './db'

/** What a turn may hold that is counted. */
interface Counted {
  client: string
  /** Number of the client's last fact before this turn. */
  before: number
  /** Epoch milliseconds. */
  at: number
  facts: readonly Fact[]
  /** Whether the reply named people to turn to. */
  shown?: boolean
}

type Crisis = Extract<Fact, { kind: 'crisis' }>

/** A period, and a level or kind of danger or '' for all. */
type Place = readonly [period: string, part: string]

/**
 * Counts the disclosures of a turn: every message, and the client once a month, a year, and a year and level or kind.
 * Whether it is their first is read from their facts, so that the counts know no client.
 */
export function* countTurn({ client, before, at, facts, shown }: Counted): Steps<void> {
  const disclosures = facts.filter((fact): fact is Crisis => fact.kind === 'crisis')
  const counts: SafetyCount[] = []
  if (shown) for (const period of [monthOf(at), yearOf(at)]) counts.push(countOf('shown', [period, '']))
  if (disclosures.length > 0) {
    const earlier = yield sql`SELECT at, body FROM fact
      WHERE client_id = ${client} AND seq <= ${before} AND kind = 'crisis' AND at >= ${Date.parse(`${yearOf(at)}-01-01`)}`
    const seen = new Set(
      earlier.flatMap((row) => placesOf({ ...JSON.parse(String(row.body)), at: Number(row.at) })).map(String),
    )
    for (const place of disclosures.flatMap(placesOf)) {
      counts.push(countOf('messages', place))
      if (!seen.has(String(place))) counts.push(countOf('people', place))
      seen.add(String(place))
    }
  }
  yield* add(counts)
}

/** Counts alerts made at these moments (epoch ms); a negative amount takes a count back. */
export function* countAlerts(measure: SafetyMeasure, made: readonly number[], amount = 1): Steps<void> {
  yield* add(made.map((at) => ({ ...countOf(measure, [yearOf(at), '']), amount })))
}

function placesOf({ at, level, about = 'none' }: Pick<Crisis, 'at' | 'level' | 'about'>): Place[] {
  const year = yearOf(at)
  return [
    [monthOf(at), ''],
    [year, ''],
    [year, level],
    [year, about],
  ]
}

function countOf(measure: SafetyMeasure, [period, part]: Place): SafetyCount {
  return { period, measure, part, amount: 1 }
}

/** In one order for every writer, so that no two of them deadlock; a row can be changed only once in a statement. */
function* add(counts: readonly SafetyCount[]): Steps<void> {
  const sums = new Map<string, SafetyCount>()
  for (const count of counts) {
    const key = `${count.period} ${count.measure} ${count.part}`
    sums.set(key, { ...count, amount: count.amount + (sums.get(key)?.amount ?? 0) })
  }
  if (sums.size === 0) return
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
  yield sql`INSERT INTO safety_count (period, measure, part, amount)
    VALUES ${rowsOf(rows.map(({ period, measure, part, amount }) => [period, measure, part, amount]))}
    ON CONFLICT (period, measure, part) DO UPDATE SET amount = safety_count.amount + excluded.amount`
}

function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}

function yearOf(at: number): string {
  return new Date(at).toISOString().slice(0, 4)
}
