import { join } from 'node:path'
import { loadWordings } from '../../dialogs/loadWordings'
import type { LinearModel } from '../reading/model/classify'
import { type Example, leaveWritersOut, trainModel } from '../reading/model/train'
import { checkLine } from '../reflecting/checkLine'
import { lineFeatures } from '../reflecting/judge/lineFeatures'
import { weighLine } from '../reflecting/judge/weighLine'
import { readLine } from '../reflecting/rules/lineText'
import { projectRoot } from '../root'
import { readFolder, writeModel } from './corpusFiles'

/** One line of the judge's corpus; src/reflecting/judge/corpus/DATASHEET.md says what it means. */
interface JudgedLine {
  hand: string
  line: string
  /** The family of rules it breaks; none where it may be sent. */
  breaks?: string
  /** Words of the client's that stand in it unquoted. */
  theirs?: string[]
}

const JUDGE = join(projectRoot, 'src/reflecting/judge')

/** Learns which sentences are refused where no rule names them, and prints how it does on hands it has not met. */
export function trainJudge(check: boolean): void {
  const corpus = readFolder<JudgedLine>(join(JUDGE, 'corpus'))
  const lines = [...corpus, ...wordings()]
  const examples = lines.map(examplesOf)
  const at = new Map(examples.flat().map((example, i) => [example, i]))
  const found = leaveWritersOut(examples.flat(), (model) => model)
  const weighed = lines.map(({ line, theirs }, i) => {
    const model = found[at.get(examples[i]?.[0] as Example) as number] as LinearModel
    return weighLine(readLine(line, theirs), {}, model).length > 0
  })
  const byRules = corpus.map(({ line, theirs }) =>
    checkLine(line, { clientWords: theirs ?? [] }).some(({ rule }) => rule !== 'weighed'),
  )
  const both = byRules.map((found, i) => found || weighed[i] === true)
  const wordingsRefused = weighed.slice(corpus.length).filter(Boolean).length
  process.stdout.write(
    `lines: ${corpus.length}; refused by rules alone ${figures(corpus, byRules)}, ` +
      `with a model that has not met the hand ${figures(corpus, both)}; ` +
      `wordings it has not met refused ${wordingsRefused} of ${lines.length - corpus.length}\n`,
  )
  if (!check) writeModel(join(JUDGE, 'model/line.json'), trainModel(examples.flat()))
}

/** What is refused is refused as a whole; of what may be sent, every sentence may. */
function examplesOf({ hand, line, breaks, theirs }: JudgedLine): Example[] {
  const sentences = readLine(line, theirs).sentences.map(lineFeatures)
  if (breaks === undefined) return sentences.map((features) => ({ features, label: 'fine', writer: hand }))
  return [{ features: [...new Set(sentences.flat())], label: 'refused', writer: hand }]
}

/** All that Oars says in the talk itself, its slots taken for words of the client's: lines that may be sent. */
function wordings(): JudgedLine[] {
  return [...loadWordings().values()]
    .flat()
    .flatMap(({ id, kind, text }) =>
      kind === undefined || kind === 'reflective'
        ? [{ hand: id.replace(/:.*/, ''), line: text.replace(/“?\{\w+\}”?/g, '“…”') }]
        : [],
    )
}

function figures(lines: readonly JudgedLine[], found: readonly boolean[]): string {
  const right = lines.filter(({ breaks }, i) => breaks !== undefined && found[i]).length
  const recall = right / lines.filter(({ breaks }) => breaks !== undefined).length
  const precision = right / found.filter(Boolean).length
  return `recall ${recall.toFixed(3)} at precision ${precision.toFixed(3)}`
}
