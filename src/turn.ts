import type { Mismatch, Reading } from './reading/reading'
import { askedLately } from './reflecting/askedLately'
import { chooseMove } from './reflecting/chooseMove'
import { findKeptPromise } from './reflecting/findKeptPromise'
import { findMismatch } from './reflecting/findMismatch'
import { gatherWords } from './reflecting/gatherWords'
import { hear } from './reflecting/hear'
import { ideasAtHand } from './reflecting/ideasAtHand'
import { isFitDue } from './reflecting/isFitDue'
import type { Move, Slots } from './reflecting/move'
import { quotedStep } from './reflecting/quotedStep'
import { type ReadInTalk, readInTalk } from './reflecting/readInTalk'
import { readSize } from './reflecting/readSize'
import type { StepTold } from './reflecting/readStepTold'
import type { Recalling } from './reflecting/recallWords'
import { sentenceKeys } from './reflecting/rules/lineText'
import { type Line, type Saying, sayMove } from './reflecting/sayMove'
import type { Outcome } from './reflecting/situations/situation'
import { contextOf, goalOf, type InTalk, promisesOf } from './reflecting/talkContext'
import type { TalkSoFar } from './reflecting/talkSoFar'

/** What a turn is taken with. Time and chance are passed in: the same given and message make the same turn. */
export interface Given extends InTalk, Saying {
  /** Ideas that the program has published. */
  ideas?: readonly string[]
  /** Slots that only the dialog knows, such as when the next check-in is. */
  slots?: Slots
}

/** What one message in a check-in came to. */
export interface Turn {
  reading: Reading
  move: Move
  outcome?: Outcome
  /** What was told of the step kept under the goal. */
  stepTold?: StepTold
  line: Line
  talk: TalkSoFar
}

/**
 * One turn of a check-in: read what was said, compare it with what was wanted, choose what to answer, word it and check
 * the words (both in sayMove.ts).
 */
export function takeTurn(message: string, given: Given): Turn {
  const heard = readInTalk(message, given)
  const mismatches = compare(heard.reading, message, given)
  const { move, outcome, slots, talk } = choose(message, heard, mismatches, given)
  const line = sayMove(move, slots, given, talk)
  const sent = [...(talk.sent ?? []), ...sentenceKeys(line.text)]
  return {
    reading: heard.reading,
    move,
    outcome,
    stepTold: heard.stepTold,
    line,
    talk: { ...talk, sent, told: line.plain ? given.talk.told : talk.told },
  }
}

/** The gaps between what they say they want and what they report doing, each with both quotes. */
function compare(reading: Reading, message: string, given: Given): Mismatch[] {
  return findMismatch(reading, contextOf(message, given))
}

/** The next MI move, from what was heard and what has been said in this talk and before. */
function choose(
  message: string,
  { reading, choice, corrects, stepTold }: ReadInTalk,
  mismatches: Mismatch[],
  given: Given,
) {
  const { record, now, today } = given
  const goal = goalOf(given)
  const { talk, justReported, stepHeard } = hear(given.talk, message, reading, mismatches, { today, corrects })
  const kept = justReported || !talk.report ? findKeptPromise(message, reading, promisesOf(given)) : undefined
  const gathered = gatherWords({ reading, talk, goal, record, now, justReported, kept })
  const ideas = ideasAtHand(message, { ...given, talk, list: given.ideas ?? [] })
  const slots = { ...gathered.slots, ...given.slots, piece: quotedStep(goal) }
  const { move, outcome } = chooseMove({
    ...{ reading, talk, goal, slots, justReported, stepHeard, corrects, choice },
    role: gathered.role,
    barrier: gathered.barrier,
    gap: gathered.gap,
    recalled: gathered.recalled,
    ...{ ideas, stepTold, size: readSize(message) },
    fitDue: isFitDue(talk, record),
    dayDue: !askedLately('ask day', record, talk, 2),
    length: message.trim().split(/\s+/).length,
    promiseKept: kept !== undefined,
    crisis: (record.crisisAt ?? 0) >= (record.checkIn(talk.checkIn)?.openedAt ?? Number.POSITIVE_INFINITY),
    others: record.activeGoals(now).some(({ id }) => id !== goal.id),
  })
  const picks = move.name === 'takes one of the list' ? ideas.picked : undefined
  const next: TalkSoFar = {
    ...talk,
    situations: [...talk.situations, move.name],
    reflections: move.reflection ? [...(talk.reflections ?? []), move.reflection] : talk.reflections,
    asked: move.question ? [...talk.asked, move.question.replace(/^ask help .*/, 'ask help')] : talk.asked,
    unaskedAt: move.question ? talk.unaskedAt : talk.exchanges,
    reflected: [...talk.reflected, ...gathered.given],
    step: stepTold === 'dropped' ? undefined : picks ? { words: picks, thinking: true } : talk.step,
    told: move.name === 'the gap' ? gathered.gap?.kind : talk.told,
    quotedAt: move.reflection === 'reflect quote' ? talk.exchanges : talk.quotedAt,
  }
  const heading = move.reflection ?? ''
  const own = { ...gathered.recalled[heading as Recalling], ...ideas.slots[heading] }
  return { move, outcome, slots: { ...slots, ...own }, talk: next }
}
