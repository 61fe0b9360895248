import { readFileSync } from 'node:fs'
import { checkLine } from '../src/reflecting/checkLine'

/** A list longer than this is a book; nobody reads it over before it is published. */
export const MOST_IDEAS = 200

/** An idea is a sentence, and three of them go into one message. */
const MOST_CHARACTERS = 120

/** A line of the program's ideas that cannot be used. The message names the file, the line and the cure. */
export class IdeasError extends Error {
  override name = 'IdeasError'

  constructor(place: string, problem: string, cure: string) {
    super(`${place}: ${problem} ${cure}`)
  }
}

/** The ideas that a program has published, from the file that OARS_IDEAS names; none where it names none. */
export function loadIdeas(file: string | undefined): string[] {
  if (file === undefined) return []
  try {
    return parseIdeas(file, readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof IdeasError) throw error
    const problem = `The file of OARS_IDEAS cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`
    throw new IdeasError(file, problem, 'Check the path, or leave the setting out.')
  }
}

/** Reads the text of such a file: an idea a line, `#` opens a comment. Throws IdeasError at the first line that cannot be used. */
export function parseIdeas(file: string, text: string): string[] {
  const ideas: string[] = []
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const idea = raw.replace(/^\uFEFF/, '').trim()
    if (idea === '' || idea.startsWith('#')) continue
    checkIdea(idea, `${file}:${i + 1}`)
    if (!ideas.includes(idea)) ideas.push(idea)
    if (ideas.length > MOST_IDEAS) {
      throw new IdeasError(`${file}:${i + 1}`, `There are more than ${MOST_IDEAS} ideas.`, 'Keep the ones used most.')
    }
  }
  if (ideas.length === 0) {
    throw new IdeasError(file, 'There are no ideas in it.', 'Write one a line, or leave OARS_IDEAS out.')
  }
  return ideas
}

/**
 * An idea is quoted as the program's, and held to the rules of a text that informs: no order, no praise, no comfort.
 * Throws IdeasError where it breaks one; `place` is where it stands, as the error says it.
 */
export function checkIdea(idea: string, place: string): void {
  if (idea.length > MOST_CHARACTERS) {
    throw new IdeasError(place, `It has ${idea.length} characters.`, `Say it in ${MOST_CHARACTERS} or fewer.`)
  }
  if (!/\p{L}{2}/u.test(idea)) throw new IdeasError(place, 'There are no words in it.', 'Write the idea, or delete it.')
  if (/["“”]/.test(idea)) {
    throw new IdeasError(place, 'It has quotation marks.', 'Leave them out: Oars puts them around the idea.')
  }
  if (idea.includes('?'))
    throw new IdeasError(place, 'It asks something.', 'Say the idea itself: "walk with a friend".')
  const [breach] = checkLine(idea, { kind: 'information' })
  if (breach) throw new IdeasError(place, `${breach.rule}: "${breach.found}". ${breach.why}`, breach.instead)
}
