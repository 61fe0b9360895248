import type { z } from 'zod'
import { ApiProblem } from './apiProblem'
import { enrolOrRefuse } from './enrolOrRefuse'
import { findClient } from './findClient'
import type { AnyOperation, Operation } from './operation'
import { readPeople } from './readPeople'
import { clientSchema, clientsQuery, clientsSchema, personSchema, refParams } from './schemas'
import { tellClient } from './tellClient'

type Ref = z.infer<typeof refParams>

const listClients: Operation<never, z.infer<typeof clientsQuery>> = {
  id: 'listClients',
  method: 'get',
  path: '/clients',
  summary: 'The people of the program, page by page, by ref',
  query: clientsQuery,
  answers: { 200: { description: 'A page', schema: clientsSchema } },
  async run({ program, query: { after = '', standing, limit } }, { store, clock }) {
    const found = await store.programs.clients(program, { after, limit: limit + 1, standing })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const more = found.length > limit && last
    const next = more && new URLSearchParams({ after: last.ref, limit: String(limit), ...(standing && { standing }) })
    const clients = page.map((each) => tellClient(each, clock()))
    return { status: 200, people: page.length, body: { clients, next: next ? `/api/v1/clients?${next}` : null } }
  },
}

const showClient: Operation<Ref> = {
  id: 'showClient',
  method: 'get',
  path: '/clients/{ref}',
  summary: 'Someone’s attendance, and what was entered about them',
  params: refParams,
  answers: { 200: { description: 'The person', schema: clientSchema } },
  async run({ program, params: { ref } }, tools) {
    return { status: 200, body: tellClient(await findClient(program, ref, tools), tools.clock()) }
  },
}

const putClient: Operation<Ref, never, z.infer<typeof personSchema>> = {
  id: 'enrolClient',
  method: 'put',
  path: '/clients/{ref}',
  summary: 'Enrols someone, or changes what was entered about them',
  description:
    'What is left out is taken off. When an active client is asked is their own to change, and stays as it is. Nobody is written to.',
  params: refParams,
  body: personSchema,
  answers: {
    200: { description: 'Was enrolled before; changed where something differs', schema: clientSchema },
    201: { description: 'Enrolled', schema: clientSchema },
  },
  problems: { 409: 'They have declined or left: only they themselves can come back' },
  async run({ program, params, body }, tools) {
    const [person] = await readPeople([{ ...body, ref: params.ref }], program, tools)
    const { ref } = person as { ref: string }
    const before = await tools.store.programs.client(program, ref)
    if (before?.standing === 'declined' || before?.standing === 'left') {
      throw new ApiProblem(
        409,
        'conflict',
        'They have declined or left, and nothing was changed: they come back by writing themselves.',
      )
    }
    const { made } = await enrolOrRefuse(program, person ? [person] : [], tools)
    return { status: made > 0 ? 201 : 200, body: tellClient(await findClient(program, ref, tools), tools.clock()) }
  },
}

const removeClient: Operation<Ref> = {
  id: 'removeClient',
  method: 'delete',
  path: '/clients/{ref}',
  summary: 'Ends someone’s enrolment',
  description:
    'No more messages; name and addresses are taken out, open invitations are void. What they wrote stays theirs. Again is the same.',
  params: refParams,
  answers: { 204: { description: 'They are enrolled no more' } },
  async run({ program, params: { ref } }, tools) {
    if (!(await tools.store.programs.remove(program, ref, tools.clock()))) await findClient(program, ref, tools)
    return { status: 204 }
  },
}

/** What can be done with the people of a program one by one. */
export const clientOperations: readonly AnyOperation[] = [listClients, showClient, putClient, removeClient]
