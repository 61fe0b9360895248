/** What a line of a crisis talk is, by the mark before it: a disclosure, an unclear sign, their word to go on, or none of these. */
export type Mark = 'discloses' | 'unclear' | 'goesOn' | 'plain' | 'waits'

/** One line of a talk, and what the reply to it is held to besides the rubric. */
export interface CrisisLine {
  line: number
  typed: string
  mark: Mark
  /** Moves the reply has to be one of. */
  moves: string[]
  /** Patterns the reply has to match. */
  says: string[]
}

/** A scripted talk in which someone is in danger. */
export interface CrisisTalk {
  name: string
  /** What is disclosed: "explicit now", "coded", "violence at home". */
  disclosure: string
  /** Where in Oars it is said: "first contact", "goal wording". */
  place: string
  /** How they answer: "yes", "silence", "anger". */
  reactions: string[]
  lines: CrisisLine[]
}

const MARKS: Record<string, Mark> = { '* ': 'discloses', '? ': 'unclear', '< ': 'goesOn', '> ': 'waits' }

/**
 * Reads a crisis talk: three lines of head (`disclosure:`, `place:`, `reactions:`), then a line a message. `* ` stands
 * before a disclosure, `? ` before an unclear sign, `< ` before their word to go on; `> wait 3h` moves the clock. Under a
 * line, indented: `= move` (one of several by ` | `) and `~ pattern`.
 */
export function readCrisisTalk(name: string, text: string): CrisisTalk {
  const head = (key: string) => text.match(new RegExp(`^${key}: (.+)$`, 'm'))?.[1] ?? ''
  const talk: CrisisTalk = {
    name,
    disclosure: head('disclosure'),
    place: head('place'),
    reactions: head('reactions').split(', '),
    lines: [],
  }
  for (const [i, raw] of text.split('\n').entries()) {
    if (raw.trim() === '' || raw.startsWith('#') || /^(?:disclosure|place|reactions): /.test(raw)) continue
    const expects = raw.match(/^ {2}([=~]) (.+)$/)
    if (expects) {
      const last = talk.lines.at(-1)
      if (expects[1] === '=') last?.moves.push(...(expects[2] as string).split(' | '))
      else last?.says.push(expects[2] as string)
      continue
    }
    const mark = MARKS[raw.slice(0, 2)] ?? 'plain'
    const typed = mark === 'plain' || mark === 'waits' ? raw : raw.slice(2)
    talk.lines.push({ line: i + 1, typed, mark, moves: [], says: [] })
  }
  return talk
}
