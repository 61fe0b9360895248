/** `npm run bench:reading`: what reading a message costs in time and memory. It prints and judges; it fails nothing. */
import nlp from 'compromise/two'
import { LONGEST_MESSAGE } from '../../src/reading/1-normalise'
import { readMessage } from '../../src/reading/readMessage'
import { hostileTexts } from './hostileTexts'
import { LONG, MIDDLE, type Sample, SHORT, wordsOf } from './sampleMessages'

const print = (line = ''): boolean => process.stdout.write(`${line}\n`)
const row = (name: string, ...figures: string[]): boolean =>
  print(`${name.padEnd(34)}${figures.map((figure) => figure.padStart(12)).join('')}`)
const ms = (figure: number): string => `${figure.toFixed(figure < 10 ? 2 : 1)} ms`

const readSample = ({ goal, message }: Sample): unknown =>
  readMessage({ message, goal, said: ['I want to have energy for my kids'], today: '2026-01-05' })

/** Tagged by compromise and nothing more, as far as Oars would read it. */
const tagSample = ({ message }: Sample): unknown => nlp(message.slice(0, LONGEST_MESSAGE))

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Milliseconds a message, in turns so that what else the machine does falls on both alike. */
function compare(samples: readonly Sample[], rounds: number): { read: number[]; tagged: number[] } {
  const read: number[] = []
  const tagged: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const sample of samples) {
      read.push(timeOf(() => readSample(sample)))
      tagged.push(timeOf(() => tagSample(sample)))
    }
  }
  return { read, tagged }
}

function benchSizes(): void {
  print('Time per message, and of compromise/two tagging the same text')
  row('', 'median', 'p99', 'compromise', 'p99', 'ratio')
  for (const [samples, rounds, most] of [
    [SHORT, 200, undefined],
    [MIDDLE, 250, 3],
    [LONG, 250, undefined],
  ] as const) {
    compare(samples, Math.ceil(rounds / 4))
    const { read, tagged } = compare(samples, rounds)
    const ratio = quantile(read, 0.5) / quantile(tagged, 0.5)
    const verdict = most === undefined ? '' : ratio <= most ? `  (within ${most})` : `  (OVER ${most})`
    row(
      `${wordsOf(samples)} words, ${read.length} messages`,
      ...[quantile(read, 0.5), quantile(read, 0.99), quantile(tagged, 0.5), quantile(tagged, 0.99)].map(ms),
      `${ratio.toFixed(2)}${verdict}`,
    )
  }
  print(`A message is read up to ${LONGEST_MESSAGE} characters; compromise is given no more than that.`)
}

const GOALS = ['go for a run three times a week', 'no cigarettes', 'walk 30 minutes a day', 'call my sister', '']

function benchHostile(length: number): void {
  const times = [...hostileTexts(length)].flatMap(([name, message]) =>
    GOALS.map((goal) => {
      // The quickest of three: what the text costs, and not what else the machine does.
      const least = Math.min(...[1, 2, 3].map(() => timeOf(() => readSample({ message, goal }))))
      return { name, goal, least }
    }),
  )
  times.sort((a, b) => b.least - a.least)
  const over = times.filter(({ least }) => least >= 50).length
  print(`\n${length} hostile characters: ${times.length} texts with their goals, ${over} at or over 50 ms; the slowest`)
  for (const { name, goal, least } of times.slice(0, 12)) row(name, ms(least), `  ${goal || '(no goal)'}`)
}

function benchMemory(): void {
  const { gc } = globalThis
  if (!gc) throw new Error('node must run with --expose-gc to tell what memory is kept')
  const samples = [...SHORT, ...MIDDLE]
  print('\nMemory kept after a collection, over messages that each hold words not seen before')
  row('messages', 'heap', 'resident', 'per message')
  let from = performance.now()
  let done = 0
  for (const until of [1_000, 5_000, 20_000]) {
    const count = until - done
    for (; done < until; done++) {
      const { goal, message } = samples[done % samples.length] as Sample
      readSample({ goal, message: `${message} Met ${letters(done)} and ${letters(done * 7919)}.` })
    }
    const each = (performance.now() - from) / count
    gc()
    const { heapUsed, rss } = process.memoryUsage()
    row(`${done}`, ...[heapUsed, rss].map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`), ms(each))
    from = performance.now()
  }
}

/** A made-up word for a number. */
const letters = (n: number): string =>
  n.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))

print(`Node ${process.version}, ${process.platform} ${process.arch}`)
print(`The first message of a process: ${ms(timeOf(() => readSample(MIDDLE[0] as Sample)))}\n`)
benchSizes()
benchHostile(4_000)
benchHostile(20_000)
benchMemory()
