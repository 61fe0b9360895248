import type { Goal, Revision } from '../src/goals/goal'
import { openStep } from '../src/goals/openStep'
import { tellReport } from '../src/goals/tellReport'
import type { Slots } from '../src/reflecting/move'
import { quotable, quotableGoal } from '../src/reflecting/quotable'
import { tellDate } from '../src/schedule/tellTime'
import type { Scene } from './scene'

/** A text that informs has 90 words at most; the sentence that leads in to a list has its part of them. */
const MOST_WORDS = 78
const MOST_GOALS = 20
const MOST_REPORTS = 8
const MOST_REVISIONS = 3
const MOST_STEPS = 3
const QUOTED_WORDS = 12

/** The goals on the list, a line for each, as the heading to say it with and its {list}. */
export function goalList({ record, now }: Scene): [heading: string, slots: Slots] {
  const active = record.activeGoals(now)
  const goals = record.goals.filter((goal) => goal.status === 'paused' || active.includes(goal)).slice(-MOST_GOALS)
  const quotes = goals.length + goals.filter((goal) => openStep(goal) !== undefined).length
  const most = Math.min(QUOTED_WORDS, Math.max(3, Math.floor(MOST_WORDS / quotes) - 3))
  const lines = goals.map((goal, i) => {
    const words = quotable(quotableGoal(goal.words), most)
    return `${i + 1}. “${words}”${tellOpenStep(goal, most)}${active.includes(goal) ? '' : ' (paused)'}`
  })
  return lines.length > 0 ? ['goal list', { list: lines.join('\n') }] : ['no goals yet', {}]
}

/** , with the step “walk to the corner” */
function tellOpenStep(goal: Goal, most: number): string {
  const step = openStep(goal)
  return step === undefined ? '' : `, with the step “${quotable(step, most)}”`
}

/**
 * How each goal was worded and what was reported on it, with dates, in the client's own words: the goals with something
 * to tell, latest last, and as many of the latest reports as fit.
 */
export function history(scene: Scene): [heading: string, slots: Slots] {
  const { goals } = scene.record
  if (goals.length === 0) return ['no history yet', {}]
  const told = [...goals].sort((a, b) => latest(scene, a) - latest(scene, b))
  const heads = new Map(told.map((goal) => [goal.id, tellWordings(scene, goal)]))
  let left = MOST_WORDS
  const parts: string[] = []
  for (const goal of told.reverse()) {
    const head = heads.get(goal.id) ?? ''
    if (countWords(head) > left) break
    left -= countWords(head)
    const lines: string[] = []
    for (const line of tellReports(scene, goal)) {
      if (countWords(line) > left) break
      left -= countWords(line)
      lines.unshift(line)
    }
    parts.unshift([head, ...lines].join('\n'))
  }
  return ['history', { list: parts.join('\n') }]
}

/** “go for a run three times a week” (5 January), then “go for a run twice a week” (12 January) */
function tellWordings({ record }: Scene, goal: Goal): string {
  const shown =
    goal.revisions.length > MOST_REVISIONS ? [first(goal), ...goal.revisions.slice(1 - MOST_REVISIONS)] : goal.revisions
  const words = shown.map(
    (revision) => `“${quotable(quotableGoal(revision.words), QUOTED_WORDS)}” (${tellDate(revision.at, record.zone)})`,
  )
  const now = goal.status === 'letGo' ? ', let go' : goal.status === 'done' ? ', done' : ''
  return [`${words.join(', then ')}${now}`, ...tellSteps(record.zone, goal)].join('\n')
}

/** The latest steps kept under a goal: "step “walk to the corner” (5 January), done" */
function tellSteps(zone: string, { steps }: Goal): string[] {
  return steps.slice(-MOST_STEPS).map(({ at, words, status }) => {
    const now = status === 'open' ? '' : `, ${status}`
    return `step “${quotable(words, QUOTED_WORDS)}” (${tellDate(at, zone)})${now}`
  })
}

/** The reports on a goal, latest first: "12 January: one of the three runs, “only went once”". */
function tellReports({ record }: Scene, goal: Goal): string[] {
  return record
    .reports(goal.id)
    .slice(0, MOST_REPORTS)
    .map(({ openedAt, report }) => {
      const done = tellReport(goal, report)
      return `${tellDate(openedAt, record.zone)}: ${done ? `${done}, ` : ''}“${quotable(report.words, QUOTED_WORDS)}”`
    })
}

function latest({ record }: Scene, goal: Goal): number {
  return Math.max(record.reports(goal.id)[0]?.openedAt ?? 0, goal.revisions.at(-1)?.at ?? 0)
}

function first(goal: Goal): Revision {
  return goal.revisions[0] as Revision
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
