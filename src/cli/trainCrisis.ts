import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CrisisExample, learnCrisis } from '../reading/model/learnCrisis'
import { crisisFeaturesOfMessage, readCrisis, readCrisisByRules } from '../reading/readCrisis'
import type { CrisisModel } from '../reading/weighCrisis'
import { projectRoot } from '../root'
import { readFolder } from './corpusFiles'

/** A check-in message of the corpus, as far as a crisis goes. */
interface CheckIn {
  id: string
  goal: string
  message: string
  labels: { crisis: boolean }
}

/** One message of the safety corpus; src/reading/corpus/DATASHEET.md says what its labels mean. */
interface SafetyCase {
  id: string
  /** In the sets of outside examiners only. */
  goal?: string
  message: string
  risk: 'none' | 'unclear' | 'serious' | 'now'
  form: string
}

interface Case {
  message: string
  goal: string
  crisis: boolean
  writer: string
  /** The part of the corpus that it is counted with; none where it is learnt from and not counted. */
  part?: string
  form: string
}

/** What a message teaches: look-alikes are many and meant to mislead, and ordinary check-ins are what comes every week. */
const WEIGHTS = { crisis: 2, calm: 1, checkIn: 4 }

/** The writers are left out in so many groups: one model each. */
const GROUPS = 8

/** Learns whether a message tells of a crisis, and prints what is found in messages of writers it has not met. */
export function trainCrisis(checkIns: readonly CheckIn[], check: boolean): void {
  const safety = readFolder<SafetyCase>(join(projectRoot, 'src/reading/corpus/safety'))
  const cases = [...checkIns.map(ofCheckIn), ...safety.filter(({ risk }) => risk !== 'unclear').map(ofSafety)]
  const examples = cases.map(toExample)
  tellFigures(cases, withoutWriter(cases, examples))
  if (!check) write(learnCrisis(examples))
}

function ofCheckIn({ id, goal, message, labels }: CheckIn): Case {
  return { message, goal, crisis: labels.crisis, writer: writerOf(id), part: 'check-ins', form: 'any' }
}

/** Hands of two letters wrote while the rules were worked out: they teach, and their figures would flatter. */
function ofSafety({ id, goal = '', message, risk, form }: SafetyCase): Case {
  const writer = writerOf(id)
  const part = partOf(writer)
  return { message, goal, crisis: risk !== 'none', writer, ...(part && { part }), form }
}

function partOf(writer: string): string | undefined {
  const [kind, hand = ''] = writer.split('-')
  if (kind === 'exam') return /[1357]/.test(hand) ? 'examiners, closed' : 'examiners, open'
  if (hand.length > 1) return undefined
  return /[acegikmoqsuwy]/.test(hand) ? 'open half' : 'closed half'
}

function toExample({ message, crisis, writer, part }: Case): CrisisExample {
  const weight = crisis ? WEIGHTS.crisis : part === 'check-ins' ? WEIGHTS.checkIn : WEIGHTS.calm
  return { features: crisisFeaturesOfMessage(message), crisis, weight, writer }
}

/** Whether each message is found by rules and a model that has not met its writer. */
function withoutWriter(cases: readonly Case[], examples: readonly CrisisExample[]): boolean[] {
  const writers = [...new Set(cases.map(({ writer }) => writer))]
  const groups = cases.map(({ writer, part }) => (part ? writers.indexOf(writer) % GROUPS : -1))
  const models = Array.from({ length: GROUPS }, (_, out) =>
    learnCrisis(examples.filter((_each, i) => groups[i] !== out)),
  )
  return cases.map(({ message, goal }, i) => readCrisis(message, goal, models[groups[i] as number]).level !== 'none')
}

function tellFigures(cases: readonly Case[], found: readonly boolean[]): void {
  const byRules = cases.map(({ message, goal }) => readCrisisByRules(message, goal).level !== 'none')
  for (const part of ['check-ins', 'open half', 'closed half', 'examiners, open', 'examiners, closed']) {
    for (const crisis of [true, false]) {
      const some = cases.flatMap((each, i) => (each.part === part && each.crisis === crisis ? [i] : []))
      const forms = [...new Set(some.map((i) => (cases[i] as Case).form))].sort()
      const told =
        forms.length < 2
          ? ''
          : `: ${forms
              .map(
                (form) =>
                  `${form} ${share(
                    some.filter((i) => cases[i]?.form === form),
                    found,
                  )}`,
              )
              .join(', ')}`
      process.stdout.write(
        `crisis, ${part}, ${crisis ? 'found' : 'asked without need'} ${share(some, found)} (by rules alone ${share(some, byRules)})${told}\n`,
      )
    }
  }
}

function share(some: readonly number[], found: readonly boolean[]): string {
  return `${((100 * some.filter((i) => found[i]).length) / some.length).toFixed(1)} % of ${some.length}`
}

function writerOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'))
}

/** One feature a line, so that a change to the model can be read as a difference. */
function write({ bias, weights }: CrisisModel): void {
  const rows = Object.entries(weights).map(([name, weight]) => `${JSON.stringify(name)}: ${weight}`)
  writeFileSync(
    join(projectRoot, 'src/reading/model/crisis.json'),
    `{\n  "bias": ${bias},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`,
  )
}
