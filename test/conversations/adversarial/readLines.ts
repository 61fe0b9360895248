import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Hard client lines of one kind. */
export interface HardLines {
  kind: string
  /** What such a line is, in a sentence. */
  what: string
  lines: string[]
}

const folder = join(__dirname, 'lines')

/**
 * The files of lines/, a kind a file: the first line says what the lines are, every other line is one. A long paste is
 * written `words`*12, which stands for the words twelve times over.
 */
export function readLines(): HardLines[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [note = '', ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
      return { kind: file.replace('.txt', ''), what: note.replace(/^# /, ''), lines: lines.map(unfold) }
    })
}

function unfold(line: string): string {
  const [, words = '', times] = line.match(/^`(.+)`\*(\d{1,4})$/) ?? []
  return times ? words.repeat(Number(times)) : line
}
