import type { z } from 'zod'
import type { Enrolment } from '../../storage/program'
import { PeopleCheck } from '../checkPeople'
import { type GivenPerson, PERSON_FIELDS } from '../checkPerson'
import { ApiProblem, type Fault } from './apiProblem'
import type { ApiTools } from './operation'
import type { personSchema } from './schemas'

const NOTHING: GivenPerson = Object.fromEntries(PERSON_FIELDS.map((field) => [field, '']))

/** A person as a call gives them, with their number. */
export type PersonGiven = z.infer<typeof personSchema> & { ref: string }

/**
 * People as the program's settings let them be enrolled. Throws a problem with every fault by its place in the body;
 * `pointer` is where the list begins, "/people", and undefined where the one person is the body.
 */
export async function readPeople(
  given: readonly PersonGiven[],
  program: string,
  { programs }: Pick<ApiTools, 'programs'>,
  pointer?: string,
): Promise<Enrolment[]> {
  await programs.refresh()
  const check = new PeopleCheck(programs.of(program) ?? {})
  for (const [i, person] of given.entries()) {
    // One person is put whole in place of what was there; of many only what is given changes.
    const whole = pointer === undefined ? NOTHING : {}
    check.add({ ...whole, ...asText(person) }, pointer === undefined ? '' : `${pointer}/${i}`)
  }
  if (check.problems.length === 0) return check.people
  const more =
    check.more > 0 ? ` The first ${check.problems.length} of ${check.problems.length + check.more} are listed.` : ''
  const errors = check.problems.map(({ place, field, problem }): Fault => {
    // The number of a single person stands in the address.
    const inAddress = pointer === undefined && field === 'ref'
    return inAddress ? { detail: problem, parameter: 'ref' } : { detail: problem, pointer: `#${place}/${field}` }
  })
  throw new ApiProblem(422, 'badContent', `Nobody was enrolled. Put right what is listed, and send it again.${more}`, {
    errors,
  })
}

function asText({ dayOfMonth, ...texts }: PersonGiven): GivenPerson {
  return { ...texts, ...(dayOfMonth !== undefined && { dayOfMonth: String(dayOfMonth) }) }
}
