import { ProgramError } from '../../src/program/parseProgram'
import { Programs } from '../../src/program/programs'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'

const LINE = { name: 'Samaritans', phone: '116 123', hours: '24/7', cost: 'free', languages: ['en'] }
const CHECKED = { ...LINE, written: '2026-11-20', check: 'https://www.samaritans.org/ireland' }
const settings = (change: object = {}) =>
  JSON.stringify({ name: 'Harbour House', country: 'IE', emergency: '112', resources: [CHECKED], ...change })

let store: Store
const logged: unknown[] = []
const open = () =>
  Programs.open({
    store: store.programs,
    clock: () => Date.UTC(2026, 10, 23),
    log: { error: (entry: unknown) => void logged.push(entry) },
  })
const add = (id: string, text = settings()) => store.programs.add({ id, code: id, settings: text, at: 1 })

beforeEach(async () => {
  logged.length = 0
  store = await openStore({ memory: true })
})
afterEach(() => store.close())

test('every stored program is held ready by its id, and nobody’s is none', async () => {
  await add('house')
  await add('other', settings({ name: 'Other House' }))
  const programs = await open()
  expect(['house', 'other', 'nowhere', undefined].map((id) => programs.of(id)?.name)).toEqual([
    ...['Harbour House', 'Other House', undefined, undefined],
  ])
})

test('what staff add or change is there after the next look', async () => {
  await add('house')
  const programs = await open()
  await store.programs.change('house', settings({ welcome: 'Harbour House is open on weekdays.' }))
  await add('other')
  expect(programs.of('house')?.welcome).toBeUndefined()
  await programs.refresh()
  expect(programs.of('house')?.welcome).toBe('Harbour House is open on weekdays.')
  expect(programs.of('other')).toBeDefined()
})

test('settings that cannot be used any more leave the last ones, and are logged once with the field and the cure', async () => {
  await add('house')
  const programs = await open()
  await store.programs.change('house', settings({ emergency: 'the police' }))
  await programs.refresh()
  await programs.refresh()
  expect(programs.of('house')?.contacts.emergency).toBe('112')
  expect(logged).toEqual([
    {
      program: 'house',
      error: expect.stringMatching(/emergency cannot be used; .* oars program change house FILE\.$/),
    },
  ])
  await store.programs.change('house', settings({ emergency: '999' }))
  await programs.refresh()
  expect(programs.of('house')?.contacts.emergency).toBe('999')
})

test.each([
  [
    'a field that cannot be used',
    settings({ emergency: '' }),
    /^What is stored of the program house cannot be used\. em/,
  ],
  [
    'no JSON',
    '{',
    /^The stored settings of the program house are no JSON\. Correct them and store them anew: oars program/,
  ],
])('nothing starts on %s', async (_, text, message) => {
  await add('house', text)
  await expect(open()).rejects.toThrow(ProgramError)
  await expect(open()).rejects.toThrow(message)
})
