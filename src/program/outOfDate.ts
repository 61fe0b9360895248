import type { CrisisResource } from '../../dialogs/crisisResource'

/** Numbers and hours change: what was written longer ago than this, in ms, wants to be made sure of. */
const A_YEAR = 366 * 24 * 3600 * 1000

/** The lines of a set that nobody has written anew for a year. */
export function outOfDate(resources: readonly CrisisResource[], now: number): CrisisResource[] {
  return resources.filter(({ written }) => now - Date.parse(written) > A_YEAR)
}
