import type { TalkSoFar } from '../talkSoFar'

const AFFIRMING = ['kept', 'kept, and something does not fit', 'a promise kept', 'a single act done']

/** Whether something of the client's was affirmed in this talk: once is enough. */
export function hasAffirmed({ situations }: TalkSoFar): boolean {
  return situations.some((name) => AFFIRMING.includes(name))
}
