import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crisisContacts } from '../../dialogs/crisisContacts'
import { outOfDate } from '../../src/program/outOfDate'
import { ProgramError, readProgram } from '../../src/program/readProgram'
import { projectRoot } from '../../src/root'

const TODAY = '2026-11-23'

const LINE = {
  name: 'Samaritans',
  phone: '116 123',
  hours: '24/7',
  cost: 'free',
  languages: ['en', 'en-IE'],
  written: '2026-11-20',
  check: 'https://www.samaritans.org/ireland',
}
const ALERT = {
  mail: 'duty@harbour.example',
  holds: 'none',
  contact: 'the duty worker at Harbour House',
  reads: 'on weekdays from 9 to 5',
}
const PROGRAM = { name: 'Harbour House', country: 'IE', emergency: '112 or 999', resources: [LINE] }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oars-program-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function read(program: unknown) {
  const file = join(folder, 'program.json')
  writeFileSync(file, typeof program === 'string' ? program : JSON.stringify(program))
  return readProgram(file, TODAY)
}

const withLine = (change: object) => ({ ...PROGRAM, resources: [{ ...LINE, ...change }] })
const withAlert = (change: object) => ({ ...PROGRAM, alert: { ...ALERT, ...change } })

describe('A program', () => {
  test('starts with a working set of people to turn to, and nobody else who is told', () => {
    expect(read(PROGRAM)).toEqual({
      name: 'Harbour House',
      contacts: {
        country: 'IE',
        emergency: '112 or 999',
        resources: [{ ...LINE, hours: 'day and night' }],
        lines: 'Call Samaritans on 116 123 (free, day and night).',
      },
    })
  })

  test.each([
    [{}, { mail: 'duty@harbour.example' }, 'none'],
    [
      { mail: undefined, webhook: 'https://harbour.example/danger', holds: 'message' },
      { webhook: 'https://harbour.example/danger' },
      'message',
    ],
    [{ mail: undefined, webhook: 'http://127.0.0.1:8080/danger' }, { webhook: 'http://127.0.0.1:8080/danger' }, 'none'],
  ])('may name who is told: %j', (change, to, holds) => {
    const { contact, reads } = ALERT
    expect(read(withAlert(change)).alert).toEqual({ contact, reads, holds, to })
  })

  test.each<[string, unknown, RegExp]>([
    ['none at all', { ...PROGRAM, resources: undefined }, /resources is missing; add one to 3 lines/],
    ['an empty set', { ...PROGRAM, resources: [] }, /resources cannot be used; write one to 3 lines/],
    ['more than can be read', { ...PROGRAM, resources: [LINE, LINE, LINE, LINE] }, /resources cannot be used/],
    ['a line that cannot be reached', withLine({ phone: undefined }), /resources\[0\]\.phone is missing; add a phone/],
    ['a number that is none', withLine({ phone: 'ask Ann' }), /resources\[0\]\.phone cannot be used; write the number/],
    ['only lines that close', withLine({ hours: 'weekdays 9 to 5' }), /no line that is there "day and night"; add one/],
    ['a line without its cost', withLine({ cost: undefined }), /resources\[0\]\.cost is missing; add "free", or/],
    ['a line without a language', withLine({ languages: [] }), /resources\[0\]\.languages cannot be used; write lang/],
    ['a language that is a word', withLine({ languages: ['English'] }), /resources\[0\]\.languages cannot be used/],
    [
      'a line that was never checked',
      withLine({ written: undefined }),
      /resources\[0\]\.written is missing; add the da/,
    ],
    ['a line checked tomorrow', withLine({ written: '2026-11-24' }), /resources\[0\]\.written is 2026-11-24; write/],
    ['a date that is none', withLine({ written: '2026-02-31' }), /resources\[0\]\.written is 2026-02-31; write/],
    [
      'no way to check it',
      withLine({ check: 'ask the office' }),
      /resources\[0\]\.check cannot be used; write the https/,
    ],
    ['a misspelt field', withLine({ fone: '116 123' }), /resources\[0\]\.fone is no setting; use one of phone, text/],
    ['no emergency number', { ...PROGRAM, emergency: 'the police' }, /emergency cannot be used; write the number to/],
    ['no country', { ...PROGRAM, country: 'Ireland' }, /country cannot be used; write two capital letters/],
    ['no name', { ...PROGRAM, name: '' }, /name cannot be used; write the name of the program/],
    ['a name with a slot in it', { ...PROGRAM, name: 'Harbour {lines}' }, /name cannot be used/],
    ['nobody to tell', withAlert({ mail: undefined }), /alert\.mail or webhook: exactly one of them/],
    ['two to tell', withAlert({ webhook: 'https://harbour.example' }), /alert\.mail or webhook: exactly one of them/],
    ['mail to several', withAlert({ mail: 'a@b.example, c@d.example' }), /alert\.mail cannot be used; write one mail/],
    ['an open way', withAlert({ mail: undefined, webhook: 'http://harbour.example' }), /alert\.webhook cannot be used/],
    [
      'a password in an address',
      withAlert({ mail: undefined, webhook: 'https://a:b@harbour.example' }),
      /alert\.webhook cannot be used/,
    ],
    ['unclear what it holds', withAlert({ holds: 'all' }), /alert\.holds cannot be used; write "none" for none/],
    ['nothing for clients to read', withAlert({ contact: undefined }), /alert\.contact is missing; add who is told/],
    ['no word on when it is read', withAlert({ reads: undefined }), /alert\.reads is missing; add when they look/],
    ['a list', [], /The file is no object/],
    ['no JSON', '{ name:', /cannot be read as JSON .* Check the path and the file/],
  ])('does not start with %s', (_, program, message) => {
    expect(() => read(program)).toThrow(ProgramError)
    expect(() => read(program)).toThrow(message)
  })

  test('may be the one that the documentation shows', () => {
    const page = readFileSync(join(projectRoot, 'docs/program.md'), 'utf8')
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(page) ?? []
    expect(read(example)).toMatchObject({ name: 'Harbour House', alert: { to: { mail: 'duty@harbour.example' } } })
  })

  test('hears of several mistakes at once, in one line', () => {
    expect(() => read({ name: 'Harbour House', contry: 'IE' })).toThrow(
      /country is missing; .* emergency is missing; .* resources is missing; .* contry is no setting; [^\n]*$/,
    )
  })

  test('that is not there is named with its path', () => {
    expect(() => readProgram('/nowhere/program.json', TODAY)).toThrow(/\/nowhere\/program\.json, which cannot be read/)
  })
})

test('Lines that nobody has written anew for a year are told apart', () => {
  const { resources } = crisisContacts('GB')
  const written = Date.parse(resources[0]?.written ?? '')
  const year = 366 * 24 * 3600 * 1000
  expect(outOfDate(resources, written + year)).toEqual([])
  expect(outOfDate(resources, written + year + 1)).toEqual(resources)
})
