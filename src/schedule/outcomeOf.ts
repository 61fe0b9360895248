import type { Attempt } from '../delivery/attempt'
import { backOff } from '../delivery/backOff'
import type { Send, SendOutcome } from '../storage/send'

/**
 * What a try comes to. Where it is sure that it has not arrived it is tried again until it is too late, later each time
 * and not before the receiver asks; `chance` from 0 to 1.
 */
export function outcomeOf(
  attempt: Attempt,
  { tries, until }: Pick<Send, 'tries' | 'until'>,
  now: number,
  chance: number,
): SendOutcome {
  if (attempt.end === 'sent') return { state: 'sent', at: now }
  const { end, problem } = attempt
  if (end === 'unclear') return { state: 'unknown', problem }
  if (end === 'refused') return { state: 'failed', problem, ...('gone' in attempt ? { gone: attempt.gone } : {}) }
  const nextAt = Math.ceil(now + Math.max(backOff(tries, chance), attempt.after ?? 0))
  if (nextAt > until) return { state: 'failed', problem: `${problem}, until it was too late` }
  return { state: 'waiting', problem, nextAt }
}

/** What a send comes to that is claimed after its time. */
export function tooLate({ tries, problem }: Pick<Send, 'tries' | 'problem'>): SendOutcome {
  if (tries > 1) return { state: 'failed', problem: `${problem ?? 'interrupted'}, until it was too late` }
  return { state: 'skipped', problem: 'too late' }
}
