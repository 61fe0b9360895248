import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A line that is longer is refused rather than held in memory. Characters. */
const LONGEST_LINE = 200_000

/**
 * Answers JSON lines from standard input with JSON lines on standard output, one for one and in order. Streams: waits
 * for the reader of the output. A line that is no JSON object ends it with its number and the cure.
 */
export async function answerJsonLines(
  answer: (line: Record<string, unknown>, number: number) => unknown,
): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const out = `${JSON.stringify(answer(parse(line, number), number))}\n`
    if (!process.stdout.write(out)) await once(process.stdout, 'drain')
  }
}

function parse(line: string, number: number): Record<string, unknown> {
  if (line.length > LONGEST_LINE) throw new Error(`line ${number}: longer than ${LONGEST_LINE} characters; shorten it`)
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
