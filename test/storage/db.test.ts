import { rowsOf, sql, toDollars } from '../../src/storage/db'

describe('the sql template', () => {
  test('makes parameters of values, whatever is in them', () => {
    const words = "'; DROP TABLE client; -- ?1 $1"
    expect(sql`SELECT ${words}, ${7}, ${null}`).toEqual({ text: 'SELECT ?1, ?2, ?3', params: [words, 7, null] })
  })

  test('splices statements in with their parameters counted on', () => {
    const inner = sql`b = ${2} AND c = ${3}`
    const outer = sql`SELECT ${1} WHERE ${inner} AND d = ${4} AND ${inner}`
    expect(outer.text).toBe('SELECT ?1 WHERE b = ?2 AND c = ?3 AND d = ?4 AND b = ?5 AND c = ?6')
    expect(outer.params).toEqual([1, 2, 3, 4, 2, 3])
  })

  test('writes several rows for one INSERT', () => {
    const rows = [
      [1, 'a'],
      [2, null],
    ]
    expect(sql`INSERT INTO t VALUES ${rowsOf(rows)}`).toEqual({
      text: 'INSERT INTO t VALUES (?1, ?2), (?3, ?4)',
      params: [1, 'a', 2, null],
    })
  })

  test('spells parameters for PostgreSQL', () => {
    expect(toDollars('SELECT ?1, ?12')).toBe('SELECT $1, $12')
  })
})
