import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LineKind, Wording, Wordings } from '../src/reflecting/move'
import { projectRoot } from '../src/root'

/** Every slot that a wording may name. README.md beside this file says what each is filled with. */
export const SLOTS: ReadonlySet<string> = new Set(
  (
    'goal goaling measure words done before now said did ago sustain change why value feeling mixed hard step day when number ' +
    'slip rest wanted ' +
    'emergency lines line list until idea ideas options piece quote thing past earlier wish promise ' +
    'contact holds reads rhythm quiet place program inviter person note'
  ).split(' '),
)

const KINDS: readonly string[] = ['reflective', 'consent', 'information', 'safety'] satisfies LineKind[]

/** A line of a wording file that cannot be used. The message names the file, the line and the cure. */
export class WordingError extends Error {
  override name = 'WordingError'

  constructor(place: string, problem: string, cure: string) {
    super(`dialogs/wording, ${place}: ${problem} ${cure}`)
  }
}

/** Reads every `.md` file of a folder of wordings; throws WordingError at the first line that cannot be used. */
export function loadWordings(folder: string = join(projectRoot, 'dialogs', 'wording', 'en')): Wordings {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
  if (files.length === 0)
    throw new WordingError(folder, 'There are no wordings here.', 'Put .md files into the folder.')
  return parseWordings(files.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })))
}

/** A heading while it is being read. */
interface Section {
  move: string
  place: string
  kind?: LineKind
  used: boolean
  wordings: Wording[]
}

/** Reads the text of wording files: "## move", a line on its use, perhaps "kind: …", then "- sentence" lines. */
export function parseWordings(files: readonly { name: string; text: string }[]): Wordings {
  const sections = files.flatMap(({ name, text }) => readSections(name, text))
  const byMove = new Map<string, readonly Wording[]>()
  const placeOf = new Map<string, string>()
  for (const { move, place, wordings, used } of sections) {
    if (byMove.has(move)) {
      throw new WordingError(place, `There is a "## ${move}" already.`, 'Move these lines under the first one.')
    }
    if (!used) throw new WordingError(place, 'It is not said when this is used.', 'Add one line on that under it.')
    if (wordings.length === 0) {
      throw new WordingError(place, `"${move}" has no sentences.`, 'Add lines that begin with "- ".')
    }
    for (const { id, text } of wordings) {
      const twin = placeOf.get(text.toLowerCase())
      if (twin) throw new WordingError(id, `The same sentence stands in ${twin}.`, 'Say it another way or delete one.')
      placeOf.set(text.toLowerCase(), id)
    }
    byMove.set(move, wordings)
  }
  return byMove
}

function readSections(file: string, text: string): Section[] {
  const sections: Section[] = []
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const place = `${file}:${i + 1}`
    const line = raw.trim()
    const section = sections.at(-1)
    if (line.startsWith('## ')) {
      sections.push({ move: line.slice(3).trim(), place, used: false, wordings: [] })
    } else if (line === '-' || line.startsWith('- ')) {
      if (!section) throw new WordingError(place, 'A sentence before any heading.', 'Put a "## " heading above it.')
      section.wordings.push(readWording(line.slice(1).trim(), section, place))
    } else if (line !== '' && !line.startsWith('# ') && section) {
      readNote(line, section, place)
    }
  }
  return sections
}

function readNote(line: string, section: Section, place: string): void {
  if (section.wordings.length > 0) {
    throw new WordingError(place, `"${line.slice(0, 40)}" is no sentence of "${section.move}".`, 'Begin it with "- ".')
  }
  if (!line.startsWith('kind:')) {
    section.used = true
    return
  }
  const kind = line.slice('kind:'.length).trim()
  if (!isKind(kind)) throw new WordingError(place, `"${kind}" is no kind.`, `Choose one of ${KINDS.join(', ')}.`)
  section.kind = kind
}

function readWording(text: string, { move, kind }: Section, place: string): Wording {
  if (text === '') throw new WordingError(place, 'This sentence is empty.', 'Write it, or delete the line.')
  const slots = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
  const unknown = slots.find((slot) => !SLOTS.has(slot))
  if (unknown !== undefined) {
    throw new WordingError(place, `There is no slot {${unknown}}.`, `Use one of {${[...SLOTS].join('}, {')}}.`)
  }
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) {
    throw new WordingError(place, 'A brace stands alone.', 'Write a slot as {words}, with both braces.')
  }
  if (text.includes('"')) {
    throw new WordingError(place, 'It has straight quotation marks.', 'Write “ and ” around the words of the client.')
  }
  if (!/^[^“”]*(?:“[^“”]*”[^“”]*)*$/.test(text)) {
    throw new WordingError(place, 'A “ or ” has no partner.', 'Put both around the words of the client.')
  }
  return { move, id: place, text, ...(kind && { kind }) }
}

function isKind(kind: string): kind is LineKind {
  return KINDS.includes(kind)
}
