/** What a talk file expects of the reply to the line before it. */
export interface Expectation {
  line: number
  /** A move of the reply by name, a pattern its text matches, or one it must not match. */
  kind: 'move' | 'says' | 'never'
  value: string
}

/** A talk file: what the client types, and what is expected of each reply. */
export interface Talk {
  typed: string[]
  /** By index into `typed`. */
  expected: Expectation[][]
}

/**
 * Reads a talk: a line a message; under it, indented, what is expected of the reply: `= move`, `~ pattern` it matches,
 * `! pattern` it does not. `#` is a comment, `> wait 7d` and `> restart` are directions.
 */
export function readTalk(text: string): Talk {
  const talk: Talk = { typed: [], expected: [] }
  for (const [i, raw] of text.split('\n').entries()) {
    const expectation = raw.match(/^ {2}([=~!]) (.+)$/)
    if (expectation) {
      const kind = ({ '=': 'move', '~': 'says', '!': 'never' } as const)[expectation[1] as '=' | '~' | '!']
      talk.expected.at(-1)?.push({ line: i + 1, kind, value: expectation[2] as string })
    } else if (raw.trim() !== '' && !raw.startsWith('#')) {
      talk.typed.push(raw)
      talk.expected.push([])
    }
  }
  return talk
}
