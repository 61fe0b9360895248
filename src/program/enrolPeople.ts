import type { EnrolCounts, Enrolment, ProgramStore } from '../storage/program'

/** People who cannot be enrolled as they are. The message says what is wrong and the cure, and names nobody. */
export class EnrolError extends Error {
  override name = 'EnrolError'
}

/** What an enrolment is made with; `at` is epoch milliseconds. */
export interface EnrolPeople {
  store: ProgramStore
  program: string
  people: readonly Enrolment[]
  at: number
  onProgress?: (done: number) => void
}

/** Enrols people whom PeopleCheck has let through, all or nobody. Throws EnrolError where the store holds them against it. */
export async function enrolPeople({ store, program, people, at, onProgress }: EnrolPeople): Promise<EnrolCounts> {
  try {
    return await store.enrol(program, people, at, onProgress)
  } catch (error) {
    if (!isDoubled(error)) throw error
    throw new EnrolError(
      'Nobody was enrolled: the Teams id or the ref of one of them belongs to somebody else in this program by now. ' +
        'Make sure whose it is, correct the one that is wrong, and enrol them again.',
    )
  }
}

/** SQLite and PostgreSQL both name the index, or its columns, that a row breaks. */
function isDoubled(error: unknown): boolean {
  return /client_(?:teams_user|ref)\b|client\.(?:teams_user|ref)\b/.test((error as Error | undefined)?.message ?? '')
}
