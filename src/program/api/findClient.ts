import type { Enrolled } from '../../storage/program'
import { ApiProblem } from './apiProblem'
import type { ApiTools } from './operation'

/** The client of a ref in a program; throws a problem where it has nobody of that ref. */
export async function findClient(program: string, ref: string, { store }: Pick<ApiTools, 'store'>): Promise<Enrolled> {
  const found = await store.programs.client(program, ref)
  if (found) return found
  throw new ApiProblem(404, 'notFound', 'The program has nobody of this ref; PUT /clients/{ref} enrols someone.')
}
