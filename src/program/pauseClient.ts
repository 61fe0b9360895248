import { STAFF_PAUSED_EVENT } from '../events'
import type { Store } from '../storage/store'

/** What a pause came to: `nobody` has that ref; `notHereYet`: before their first contact; `notAsked`: they get none anyway. */
export type PauseOutcome = 'paused' | 'nobody' | 'notHereYet' | 'notAsked'

/** Whom staff pause, and until when; times are epoch milliseconds. */
export interface Pause {
  program: string
  ref: string
  until: number
  at: number
}

/** Has check-ins with a client paused: the bot takes it up as a turn of their conversation, without a word to them. */
export async function pauseClient(
  store: Pick<Store, 'accept' | 'programs'>,
  { program, ref, until, at }: Pause,
): Promise<PauseOutcome> {
  const enrolled = await store.programs.client(program, ref)
  if (!enrolled || enrolled.standing === 'removed') return 'nobody'
  if (enrolled.standing === 'left' || enrolled.standing === 'declined') return 'notAsked'
  if (enrolled.conversation === undefined) return 'notHereYet'
  const id = `paused-${at}`
  const body = { type: 'event', name: STAFF_PAUSED_EVENT, id, value: { until } }
  await store.accept(enrolled.conversation, { id, at, body })
  return 'paused'
}
