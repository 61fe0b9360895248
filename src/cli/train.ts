import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decide, type WeighedLabel } from '../reading/12-weigh'
import type { LinearModel } from '../reading/model/classify'
import { unaided } from '../reading/model/features'
import { type Example, leaveWritersOut, trainModel } from '../reading/model/train'
import type { Reading } from '../reading/reading'
import { runPasses } from '../reading/runPasses'
import { projectRoot } from '../root'
import { macroF1, readFolder, writeModel } from './corpusFiles'
import { trainCoder } from './trainCoder'
import { trainCrisis } from './trainCrisis'
import { trainJudge } from './trainJudge'

/** One labelled message of the corpus; src/reading/corpus/DATASHEET.md says what each label means. */
interface Case {
  id: string
  goal: string
  said: string[]
  asked?: string
  message: string
  labels: Pick<Reading, 'progress' | 'talk' | 'request' | 'crisis'>
}

const CORPUS = join(projectRoot, 'src/reading/corpus')
const MODELS = join(projectRoot, 'src/reading/model')

/** What is weighed by a model, each in a file of its name. */
const LABELS: WeighedLabel[] = ['talk', 'request', 'progress']

/** `oars train`: learns the models from the corpora and prints how they do on writers they were trained without. */
export async function train(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } })
  const cases = readFolder<Case>(CORPUS).map((each) => ({ ...each, heard: runPasses(each) }))
  trainCrisis(cases, values.check)
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
  trainCoder(values.check)
  trainJudge(values.check)
}

function writerOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'))
}

function write(name: string, model: LinearModel): void {
  writeModel(join(MODELS, `${name}.json`), model)
}
