import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decide, type WeighedLabel } from '../reading/12-weigh'
import { unaided } from '../reading/model/features'
import { type Example, leaveWritersOut, trainModel } from '../reading/model/train'
import type { Reading } from '../reading/reading'
import { runPasses } from '../reading/runPasses'
import { projectRoot } from '../root'

/** One labelled message of the corpus; src/reading/corpus/DATASHEET.md says what each label means. */
interface Case {
  id: string
  goal: string
  said: string[]
  asked?: string
  message: string
  labels: Pick<Reading, 'progress' | 'talk' | 'request'>
}

const CORPUS = join(projectRoot, 'src/reading/corpus')
const MODELS = join(projectRoot, 'src/reading/model')

/** What is weighed by a model, each in a file of its name. */
const LABELS: WeighedLabel[] = ['talk', 'request', 'progress']

/** `oars train`: learns the models from the corpus and prints how they do on writers they were trained without. */
export async function train(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } })
  const cases = readCorpus().map((each) => ({ ...each, heard: runPasses(each) }))
  for (const label of LABELS) {
    const used = cases.filter(({ goal }) => label !== 'progress' || goal !== '')
    const features = used.map(({ heard }) => heard.features())
    const examples: Example[] = used.map(({ id, labels }, i) => ({
      features: label === 'talk' ? (features[i] as string[]) : unaided(label, features[i] as string[]),
      label: labels[label],
      writer: id.slice(0, id.indexOf('-')),
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
    if (!values.check) writeFileSync(join(MODELS, `${label}.json`), readableJson(trainModel(examples)))
  }
}

function readCorpus(): Case[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl'))
  return files.sort().flatMap((name) =>
    readFileSync(join(CORPUS, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case),
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
function readableJson({ classes, weights }: ReturnType<typeof trainModel>): string {
  const rows = Object.entries(weights).map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`)
  return `{\n  "classes": ${JSON.stringify(classes)},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`
}
