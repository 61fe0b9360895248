import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs'
import { gerundGoal } from '../src/goals/gerundGoal'
import type { Goal } from '../src/goals/goal'
import { tellReport } from '../src/goals/tellReport'
import { isNearer } from '../src/reflecting/isNearer'
import type { Slots } from '../src/reflecting/move'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { quotedStep } from '../src/reflecting/quotedStep'
import { startTalk } from '../src/reflecting/talkSoFar'
import { tellAgo } from '../src/reflecting/tellAgo'
import { usualSchedule } from '../src/schedule/nextCheckIn'
import { tellSchedule } from '../src/schedule/tellTime'
import type { CheckInState } from './checkInState'
import { type Scene, say } from './scene'

/** Opens a check-in about a goal in the record, and an empty talk in the state. */
export function openCheckIn(scene: Scene, state: CheckInState, goal: Goal): void {
  const checkIn = `c${scene.record.checkIns.length + 1}`
  scene.record.add({ at: scene.now, kind: 'checkInOpened', checkIn, goal: goal.id, scheduled: state.scheduled })
  state.step = 'talk'
  state.talk = startTalk(checkIn, goal.id, scene.record.reports(goal.id)[0]?.mismatches.at(-1)?.kind)
}

/** Asks how it went with the goal. */
export function askHowItWent(scene: Scene, state: CheckInState, goal: Goal): DialogTurnResult {
  const { question, ...slots } = openingOf(scene, goal)
  if (state.scheduled) sayNotice(scene)
  say(
    scene,
    { name: 'open', question, because: 'A check-in opens with how it went.' },
    { goaling: gerundGoal(goal.words), goal: quotableGoal(goal.words), ...slots },
  )
  return Dialog.EndOfTurn
}

/**
 * What an opening brings back, the likeliest to help first: their step, their plan for these days, the last two weeks,
 * why they chose the goal.
 */
function openingOf(scene: Scene, goal: Goal): Slots & { question: string } {
  const piece = quotedStep(goal)
  if (piece) return { question: 'open check-in step', piece }
  const promise = lastPromise(scene, goal)
  if (promise) return { question: 'open check-in promise', promise }
  const weeks = weeksToBringBack(scene, goal)
  if (weeks) return { question: 'open check-in weeks', ...weeks }
  const why = reasonToBringBack(scene, goal)
  return why ? { question: 'open check-in why', why } : { question: plainQuestion(scene) }
}

/** Tells that a check-in comes by itself, why, and how it ends, before it asks which of several goals it is about. */
export function sayNotice(scene: Scene): void {
  const because = 'What comes unasked says what it is and how it ends.'
  say(scene, { name: 'notice', reflection: 'scheduled notice', because }, { rhythm: rhythmOf(scene) })
}

function rhythmOf({ record, now }: Scene): string {
  return tellSchedule(record.schedule ?? usualSchedule(now, record.zone))
}

/** Who is not asked weekly is not asked about a week. */
function plainQuestion({ record }: Scene): string {
  return (record.schedule?.every ?? 'week') === 'week' ? 'open check-in' : 'open check-in since'
}

/** What the goal is for is brought back now and then, not each time. In ms. */
const NOW_AND_THEN = 13 * 24 * 3600 * 1000

/** Why they chose the goal, where it is short and no opening has named it for two weeks. */
function reasonToBringBack({ record, now }: Scene, { why }: Goal): string | undefined {
  const lately = record.told.some(
    ({ at, headings }) => headings?.includes('open check-in why') && now - at < NOW_AND_THEN,
  )
  return !lately && why && quotable(why, MOST_WORDS) === why ? why : undefined
}

/** The last two reports side by side, where the later came nearer to the goal. */
function weeksToBringBack({ record, now }: Scene, goal: Goal): Slots | undefined {
  const [last, before] = record.reports(goal.id)
  if (!last || !before) return undefined
  if (!isNearer(goal, last.report.amount, before.report.amount)) return undefined
  const told = [tellReport(goal, before.report), tellReport(goal, last.report)]
  if (told.includes(undefined)) return undefined
  return { earlier: tellAgo(before.openedAt, now), before: told[0], ago: tellAgo(last.openedAt, now), now: told[1] }
}

/** A plan or a reason is named in an opening of few words. */
const MOST_WORDS = 9

/** What they planned in the last check-in about the goal, where it is short and stands as it was said. */
function lastPromise({ record }: Scene, { id }: Goal): string | undefined {
  const before = record.checkIns.filter(({ goal, report }) => goal === id && report !== undefined).at(-1)
  const promise = record.said.findLast(({ what, checkIn }) => what === 'promise' && before && checkIn === before.id)
  return promise && quotable(promise.words, MOST_WORDS) === promise.words ? promise.words : undefined
}
