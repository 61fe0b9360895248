import type { Goal } from '../src/goals/goal'
import { parseGoal } from '../src/goals/parseGoal'
import { isZone } from '../src/schedule/localAt'
import { usualSchedule } from '../src/schedule/nextCheckIn'
import { nextTime } from './nextTime'
import type { Scene } from './scene'

/**
 * Puts a goal into the record, or new words for the one with that id. `wordings` are all that were given on the way, the
 * last one valid: what they first wanted stays in the history of the goal.
 */
export function keepGoal(scene: Scene, id: string | undefined, wordings: readonly string[]): Goal {
  const { record, now } = scene
  const goal = id ?? `g${record.goals.length + 1}`
  for (const words of wordings) {
    const before = record.goal(goal)
    if (!before) record.add({ at: now, kind: 'goalSet', goal, words })
    else if (before.words !== words) {
      record.add({ at: now, kind: 'goalReworded', goal, words, how: isSmaller(before, words) ? 'smaller' : 'changed' })
    }
  }
  if (id === undefined && record.schedule === undefined) setSchedule(scene)
  if (id === undefined && record.due === null && !record.stopped) {
    record.add({ at: now, kind: 'nextCheckIn', due: nextTime(record, now) })
  }
  return record.goal(goal) as Goal
}

/** With the first goal it is settled when they are asked: as the program has it, or weekly at about this hour. */
function setSchedule({ record, now, program }: Scene): void {
  const schedule = program?.schedule
  if (record.zone === 'UTC' && isZone(schedule?.zone))
    record.add({ at: now, kind: 'moved', zone: schedule.zone, by: 'program' })
  if (schedule) record.add({ at: now, kind: 'scheduled', schedule, by: 'program' })
  else
    record.add({ at: now, kind: 'scheduled', schedule: usualSchedule(now, record.zone, program?.quiet), by: 'usual' })
}

/** Less of the same to do; a limit that comes down is more to do. */
function isSmaller({ measure }: Goal, words: string): boolean {
  const after = parseGoal(words)
  if (
    measure.target === null ||
    after.target === null ||
    after.unit !== measure.unit ||
    after.bound !== measure.bound
  ) {
    return false
  }
  return measure.bound === 'atMost' ? after.target > measure.target : after.target < measure.target
}
