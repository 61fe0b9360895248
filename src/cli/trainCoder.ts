import { join } from 'node:path'
import { probabilities } from '../reading/model/classify'
import { type Example, leaveWritersOut, trainModel } from '../reading/model/train'
import { type CodedTurn, codeByRules } from '../reflecting/coder/codeByRules'
import { CODES, type Code, type Shares, settleCodes, type TurnCodes } from '../reflecting/coder/settleCodes'
import { turnFeatures } from '../reflecting/coder/turnFeatures'
import { projectRoot } from '../root'
import { macroF1, readFolder, valueF1, writeModel } from './corpusFiles'

/** One turn of the coder's corpus with its codes; src/reflecting/coder/corpus/DATASHEET.md says what each means. */
interface HelperCase extends TurnCodes {
  hand: string
  asked?: string
  message: string
}

interface Turn {
  hand: string
  codes: TurnCodes
  coded: CodedTurn
  /** With what was said before, and for some turns once more without it. */
  features: string[][]
}

const CODER = join(projectRoot, 'src/reflecting/coder')

/** Every so many turns are learnt a second time without what was said before, as not every transcript tells it. */
const ALSO_ALONE = 4

/** Learns the models that code a helper's turns, and prints how they do on hands they were trained without. */
export function trainCoder(check: boolean): void {
  const turns = readFolder<HelperCase>(join(CODER, 'corpus')).map(readTurn)
  const shares = Object.fromEntries(CODES.map((code) => [code, sharesWithoutHand(turns, code)]))
  const weighed = turns.map(({ coded }, i) =>
    settleCodes(coded, Object.fromEntries(CODES.map((code) => [code, shares[code]?.[i] ?? {}])) as Shares),
  )
  for (const code of CODES) {
    const right = turns.map(({ codes }) => String(codes[code]))
    const figures = [turns.map(({ coded }) => coded), weighed].map((found) => {
      const got = found.map((codes) => String(codes[code]))
      return (code === 'advice' ? valueF1('true', right, got) : macroF1(right, got)).toFixed(3)
    })
    const what = code === 'advice' ? 'F1' : 'macro-F1'
    process.stdout.write(
      `helper's ${code}: ${turns.length} turns; ${what} by rules alone ${figures[0]}, ` +
        `weighed by a model that has not met the hand ${figures[1]}\n`,
    )
    if (!check) writeModel(join(CODER, 'model', `${code}.json`), trainModel(examplesOf(turns, code)))
  }
}

function readTurn({ hand, asked = '', message, ...codes }: HelperCase, i: number): Turn {
  const coded = codeByRules(asked, message)
  const features = [turnFeatures(asked, message, coded)]
  if (asked !== '' && i % ALSO_ALONE === 0) features.push(turnFeatures('', message, codeByRules('', message)))
  return { hand, codes, coded, features }
}

function examplesOf(turns: readonly Turn[], code: Code): Example[] {
  return turns.flatMap((turn) =>
    turn.features.map((features) => ({ features, label: String(turn.codes[code]), writer: turn.hand })),
  )
}

function sharesWithoutHand(turns: readonly Turn[], code: Code): Readonly<Record<string, number>>[] {
  const examples = examplesOf(turns, code)
  const found = leaveWritersOut(examples, (model, i) => probabilities(model, (examples[i] as Example).features))
  const first = new Map<readonly string[], number>(examples.map(({ features }, i) => [features, i]))
  return turns.map(({ features }) => found[first.get(features[0] as string[]) as number] as Record<string, number>)
}
