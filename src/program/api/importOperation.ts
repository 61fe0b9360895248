import type { z } from 'zod'
import { enrolOrRefuse } from './enrolOrRefuse'
import type { Operation } from './operation'
import { readPeople } from './readPeople'
import { countsSchema, importQuery, MOST_PEOPLE, peopleSchema } from './schemas'

/** Bytes of an import: as many people as it may hold, with every field filled. */
const LARGEST = 2_000_000

/** Enrols many people at once. */
export const importPeople: Operation<never, z.infer<typeof importQuery>, z.infer<typeof peopleSchema>> = {
  id: 'importClients',
  method: 'post',
  path: '/clients/import',
  summary: `Enrols up to ${MOST_PEOPLE} people, all or nobody`,
  description:
    'As PUT /clients/{ref} for each; who has declined or left is passed over and counted as same. Repeatable: nobody is enrolled twice. Nobody is written to.',
  query: importQuery,
  body: peopleSchema,
  largest: LARGEST,
  perMinute: 20,
  answers: { 200: { description: 'What was done; with dryRun what would be', schema: countsSchema } },
  problems: { 409: 'Someone else in the program has the same Teams id' },
  async run({ program, query, body: { people: given } }, tools) {
    const people = await readPeople(given, program, tools, '/people')
    const dryRun = query.dryRun === 'true'
    const counts = dryRun
      ? await tools.store.programs.wouldEnrol(program, people)
      : await enrolOrRefuse(program, people, tools)
    return { status: 200, people: people.length, body: { ...counts, dryRun } }
  },
}
