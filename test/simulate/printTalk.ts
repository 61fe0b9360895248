import type { TerminalLine } from '../../src/channels/terminal'
import type { Move } from '../../src/reflecting/move'

/** A talk to be read aloud: a date where a day begins, and after each of our turns the situation that it answers. */
export function printTalk(title: string, lines: readonly TerminalLine[]): string {
  let day = ''
  const told = lines.map(({ at, from, text, moves }) => {
    const date = at.slice(0, 10)
    const head = date === day ? '' : `\n--- ${date} ---\n`
    day = date
    const why = ((moves ?? []) as Move[]).map(({ name }) => name).join(', ')
    return `${head}${from.padEnd(6)} ${text.replaceAll('\n', '\n       ')}${why ? `   (${why})` : ''}`
  })
  return `${title}\n${told.join('\n')}\n`
}
