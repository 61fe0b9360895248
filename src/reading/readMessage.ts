import { weigh } from './12-weigh'
import type { MessageInContext, Reading } from './reading'
import { runPasses } from './runPasses'

/** Reads one message of a client against the goal it answers: the rules first, then the balance of what they found. */
export function readMessage(input: MessageInContext): Reading {
  return weigh(runPasses(input))
}
