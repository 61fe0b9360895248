import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/root'

const folder = join(projectRoot, 'src/reflecting/coder/corpus')
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
const turns = files.flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line, i) => ({ at: `${file}:${i + 1}`, file, ...JSON.parse(line) })),
)
const faulty = (wrong: (turn: (typeof turns)[number]) => boolean) => turns.filter(wrong).map(({ at }) => at)

describe("the corpus of helpers' turns", () => {
  it('holds more than two thousand turns in more than a dozen hands, each in a file of its name', () => {
    expect(turns.length).toBeGreaterThan(2000)
    expect(files.length).toBeGreaterThan(12)
    expect(faulty(({ file, hand }) => file !== `${hand}.jsonl`)).toEqual([])
  })
  it('knows no other labels than those of the coder', () => {
    expect(faulty(({ question }) => !['none', 'open', 'closed'].includes(question))).toEqual([])
    expect(faulty(({ reflection }) => !['none', 'simple', 'complex'].includes(reflection))).toEqual([])
    expect(faulty(({ main }) => !['reflection', 'question', 'therapist_input', 'other'].includes(main))).toEqual([])
    expect(faulty(({ advice }) => typeof advice !== 'boolean')).toEqual([])
  })
  it('has codes that agree', () => {
    expect(faulty(({ main, question }) => main === 'question' && question === 'none')).toEqual([])
    expect(faulty(({ main, reflection }) => main === 'reflection' && reflection === 'none')).toEqual([])
    expect(faulty(({ main, advice }) => advice && main !== 'therapist_input' && main !== 'question')).toEqual([])
    expect(
      faulty(({ main, question, reflection }) => main === 'other' && (question !== 'none' || reflection !== 'none')),
    ).toEqual([])
  })
  it('has the lengths of speech: a median of about ten words, a quarter under five, some of more than sixty', () => {
    const typed = ['h19', 'h20', 'h35', 'h38', 'h39', 'h40']
    const spoken = turns.filter(({ hand }) => !typed.includes(hand))
    const lengths = spoken.map(({ message }) => message.split(/\s+/).length).sort((a, b) => a - b)
    const under = (words: number) => lengths.filter((length) => length < words).length / lengths.length
    expect(lengths[lengths.length >> 1]).toBeGreaterThanOrEqual(7)
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(12)
    expect(under(5)).toBeGreaterThan(0.2)
    expect(under(60)).toBeLessThan(1)
  })
})
