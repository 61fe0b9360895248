import { type FitChoice, readFitChoice, readPlainChoice, requestOf } from '../reading/readFitChoice'
import type { Reading } from '../reading/reading'
import { readMessage } from '../reading/readMessage'
import { correctReport } from './correctReport'
import { goesOnAsBefore } from './hearStep'
import { readStepTold, type StepTold } from './readStepTold'
import { rolesInTalk } from './rolesInTalk'
import { contextOf, goalOf, type InTalk } from './talkContext'

/** A size on its own is about the goal, whatever was asked. */
const SIZE = /^\W{0,3}(?:smaller|bigger|easier|harder)(?: please)?\W{0,3}$/i

/** Questions that "keep it" and "the same" answer as well: what they would like, what is next, which day. */
const AHEAD = new Set(['ask next', 'ask day', 'ask change'])

/** Questions about ideas: "the second one", "none of them" and what helped before answer them, and report nothing. */
const OF_IDEAS = new Set(['ask tried', 'ask of own ideas', 'offer ideas', 'ask of ideas', 'ask first thing'])

/** A message as read in its talk: what is to become of the goal, and whether it corrects the report before it. */
export interface ReadInTalk {
  reading: Reading
  choice?: FitChoice
  stepTold?: StepTold
  corrects: boolean
}

/** What the message says was done, wanted, felt, asked. */
export function readInTalk(message: string, given: InTalk): ReadInTalk {
  const context = contextOf(message, given)
  const reading = rolesInTalk(readMessage(context), given.talk)
  const asked = given.talk.asked.at(-1)
  const ahead = AHEAD.has(asked ?? '') && (readFitChoice(message) === 'keep' || goesOnAsBefore(message))
  const fit = asked === 'ask fit' || SIZE.test(message)
  const choice = ahead ? 'keep' : fit ? readFitChoice(message) : readPlainChoice(message)
  if (choice) return { reading: { ...reading, request: requestOf(choice), stance: 'none' }, choice, corrects: false }
  const goal = goalOf(given)
  const { stepTold, stepOnly } = readStepTold(message, reading, goal, given.talk)
  if (OF_IDEAS.has(asked ?? '') || stepOnly)
    return { reading: { ...reading, progress: 'unknown', amount: null }, corrects: false, stepTold }
  const again = correctReport(message, given.talk, goal.measure)
  const { progress, amount, tally, confidence } = again ? readMessage({ ...context, message: again }) : reading
  const { report } = given.talk
  const corrects =
    again !== undefined &&
    (tally ? tally.count !== report?.tally?.count : amount !== null && (amount !== report?.amount || !!report.tally))
  const corrected: Reading = { ...reading, progress, amount, tally, confidence, stance: 'none' }
  return { reading: corrects ? corrected : reading, corrects, stepTold }
}
