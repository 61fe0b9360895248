import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StoreOptions } from '../../src/storage/openStore'

describe('openStore', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'oars-'))
    mkdirSync(join(folder, 'damaged'))
    writeFileSync(join(folder, 'damaged', 'oars.db'), 'not a database '.repeat(1000))
    mkdirSync(join(folder, 'odd', 'oars.db'), { recursive: true })
    writeFileSync(join(folder, 'file'), '')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const cases: [string, (folder: string) => StoreOptions, RegExp][] = [
    ['a damaged file', (at) => ({ dataDir: join(at, 'damaged') }), /damaged or not a database.*backup/],
    [
      'a folder in the place of the file',
      (at) => ({ dataDir: join(at, 'odd') }),
      /Check that OARS_DATA names a folder/,
    ],
    [
      'a file in the place of the folder',
      (at) => ({ dataDir: join(at, 'file') }),
      /Check that OARS_DATA names a folder/,
    ],
    ['no place at all', () => ({}), /set OARS_DATA .* or DATABASE_URL/],
    ['an address that is none', () => ({ databaseUrl: 'localhost/pass-word' }), /postgres:\/\/user:password@host/],
    [
      'an address of another kind',
      () => ({ databaseUrl: 'https://u:pass-word@host/' }),
      /postgres:\/\/user:password@host/,
    ],
    [
      'a server that is not there',
      () => ({ databaseUrl: 'postgres://u:pass-word@127.0.0.1:1/db' }),
      /u@127.*ECONNREFUSED.*Check that the server runs/,
    ],
    [
      'a socket that is not there',
      () => ({ databaseUrl: 'postgres:///db?host=/nowhere&password=pass-word' }),
      /ENOENT.*socket folder/,
    ],
  ]
  test.each(cases)('refuses %s and says what to check, never a password', async (_, options, cure) => {
    const error: Error = await openStore(options(folder)).then(
      () => new Error('it opened'),
      (reason) => reason,
    )
    expect(error.message).toMatch(cure)
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('pass-word')
  })
})
