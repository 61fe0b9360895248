import type { EnrolCounts, Enrolment } from '../../storage/program'
import { EnrolError, enrolPeople } from '../enrolPeople'
import { ApiProblem } from './apiProblem'
import type { ApiTools } from './operation'

/** Enrols people, all or nobody. Throws a problem where one has the ref or the Teams id of somebody else. */
export async function enrolOrRefuse(
  program: string,
  people: readonly Enrolment[],
  { store, clock }: Pick<ApiTools, 'store' | 'clock'>,
): Promise<EnrolCounts> {
  try {
    return await enrolPeople({ store: store.programs, program, people, at: clock() })
  } catch (error) {
    if (!(error instanceof EnrolError)) throw error
    throw new ApiProblem(
      409,
      'conflict',
      'Nobody was enrolled: the Teams id of one of them is that of somebody else in the program, or they were enrolled by another call at this moment. Look at GET /clients, and send it again.',
    )
  }
}
