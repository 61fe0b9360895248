import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decide, type WeighedLabel } from '../reading/12-weigh'
import type { LinearModel } from '../reading/model/classify'
import { unaided } from '../reading/model/features'
import { type Example, leaveWritersOut, trainModel } from '../reading/model/train'
import { foldForCrisis, readCrisisByRules } from '../reading/readCrisis'
import type { Reading } from '../reading/reading'
import { runPasses } from '../reading/runPasses'
import { ASKED_FROM, crisisFeaturesOf, weighCrisis } from '../reading/weighCrisis'
import { projectRoot } from '../root'
import { UsageError } from './usageError'

/** One labelled message of the corpus; src/reading/corpus/DATASHEET.md says what each label means. */
interface Case {
  id: string
  goal: string
  said: string[]
  asked?: string
  message: string
  labels: Pick<Reading, 'progress' | 'talk' | 'request' | 'crisis'>
}

/** One message of the safety corpus. */
interface SafetyCase {
  id: string
  message: string
  risk: 'none' | 'unclear' | 'serious' | 'now'
}

const CORPUS = join(projectRoot, 'src/reading/corpus')
const MODELS = join(projectRoot, 'src/reading/model')

/** What is weighed by a model, each in a file of its name. */
const LABELS: WeighedLabel[] = ['talk', 'request', 'progress']

/** `oars train`: learns the models from the corpus and prints how they do on writers they were trained without. */
export async function train(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } })
  const cases = readFolder<Case>(CORPUS).map((each) => ({ ...each, heard: runPasses(each) }))
  const crisis = trainCrisis(cases, readFolder<SafetyCase>(join(CORPUS, 'safety')))
  if (!values.check) write('crisis', crisis)
  for (const label of LABELS) {
    const used = cases.filter(({ goal }) => label !== 'progress' || goal !== '')
    const features = used.map(({ heard }) => heard.features())
    const examples: Example[] = used.map(({ id, labels }, i) => ({
      features: label === 'talk' ? (features[i] as string[]) : unaided(label, features[i] as string[]),
      label: labels[label],
      writer: writerOf(id),
    }))
    const right = examples.map((example) => example.label)
    const rules = used.map(({ heard }) => heard.reading[label])
    const weighed = leaveWritersOut(
      examples,
      (model, i) => decide(label, rules[i] as string, model, features[i] as string[])?.label ?? (rules[i] as string),
    )
    process.stdout.write(
      `${label}: ${used.length} messages; macro-F1 by rules alone ${macroF1(right, rules).toFixed(3)}, ` +
        `weighed by a model that has not met the writer ${macroF1(right, weighed).toFixed(3)}\n`,
    )
    if (!values.check) write(label, trainModel(examples))
  }
}

/** Learns whether a message tells of a crisis; what two readers would call unclear teaches neither side. */
function trainCrisis(cases: readonly Case[], safety: readonly SafetyCase[]): LinearModel {
  const used = [
    ...cases.map(({ id, message, goal, labels }) => ({ id, message, goal, crisis: labels.crisis })),
    ...safety
      .filter(({ risk }) => risk !== 'unclear')
      .map(({ id, message, risk }) => ({ id, message, goal: '', crisis: risk !== 'none' })),
  ]
  const examples = used.map(({ id, message, crisis }) => ({
    features: crisisFeaturesOf(foldForCrisis(message)),
    label: crisis ? 'crisis' : 'calm',
    writer: writerOf(id),
  }))
  const rules = used.map(({ message, goal }) => readCrisisByRules(message, goal).level !== 'none')
  const weighed = leaveWritersOut(
    examples,
    (model, i) =>
      rules[i] === true ||
      weighCrisis(foldForCrisis((used[i] as { message: string }).message), model).probability >= ASKED_FROM,
  )
  for (const [name, from, to] of [
    ['check-ins', 0, cases.length],
    ['safety', cases.length, used.length],
  ] as const) {
    const share = (crisis: boolean, found: readonly boolean[]) => {
      const some = used.flatMap((each, i) => (i >= from && i < to && each.crisis === crisis ? [found[i]] : []))
      return `${((100 * some.filter(Boolean).length) / some.length).toFixed(1)} % of ${some.length}`
    }
    process.stdout.write(
      `crisis, ${name}: found ${share(true, weighed)} (by rules alone ${share(true, rules)}); ` +
        `asked without need ${share(false, weighed)} (${share(false, rules)})\n`,
    )
  }
  return trainModel(examples)
}

function writerOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'))
}

function write(name: string, model: LinearModel): void {
  writeFileSync(join(MODELS, `${name}.json`), readableJson(model))
}

function readFolder<Line>(folder: string): Line[] {
  // The corpus is no part of the published package.
  if (!existsSync(folder)) throw new UsageError('There is no corpus here; run oars train in a clone of the repository.')
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  )
}

/** The mean over the labels of the harmonic mean of precision and recall. */
function macroF1(right: readonly string[], found: readonly string[]): number {
  const labels = [...new Set(right)]
  const each = labels.map((label) => {
    const both = right.filter((want, i) => want === label && found[i] === label).length
    return (2 * both) / (right.filter((want) => want === label).length + found.filter((got) => got === label).length)
  })
  return each.reduce((a, b) => a + b, 0) / labels.length
}

/** One feature a line, so that a change to a model can be read as a difference. */
function readableJson({ classes, weights }: LinearModel): string {
  const rows = Object.entries(weights).map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`)
  return `{\n  "classes": ${JSON.stringify(classes)},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`
}
