import type { Enrolment } from '../storage/program'
import { checkHours } from './checkHours'
import type { Program } from './program'
import { MAIL, phrase, type Shape } from './shape'

/** What can be given of a person who is enrolled; only `ref` is a must. */
export const PERSON_FIELDS = [
  ...(['ref', 'name', 'mail', 'phone', 'teams', 'invitedBy'] as const),
  ...(['zone', 'every', 'weekday', 'time', 'dayOfMonth'] as const),
]

/** A field of a person: their number, name and addresses, who invited them, and when they are asked. */
export type PersonField = (typeof PERSON_FIELDS)[number]

/** A person as staff or their system write them down: every value a text. '' takes it off; what is not there stays as it was. */
export type GivenPerson = Partial<Record<PersonField, string>>

/** What is wrong with a field. `problem` is a sentence with the field and the cure in it, and without the value. */
export interface FieldProblem {
  field: PersonField
  problem: string
}

/** What of a program's settings decides when its people are asked. */
export type ProgramHours = Pick<Program, 'zone' | 'quiet' | 'schedule'>

/** Begins with a letter or digit, so that no spreadsheet takes it for a formula. */
const REF: Shape = {
  pattern: /^[\p{L}\p{N}][\p{L}\p{N} ._:/@+-]{0,63}$/u,
  write: 'the number that your program has for them, in at most 64 letters, digits and . _ : / @ + -',
}
const NAME: Shape = { pattern: /^[^\p{Cc}]{1,80}$/u, write: 'a name in one line of at most 80 characters' }
const PHONE: Shape = { pattern: /^\+[1-9]\d{6,14}$/, write: 'an international number such as +353 86 123 4567' }
const TEAMS: Shape = {
  pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  write: 'their object id in Microsoft Entra, such as 0f8fad5b-d9cb-469f-a165-70867728950e',
}
const INVITED_BY = phrase(
  80,
  'who invited them, as they read it, such as Ann Byrne: at most 80 characters without quotes',
)

const HOURS = ['zone', 'every', 'weekday', 'time', 'dayOfMonth'] as const

/** An enrolment from what is given of a person, or all that is wrong with it. */
export function checkPerson(
  given: GivenPerson,
  program: ProgramHours,
): { person: Enrolment } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const note = (field: PersonField, problem: string) => problems.push({ field, problem: `${field} ${problem}` })
  const read = (field: PersonField, { pattern, write }: Shape, tidy = (text: string) => text) => {
    const text = given[field] === undefined ? undefined : tidy(given[field].trim())
    if (!text) return text === '' ? null : undefined
    if (!pattern.test(text)) note(field, `cannot be used; write ${write}.`)
    return text
  }
  const ref = read('ref', REF)
  if (!ref) note('ref', `is missing; write ${REF.write}.`)
  const person: Enrolment = {
    ref: ref ?? '',
    name: read('name', NAME),
    mail: read('mail', MAIL),
    phone: read('phone', PHONE, (text) => text.replace(/[\s().-]/g, '').replace(/^00/, '+')),
    teamsUser: read('teams', TEAMS, (text) => text.toLowerCase()),
    invitedBy: read('invitedBy', INVITED_BY),
    schedule:
      checkHours(given, program, note) ?? (HOURS.some((field) => given[field] !== undefined) ? null : undefined),
  }
  return problems.length > 0 ? { problems } : { person }
}
