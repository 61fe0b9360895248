import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainModel } from '../../../src/reading/model/train'
import { checkLine } from '../../../src/reflecting/checkLine'
import { lineFeatures } from '../../../src/reflecting/judge/lineFeatures'
import { weighLine } from '../../../src/reflecting/judge/weighLine'
import { readLine } from '../../../src/reflecting/rules/lineText'

interface JudgedLine {
  hand: string
  line: string
  breaks?: string
  theirs?: string[]
}

const CORPUS = join(__dirname, '../../../src/reflecting/judge/corpus')
const lines = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(CORPUS, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as JudgedLine)

const refused = ({ line, theirs = [] }: JudgedLine) => checkLine(line, { clientWords: theirs }).length > 0

function misjudged(rows: readonly JudgedLine[]) {
  return {
    unnoticed: rows.filter((row) => row.breaks !== undefined && !refused(row)).map(({ line }) => line),
    refusedWrongly: rows.filter((row) => row.breaks === undefined && refused(row)).map(({ line }) => line),
  }
}

describe('checkLine as a judge of any bot or program sentence', () => {
  it.each([...new Set(lines.map(({ hand }) => hand))])('is right about 95 in 100 sentences and more: %s', (hand) => {
    const rows = lines.filter((row) => row.hand === hand)
    const { unnoticed, refusedWrongly } = misjudged(rows)
    const breaking = rows.filter(({ breaks }) => breaks !== undefined).length
    const found = breaking - unnoticed.length
    const figures = { recall: found / breaking, precision: found / (found + refusedWrongly.length) }
    // Both lists stand in the expectation so that a failure names the sentences.
    expect({ unnoticed, refusedWrongly, enough: figures.recall >= 0.95 && figures.precision >= 0.95 }).toEqual({
      unnoticed,
      refusedWrongly,
      enough: true,
    })
  })

  it('is tried on at least 650 sentences, with as many to let pass as to refuse within a third', () => {
    const breaking = lines.filter(({ breaks }) => breaks !== undefined).length
    expect(lines.length).toBeGreaterThanOrEqual(650)
    expect(breaking / lines.length).toBeLessThan(2 / 3)
  })
})

describe('weighLine', () => {
  const examples = lines
    .filter(({ hand }) => hand !== 'j6')
    .map(({ hand, line, breaks, theirs }) => ({
      features: readLine(line, theirs).sentences.flatMap(lineFeatures),
      label: breaks === undefined ? 'fine' : 'refused',
      writer: hand,
    }))
  const model = trainModel(examples)
  const unmet = lines.filter(({ hand }) => hand === 'j6')
  const weighs = ({ line, theirs }: JudgedLine) => weighLine(readLine(line, theirs), {}, model).length > 0

  it('refuses more than a third of what breaks the rules in a set it was not taught, by its words alone', () => {
    const breaking = unmet.filter(({ breaks }) => breaks !== undefined)
    expect(breaking.filter(weighs).length / breaking.length).toBeGreaterThan(1 / 3)
  })

  it('lets at least 95 in 100 sentences pass that may be sent in a set it was not taught', () => {
    const fine = unmet.filter(({ breaks }) => breaks === undefined)
    expect(fine.filter(weighs).length / fine.length).toBeLessThanOrEqual(0.05)
  })

  it('says by which words, and another way to say it', () => {
    const [breach] = weighLine(readLine('Keep up your commitment and your health will thank you.'), {})
    expect(breach).toMatchObject({ rule: 'weighed', why: expect.stringContaining('('), instead: expect.any(String) })
  })

  it('leaves plain facts, safety texts and very short sentences alone', () => {
    const cheer = readLine('Keep up your commitment and your health will thank you.')
    expect(weighLine(cheer, { kind: 'information' })).toEqual([])
    expect(weighLine(cheer, { kind: 'safety' })).toEqual([])
    expect(weighLine(readLine('Keep it up.'), {})).toEqual([])
  })
})
