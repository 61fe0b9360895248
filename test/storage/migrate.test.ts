import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, sql } from '../../src/storage/db'
import { migrate } from '../../src/storage/migrate'
import { openSqlite } from '../../src/storage/sqlite'

describe('migrate', () => {
  let folder: string
  let db: Db
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'oars-'))
    db = openSqlite(':memory:')
  })
  afterEach(async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const tables = async () =>
    (await db.run(sql`SELECT name FROM sqlite_master WHERE type = ${'table'} ORDER BY name`)).map(({ name }) => name)

  test('applies what is new in order, once, and passes over what is no migration', async () => {
    write('0002_second.sql', 'ALTER TABLE a ADD COLUMN c text;')
    write('0001_first.sql', 'CREATE TABLE a (b text); CREATE TABLE d (e text);')
    write('notes.txt', 'not SQL')
    expect(await migrate(db, folder)).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await migrate(db, folder)).toEqual([])
    write('0003_third.sql', 'DROP TABLE d;')
    expect(await migrate(db, folder)).toEqual(['0003_third.sql'])
    expect(await tables()).toEqual(['a', 'migration'])
  })

  test('leaves no trace of a migration that fails half way, and applies it whole once it is put right', async () => {
    write('0001_first.sql', 'CREATE TABLE a (b text); CREATE TABLE a (b text);')
    await expect(migrate(db, folder)).rejects.toThrow('already exists')
    expect(await tables()).toEqual(['migration'])
    write('0001_first.sql', 'CREATE TABLE a (b text);')
    expect(await migrate(db, folder)).toEqual(['0001_first.sql'])
  })

  test('refuses a database that a newer Oars has migrated, and says so', async () => {
    write('0001_first.sql', 'CREATE TABLE a (b text);')
    write('0002_second.sql', 'CREATE TABLE c (d text);')
    await migrate(db, folder)
    rmSync(join(folder, '0002_second.sql'))
    await expect(migrate(db, folder)).rejects.toThrow(/newer Oars .*0002_second.*up to 0001_first/)
  })
})
