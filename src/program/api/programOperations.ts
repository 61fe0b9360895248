import { countsOf } from '../attendance'
import { ApiProblem } from './apiProblem'
import type { AnyOperation, Operation } from './operation'
import { programSchema } from './schemas'

const showProgram: Operation = {
  id: 'showProgram',
  method: 'get',
  path: '/program',
  summary: 'The program that the key belongs to',
  answers: { 200: { description: 'Name, join code, and how many people stand how', schema: programSchema } },
  async run({ program }, { store, programs }) {
    await programs.refresh()
    const [stored, standings] = await Promise.all([store.programs.get(program), store.programs.standings(program)])
    if (!stored) throw new ApiProblem(404, 'notFound', 'This program is not here any more.')
    const name = programs.of(program)?.name ?? program
    return { status: 200, body: { id: program, name, code: stored.code, clients: countsOf(standings) } }
  },
}

/** What can be asked about the program itself. */
export const programOperations: readonly AnyOperation[] = [showProgram]
