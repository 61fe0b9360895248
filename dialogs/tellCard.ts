import type { Goal } from '../src/goals/goal'
import { tellReport } from '../src/goals/tellReport'
import type { CheckIn } from '../src/record/clientRecord'
import { quotableGoal } from '../src/reflecting/quotable'
import { tellWhen } from '../src/schedule/tellTime'
import type { Scene } from './scene'

/** What a channel that shows cards puts under a reply: a goal that was just settled, or what a check-in came to. */
export interface RecordCard {
  title: string
  /** The goal, in the client's words. */
  words: string
  rows: { label: string; words: string }[]
}

/** Headings of dialogs/wording that settle a goal. */
const SETTLED = new Set(['goal kept', 'goal changed', 'goal next time'])

/** The card of a turn: none unless a check-in was finished in it, or a goal settled. It tells nothing new. */
export function tellCard(scene: Scene): RecordCard | undefined {
  const { record, voice, wipe } = scene
  if (wipe) return undefined
  const closed = record.added.findLast((fact) => fact.kind === 'checkInClosed')
  if (closed?.how === 'finished') return summaryCard(scene, record.checkIn(closed.checkIn))
  return voice.moves.some(({ reflection = '' }) => SETTLED.has(reflection)) ? goalCard(scene) : undefined
}

function goalCard(scene: Scene): RecordCard | undefined {
  const goal = latest(scene.record.goals)
  return (
    goal && {
      title: 'Your goal',
      words: quotableGoal(goal.words),
      rows: rows({
        'Why it matters': goal.why,
        'How much it matters': outOfTen(goal.importance),
        'How sure you feel': outOfTen(goal.confidence),
        'Next check-in': next(scene),
      }),
    }
  )
}

function summaryCard(scene: Scene, checkIn: CheckIn | undefined): RecordCard | undefined {
  const { record } = scene
  const goal = record.goal(checkIn?.goal)
  if (!checkIn || !goal) return undefined
  const { report } = checkIn
  const planned = record.said.findLast((said) => said.what === 'promise' && said.checkIn === checkIn.id)
  return {
    title: 'Your check-in',
    words: quotableGoal(goal.words),
    rows: rows({
      'How it went': report && (tellReport(goal, report) ?? report.words),
      'What you plan': planned?.words,
      'Next check-in': next(scene),
    }),
  }
}

/** The goal that was worded last: a turn that settles one has just worded it, or asked about it since. */
function latest(goals: readonly Goal[]): Goal | undefined {
  const at = (goal: Goal) => goal.revisions.at(-1)?.at ?? 0
  return [...goals].sort((a, b) => at(a) - at(b)).at(-1)
}

function outOfTen(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value} of 10`
}

function next({ record }: Scene): string | undefined {
  return record.due === null ? undefined : tellWhen(record.due, record.zone)
}

function rows(values: Record<string, string | undefined>): RecordCard['rows'] {
  return Object.entries(values).flatMap(([label, words]) => (words ? [{ label, words }] : []))
}
