import { Fields } from './fields'
import { parseAlert } from './parseAlert'
import { parseContacts } from './parseContacts'
import { parseTexts } from './parseTexts'
import { parseTimes } from './parseTimes'
import type { Program } from './program'
import { phrase } from './shape'

/** A program's settings that cannot be used. The message names the fields and the cures. */
export class ProgramError extends Error {
  override name = 'ProgramError'
}

/** Problems told at once. */
const MOST_PROBLEMS = 6

const NAME = phrase(60, 'the name of the program, in at most 60 characters')

/**
 * A program from the JSON value of its settings; `source` is where they come from, as an error says it, and `today` is
 * 2026-11-23. Throws ProgramError where a client could not rely on them.
 */
export function parseProgram(value: unknown, source: string, today: string): Program {
  const problems: string[] = []
  const fields = new Fields(value, '', problems)
  const name = fields.text('name', NAME)
  const contacts = parseContacts(fields, problems, today)
  const alert = fields.has('alert') ? parseAlert(fields.inner('alert')) : undefined
  const program = { name, contacts, ...(alert && { alert }), ...parseTimes(fields), ...parseTexts(fields) }
  fields.end()
  if (problems.length === 0) return program
  const more = problems.length > MOST_PROBLEMS ? ` And ${problems.length - MOST_PROBLEMS} more.` : ''
  throw new ProgramError(`${source} cannot be used. ${problems.slice(0, MOST_PROBLEMS).join(' ')}${more}`)
}
