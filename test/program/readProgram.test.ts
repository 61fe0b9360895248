import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crisisContacts } from '../../dialogs/crisisContacts'
import { outOfDate } from '../../src/program/outOfDate'
import { ProgramError } from '../../src/program/parseProgram'
import { readProgram } from '../../src/program/readProgram'
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
      languages: ['en'],
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

  test('may say when and in whose words its clients are asked', () => {
    const program = read({
      ...{ ...PROGRAM, zone: 'Europe/Dublin', quiet: { from: '10pm', to: '08:00' }, reminder: 24, languages: ['en'] },
      schedule: { every: 'two weeks', weekday: 'Sunday', time: '7pm', anchor: '2026-11-29' },
      contactPerson: 'Ann Byrne at the front desk',
      welcome: 'Harbour House is open on weekdays from 9 to 5. The front desk has a list of groups.',
      ideas: ['walk with a friend', 'walk with a friend', ' cook one dinner for the freezer '],
    })
    const quiet = { from: '22:00', to: '08:00' }
    expect(program).toMatchObject({
      ...{ zone: 'Europe/Dublin', quiet, reminder: 24, contactPerson: 'Ann Byrne at the front desk' },
      schedule: { every: 'twoWeeks', weekday: 7, time: '19:00', zone: 'Europe/Dublin', anchor: '2026-11-29', quiet },
      welcome: 'Harbour House is open on weekdays from 9 to 5. The front desk has a list of groups.',
      ideas: ['walk with a friend', 'cook one dinner for the freezer'],
    })
  })

  test.each<[string, object, RegExp]>([
    ['a zone that is none', { zone: 'Dublin' }, /zone is unknown here; write an IANA time zone/],
    ['an offset for a zone', { zone: '+01:00' }, /zone cannot be used; write an IANA time zone/],
    ['a schedule without a zone', { zone: undefined }, /zone is missing; a schedule needs it/],
    [
      'an unknown rhythm',
      { schedule: { every: 'fortnight', time: '9am' } },
      /schedule\.every cannot be used; write "day"/,
    ],
    [
      'a week without a day',
      { schedule: { every: 'week', time: '9am' } },
      /schedule cannot be used: weekday: say on which/,
    ],
    [
      'a month without one',
      { schedule: { every: 'month', time: '9am' } },
      /schedule cannot be used: dayOfMonth: say on/,
    ],
    [
      'no weekday',
      { schedule: { every: 'week', weekday: 7, time: '9am' } },
      /schedule\.weekday cannot be used; write a we/,
    ],
    [
      'a time that could be two',
      { schedule: { every: 'day', time: '7' } },
      /schedule\.time cannot be used; write a clock/,
    ],
    ['no time', { schedule: { every: 'day' } }, /schedule\.time is missing; add a clock time/],
    [
      'a time at night',
      { schedule: { every: 'day', time: '22:00' } },
      /schedule\.time lies in the quiet hours \(21:00 to/,
    ],
    [
      'a misspelt part',
      { schedule: { every: 'day', time: '9am', at: 1 } },
      /schedule\.at is no setting; use one of every/,
    ],
    [
      'a day that is all quiet',
      { quiet: { from: '09:00', to: '08:00' } },
      /quiet\.to cannot be used: .*at least 3 hours/,
    ],
    ['half of the quiet hours', { quiet: { from: '21:00' } }, /quiet\.to is missing; add a clock time/],
    ['a reminder at once', { reminder: 1 }, /reminder cannot be used; write hours, a whole number from 2 to 72/],
    [
      'a contact person of two lines',
      { contactPerson: 'Ann\nByrne' },
      /contactPerson cannot be used; write who answers/,
    ],
    [
      'a welcome that praises',
      { welcome: 'Great job on joining us.' },
      /welcome breaks the rule "praise" with "great": .* Name what they/,
    ],
    ['a welcome that presses', { welcome: 'You must answer every week.' }, /welcome breaks the rule "\w+" with/],
    ['a welcome that asks', { welcome: 'Are you ready?' }, /welcome cannot be used; write one or two sentences/],
    ['a long welcome', { welcome: 'We meet. We eat. We talk.' }, /welcome has 3 sentences; say it in two/],
    ['half a sentence', { welcome: 'Harbour House is open' }, /welcome does not end with a full stop/],
    ['an idea that advises', { ideas: ['go for a walk', 'you should run'] }, /ideas\[1\] moralising: "you should"/],
    ['an idea that is none', { ideas: [7] }, /ideas\[0\] cannot be used; write an idea as one line/],
    ['no ideas', { ideas: [] }, /ideas cannot be used; write a list of 1 to 200 ideas/],
    [
      'a language that is not spoken',
      { languages: ['en', 'es'] },
      /languages cannot all be served: Oars speaks English/,
    ],
  ])('does not ask its clients with %s', (_, change, message) => {
    const sound = { zone: 'Europe/Dublin', schedule: { every: 'week', weekday: 'Sunday', time: '19:00' } }
    expect(() => read({ ...PROGRAM, ...sound, ...change })).toThrow(message)
  })

  test('may be the one that the documentation shows', () => {
    const page = readFileSync(join(projectRoot, 'docs/program.md'), 'utf8')
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(page) ?? []
    expect(read(example)).toMatchObject({
      ...{ name: 'Harbour House', alert: { to: { mail: 'duty@harbour.example' } }, reminder: 24 },
      schedule: { every: 'week', weekday: 7, time: '19:00', zone: 'Europe/Dublin' },
    })
  })

  test('hears of several mistakes at once, in one line', () => {
    expect(() => read({ name: 'Harbour House', contry: 'IE' })).toThrow(
      /country is missing; .* emergency is missing; .* resources is missing; .* contry is no setting; [^\n]*$/,
    )
  })

  test('that is not there is named with its path', () => {
    expect(() => readProgram('/nowhere/program.json', TODAY)).toThrow(
      /\/nowhere\/program\.json cannot be read as JSON .* Check the path/,
    )
  })
})

test('Lines that nobody has written anew for a year are told apart', () => {
  const { resources } = crisisContacts('GB')
  const written = Date.parse(resources[0]?.written ?? '')
  const year = 366 * 24 * 3600 * 1000
  expect(outOfDate(resources, written + year)).toEqual([])
  expect(outOfDate(resources, written + year + 1)).toEqual(resources)
})
