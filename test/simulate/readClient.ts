/** Answers by what they answer: the heading of a question, or one of OTHER_KEYS; each with its alternatives. */
export type Answers = ReadonlyMap<string, readonly string[]>

/** A made-up client as written down in a file of test/simulate/clients. */
export interface SimulatedClient {
  /** Name of the file, without its ending. */
  name: string
  /** The first line: "Dana: terse, wants to run; work gets in the way". */
  title: string
  temper: string
  /** While the goal is set. */
  start: Answers
  /** In any week where the week itself gives none. */
  always: Answers
  /** The first week's at 0. A week that is not in the file is empty. */
  weeks: readonly Answers[]
}

/** Keys beside the headings of questions: what opens a check-in, a mismatch told, an affirmation, a turn that asks nothing. */
export const OTHER_KEYS: readonly string[] = ['open', 'mismatch', 'affirm', 'reflect', 'no check-in', '*']

/** Weeks that a client is played for. */
export const WEEKS = 8

const SECTION = /^\[(start|always|week ([1-8]))\]/
const FIELD = /^(temper|domain):\s*(.+)$/
const ANSWERS = /^([a-z*][a-z -]*):\s*(.+)$/

/** Reads a client file; throws at the first line that is none, with file and line. `headings` are those of the wordings. */
export function readClient(file: string, text: string, headings: ReadonlySet<string>): SimulatedClient {
  const sections = new Map<string, Map<string, string[]>>()
  const fields = new Map<string, string>()
  let title = ''
  let answers: Map<string, string[]> | undefined
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    const wrong = (problem: string) => new Error(`${file}:${i + 1}: ${problem}`)
    const field = answers ? null : FIELD.exec(line)
    const section = SECTION.exec(line)
    const given = ANSWERS.exec(line)
    if (line.startsWith('#')) {
      title ||= line.slice(1).trim()
    } else if (line === '') {
      // Blank lines part the weeks.
    } else if (field) {
      fields.set(field[1] as string, field[2] as string)
    } else if (section) {
      if (sections.has(section[1] as string)) throw wrong(`there is a [${section[1]}] already; put these lines there`)
      answers = new Map()
      sections.set(section[1] as string, answers)
    } else if (given && answers) {
      const key = given[1] as string
      if (!headings.has(key) && !OTHER_KEYS.includes(key)) {
        throw wrong(`"${key}" is no heading of dialogs/wording and none of ${OTHER_KEYS.join(', ')}`)
      }
      if (answers.has(key)) throw wrong(`"${key}" stands in this part already; put " | " between its answers`)
      answers.set(key, alternatives(given[2] as string))
    } else {
      throw wrong(`"${line.slice(0, 40)}" is no [start], [always] or [week N], and no "key: answer | answer" under one`)
    }
  }
  const part = (name: string): Answers => sections.get(name) ?? new Map()
  return {
    name: file.replace(/^.*\//, '').replace(/\.client$/, ''),
    title,
    temper: fields.get('temper') ?? '',
    start: part('start'),
    always: part('always'),
    weeks: Array.from({ length: WEEKS }, (_, week) => part(`week ${week + 1}`)),
  }
}

function alternatives(text: string): string[] {
  return text
    .split(' | ')
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '')
}
