import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashKey } from '../../src/program/apiKey'
import { projectRoot } from '../../src/root'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'
import { endServers, makeFolder, runCompiled } from '../startServer'

jest.setTimeout(120_000)

/** The program that docs/program.md shows. */
const [, SETTINGS = ''] =
  /```json\n([\s\S]+?)```/.exec(readFileSync(join(projectRoot, 'docs/program.md'), 'utf8')) ?? []

let folder: string
beforeEach(() => {
  folder = makeFolder()
})
afterEach(endServers)

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** What a command prints and how it ends; all of a test share one database. */
async function oars(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const child = runCompiled('src/cli.js', args, {
    OARS_DATA: join(folder, 'data'),
    OARS_PUBLIC_URL: 'https://oars.example',
  })
  let [out, errors] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (chunk) => (out += chunk))
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (errors += chunk))
  const [code] = await once(child, 'close')
  return { code, out, errors }
}

async function inStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir: join(folder, 'data') })
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

const create = () => oars('program', 'create', file('house.json', SETTINGS))
const HOUSE = ['--program', 'harbour-house']

test('a program is made once, listed, shown and changed', async () => {
  const made = await create()
  expect(made).toMatchObject({
    code: 0,
    errors: expect.stringContaining('client import FILE.csv --program harbour-house'),
  })
  const [, code] = /its code is ([A-Z\d]{6})\./.exec(made.out) ?? []
  expect(await create()).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^There is a program harbour-house already/),
  })
  expect((await oars('program', 'list')).out).toBe(`harbour-house  ${code}  Harbour House\n`)

  const other = JSON.stringify({ ...JSON.parse(SETTINGS), name: 'Harbour Place' })
  expect((await oars('program', 'change', 'harbour-house', file('other.json', other))).code).toBe(0)
  const shown = JSON.parse((await oars('program', 'show', 'harbour-house', '--json')).out)
  expect(shown).toMatchObject({
    id: 'harbour-house',
    code,
    people: { invited: 0 },
    keys: [],
    settings: { name: 'Harbour Place' },
  })

  const wrong = await oars('program', 'change', 'harbour-house', file('wrong.json', '{"name":"Harbour House"}'))
  expect(wrong).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/wrong\.json cannot be used\. country is missing; add/),
  })
  expect((await oars('program', 'change', 'nowhere', file('x.json', SETTINGS))).errors).toMatch(
    /^There is no program "nowhere"/,
  )
})

test('people are imported after a dry run, with links that nobody else can read, and twice makes nobody twice', async () => {
  await create()
  const people = file('people.csv', 'ref,name,weekday\n1,Ann Byrne,Tuesday\n2,Joe,\n')
  const dry = await oars('client', 'import', people, ...HOUSE, '--dry-run')
  expect(dry.out).toBe('Dry run, nothing is written. It would be: 2 enrolled, 0 changed, 0 as they were.\n')
  expect((await oars('client', 'list', ...HOUSE)).out).toBe('')

  const links = join(folder, 'links.csv')
  const first = await oars('client', 'import', people, ...HOUSE, '--links', links)
  expect(first).toMatchObject({ code: 0, out: '2 enrolled, 0 changed, 0 as they were.\n' })
  expect(readFileSync(links, 'utf8')).toMatch(/^ref,link\r\n(?:[12],https:\/\/oars\.example\/join\/[\w-]{32}\r\n){2}$/)
  expect(statSync(links).mode & 0o777).toBe(0o600)

  const again = await oars('client', 'import', people, ...HOUSE, '--links', links)
  expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('it is there already; name another') })
  expect((await oars('client', 'import', people, ...HOUSE)).out).toBe('0 enrolled, 0 changed, 2 as they were.\n')
  expect((await oars('client', 'list', ...HOUSE)).out).toBe('1  Ann Byrne  invited\n2  Joe  invited\n')
})

