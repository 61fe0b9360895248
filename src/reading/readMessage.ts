import { weigh } from './12-weigh'
import { withAside } from './readAside'
import type { MessageInContext, Reading } from './reading'
import { runPasses } from './runPasses'

/** Reads one message of a client against the goal it answers: the rules first, then the balance of what they found. */
export function readMessage(input: MessageInContext): Reading {
  return withAside(weigh(runPasses(input)), input.message, input.goal)
}
