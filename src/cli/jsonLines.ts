import { once } from 'node:events'

/** A line that is longer is refused before it is whole, so that it never has to be held in memory. Characters. */
const LONGEST_LINE = 200_000

/**
 * Answers JSON lines from standard input with JSON lines on standard output, one for one and in order. Streams: waits
 * for the reader of the output. A line that is no JSON object ends it with its number and the cure.
 */
export async function answerJsonLines(
  answer: (line: Record<string, unknown>, number: number) => unknown,
): Promise<void> {
  for await (const { line, number } of readLines(process.stdin.setEncoding('utf8'))) {
    if (line.trim() === '') continue
    const out = `${JSON.stringify(answer(parse(line, number), number))}\n`
    if (!process.stdout.write(out)) await once(process.stdout, 'drain')
  }
}

/** The lines of a text that comes in pieces, numbered from 1; throws as soon as one is longer than the limit. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<{ line: string; number: number }> {
  let number = 1
  let rest = ''
  for await (const chunk of chunks) {
    let start = 0
    // Not node:readline: it holds a line of any length, and ends lines where JSON has none (U+2028 in a string).
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      yield { line: take(rest + chunk.slice(start, end), number), number }
      rest = ''
      start = end + 1
      number++
    }
    rest = take(rest + chunk.slice(start), number)
  }
  if (rest !== '') yield { line: rest, number }
}

function take(line: string, number: number): string {
  if (line.length > LONGEST_LINE) throw new Error(`line ${number}: longer than ${LONGEST_LINE} characters; shorten it`)
  // Some editors of Windows begin a file with this mark.
  return number === 1 ? line.replace(/^\uFEFF/, '') : line
}

function parse(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // The message below says it.
  }
  throw new Error(
    `line ${number}: not a JSON object; write one object a line, such as {"id":"1","message":"went twice"}`,
  )
}

/** A text field of a line, '' where it is absent; anything that is not text is an error that names the line. */
export function textField(line: Record<string, unknown>, name: string, number: number): string {
  const value = line[name]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw new Error(`line ${number}: "${name}" is not text; put it in quotation marks`)
  return value
}
