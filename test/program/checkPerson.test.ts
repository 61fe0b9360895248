import { checkPerson, type GivenPerson, type ProgramHours } from '../../src/program/checkPerson'
import type { Schedule } from '../../src/record/schedule'

const SUNDAYS: Schedule = { every: 'week', weekday: 7, time: '19:00', zone: 'Europe/Dublin' }
const DUBLIN: ProgramHours = { zone: 'Europe/Dublin', schedule: SUNDAYS }

function check(given: GivenPerson, program: ProgramHours = DUBLIN) {
  const checked = checkPerson({ ref: '7', ...given }, program)
  if ('problems' in checked) return { problems: checked.problems.map(({ problem }) => problem) }
  const { schedule, ...person } = checked.person
  return { person, schedule: typeof schedule === 'string' ? (JSON.parse(schedule) as Schedule) : schedule }
}

describe('A person who is enrolled', () => {
  test('needs no more than a ref', () => {
    expect(check({})).toEqual({ person: { ref: '7' }, schedule: undefined })
  })

  test('has what is given empty taken off', () => {
    expect(check({ name: '', mail: ' ', zone: '' })).toEqual({
      ...{ person: { ref: '7', name: null, mail: null }, schedule: null },
    })
  })

  test('is taken in with all that is there, put into one form', () => {
    const given = {
      name: ' Ann Byrne ',
      mail: 'ann@example.org',
      phone: '00353 (86) 123-4567',
      invitedBy: 'Joe at the desk',
    }
    const teams = '0F8FAD5B-D9CB-469F-A165-70867728950E'
    expect(check({ ...given, teams }).person).toEqual({
      ...{ ref: '7', name: 'Ann Byrne', mail: 'ann@example.org', phone: '+353861234567', invitedBy: 'Joe at the desk' },
      teamsUser: '0f8fad5b-d9cb-469f-a165-70867728950e',
    })
  })

  test.each<[string, GivenPerson, Schedule]>([
    ['another day', { weekday: 'Tue' }, { ...SUNDAYS, weekday: 2 }],
    ['another time', { time: '9.30 am' }, { ...SUNDAYS, time: '09:30' }],
    ['another zone', { zone: 'Europe/Madrid' }, { ...SUNDAYS, zone: 'Europe/Madrid' }],
    ['every day', { every: 'daily' }, { every: 'day', time: '19:00', zone: 'Europe/Dublin' }],
    [
      'the first of the month',
      { dayOfMonth: '1', every: 'month' },
      { every: 'month', dayOfMonth: 1, time: '19:00', zone: 'Europe/Dublin' },
    ],
  ])('may have %s than the program, and the rest from it', (_, given, schedule) => {
    expect(check(given).schedule).toEqual(schedule)
  })

  test('has the program’s quiet hours and its week of two', () => {
    const program = {
      ...DUBLIN,
      quiet: { from: '23:00', to: '06:00' },
      schedule: { ...SUNDAYS, every: 'twoWeeks' as const, anchor: '2026-11-29' },
    }
    expect(check({ time: '22:00' }, program).schedule).toEqual({
      ...{ ...SUNDAYS, every: 'twoWeeks', time: '22:00', anchor: '2026-11-29', quiet: program.quiet },
    })
  })

  test.each<[string, GivenPerson, RegExp]>([
    ['no ref', { ref: ' ' }, /^ref is missing; write the number/],
    ['a ref that a spreadsheet would run', { ref: '=1+1' }, /^ref cannot be used; write the number/],
    ['a ref without an end', { ref: 'x'.repeat(65) }, /^ref cannot be used; .* at most 64/],
    ['a name of two lines', { name: 'Ann\nByrne' }, /^name cannot be used; write a name in one line/],
    ['a mail address that is none', { mail: 'ann at example.org' }, /^mail cannot be used; write one mail address/],
    ['two of them', { mail: 'a@b.ie,c@d.ie' }, /^mail cannot be used/],
    ['a number of one country', { phone: '086 123 4567' }, /^phone cannot be used; write an international number/],
    ['a Teams name', { teams: 'ann@example.org' }, /^teams cannot be used; write their object id/],
    ['a slot for an inviter', { invitedBy: 'Ann {name}' }, /^invitedBy cannot be used; write who invited them/],
    ['a zone that is none', { zone: 'Dublin' }, /^zone cannot be used; write an IANA time zone/],
    ['an unknown rhythm', { every: 'often' }, /^every cannot be used; write day, weekday/],
    ['no weekday', { weekday: 'Someday' }, /^weekday cannot be used; write a weekday/],
    ['a time that could be two', { time: '7' }, /^time cannot be used; write a clock time such as 7pm/],
    [
      'a time at night',
      { time: '23:00' },
      /^time lies in the quiet hours, in which nothing is sent \(21:00 to 09:00\)/,
    ],
    [
      'a day that no month has',
      { every: 'month', dayOfMonth: '32' },
      /^dayOfMonth cannot be used; write a day of the mo/,
    ],
    ['a month without a day', { every: 'month' }, /^dayOfMonth is missing; write a day from 1 to 31/],
    ['a day of the month for a week', { dayOfMonth: '3' }, /^dayOfMonth is for every month; leave it out/],
    ['a weekday for every day', { every: 'day', weekday: 'Sun' }, /^weekday is for every week or two weeks; leave it/],
  ])('is not taken in with %s', (_, given, problem) => {
    expect(check(given)).toEqual({ problems: [expect.stringMatching(problem)] })
  })

  test('is told of what a program without a schedule leaves open', () => {
    expect(check({ zone: 'Europe/Dublin' }, {})).toEqual({
      problems: [expect.stringMatching(/^time is missing/), expect.stringMatching(/^weekday is missing/)],
    })
    expect(check({ time: '7pm', weekday: 'Sun' }, {})).toEqual({
      problems: [expect.stringMatching(/^zone is missing/)],
    })
  })

  test('hears of everything that is wrong at once, and never with the value', () => {
    const { problems = [] } = check({ name: 'secret\n', mail: 'secret', phone: 'secret', time: 'secret' })
    expect(problems).toHaveLength(3)
    expect(problems.join()).not.toContain('secret')
  })
})