test('a file with mistakes imports nobody, and tells each by line with the cure, twenty at once', async () => {
  await create()
  const wrong = Array.from({ length: 30 }, (_, i) => `${i},not a mail\n`).join('')
  const { code, out, errors } = await oars('client', 'import', file('people.csv', `ref,mail\nok,\n${wrong}`), ...HOUSE)
  const lines = errors.trim().split('\n')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(lines.slice(0, 2)).toEqual(['Nobody was imported.', 'line 3: mail cannot be used; write one mail address.'])
  expect(lines.slice(20)).toEqual(['line 22: mail cannot be used; write one mail address.', 'and 10 more.'])
  expect((await oars('client', 'list', ...HOUSE)).out).toBe('')
  const column = await oars('client', 'import', file('other.csv', 'ref,invited_by\n1,"Ann {x}"\n'), ...HOUSE)
  expect(column.errors).toMatch(/line 2: invited_by cannot be used/)
  expect((await oars('client', 'import', '/nowhere.csv', ...HOUSE)).errors).toBe(
    '/nowhere.csv cannot be read (ENOENT); check the path.\n',
  )
})

test('staff see attendance, pause whoever has begun, and remove only when they say so', async () => {
  await create()
  await oars('client', 'import', file('people.csv', 'ref,name\n1,Ann\n2,Joe\n'), ...HOUSE)
  expect((await oars('client', 'pause', '1', ...HOUSE, '--weeks', '2')).out).toMatch(/^They have not come in yet/)
  await inStore(async (store) => {
    const ann = String((await store.programs.client('harbour-house', '1'))?.client)
    await store.conversationOf(ann, 'webchat', 1)
  })
  expect((await oars('client', 'pause', '1', ...HOUSE, '--weeks', '2')).out).toMatch(/^Paused until 20\d\d-\d\d-\d\d /)
  expect(await inStore((store) => store.unanswered(9))).toHaveLength(1)

  const listed = (await oars('client', 'list', ...HOUSE, '--standing', 'invited', '--json')).out.trim().split('\n')
  expect(listed.map((line) => JSON.parse(line))).toEqual([
    { ref: '1', name: 'Ann', standing: 'invited' },
    { ref: '2', name: 'Joe', standing: 'invited' },
  ])
  expect((await oars('client', 'remove', '2', ...HOUSE)).errors).toMatch(/^This ends their enrolment: .* Add --yes/)
  expect((await oars('client', 'remove', '2', ...HOUSE, '--yes')).out).toMatch(/^Removed/)
  expect((await oars('client', 'remove', '2', ...HOUSE, '--yes')).errors).toMatch(
    /^Nobody in harbour-house has the ref "2"/,
  )
  expect((await oars('client', 'list', ...HOUSE)).out).toBe('1  Ann  invited\n')
})

test('a key is shown once, kept as its hash, and refused once it is revoked', async () => {
  await create()
  const key = (await oars('key', 'create', ...HOUSE, '--label', 'case records')).out.trim()
  expect(key).toMatch(/^oars_[\w-]{43}$/)
  const kept = await inStore((store) => store.programs.keyOf(hashKey(key)))
  expect(kept).toMatchObject({ program: 'harbour-house', label: 'case records' })
  const listed = (await oars('key', 'list', ...HOUSE)).out
  expect(listed).toContain(`${kept?.id}  case records`)
  expect(listed).not.toContain(key)
  expect((await oars('key', 'revoke', String(kept?.id))).code).toBe(0)
  expect(await inStore((store) => store.programs.keyOf(hashKey(key)))).toBeUndefined()
  expect((await oars('key', 'revoke', String(kept?.id))).errors).toMatch(/^No key in use has the id/)
})

test.each<[string[], RegExp]>([
  [['program', 'create'], /Give the file of its settings/],
  [['program', 'create', 'HOUSE', '--id', 'Harbour House'], /--id is 1 to 40 lower-case letters/],
  [['client', 'import'], /Say which file/],
  [['client', 'import', 'x.csv'], /Say which program: --program ID/],
  [['client', 'import', 'x.csv', '--dry-run', '--links', 'y.csv', ...HOUSE], /A dry run makes no links/],
  [['client', 'list', ...HOUSE, '--standing', 'lazy'], /--standing is one of invited, active/],
  [['client', 'pause', '1', ...HOUSE, '--weeks', '0'], /--weeks is a whole number from 1 to 52/],
  [['client', 'pause', ...HOUSE, '--weeks', '2'], /Say whom, by their ref/],
  [['key', 'create', ...HOUSE], /--label says in 1 to 60 characters/],
  [['key', 'revoke', 'oars_abc'], /That is the key itself; give its id/],
])('oars %j is a mistake in the call', async (args, message) => {
  const called = args.map((arg) => (arg === 'HOUSE' ? file('house.json', SETTINGS) : arg))
  const { code, errors } = await oars(...called)
  expect(code).toBe(2)
  expect(errors).toMatch(message)
})
