import { readFileSync } from 'node:fs'
import type { AlertTerms } from '../../dialogs/alertTerms'
import type { CrisisContacts } from '../../dialogs/crisisContacts'
import { type CrisisResource, ROUND_THE_CLOCK } from '../../dialogs/crisisResource'
import { tellLines } from '../../dialogs/tellLines'
import type { AlertTarget } from '../alerts/alertTarget'
import { isLoopback } from '../isLoopback'
import { Fields, type Shape } from './fields'
import type { Program } from './program'

/** A program's settings that cannot be used. The message names the fields and the cures. */
export class ProgramError extends Error {
  override name = 'ProgramError'
}

/** More lines than this are too many to read in a crisis. */
const MOST_RESOURCES = 3

/** Problems told at once. */
const MOST_PROBLEMS = 6

/** Stands in a sentence that clients read: one line, without the marks that wordings are made of. */
const SAID = '[^\\p{Cc}{}"“”?!]'
const phrase = (most: number, write: string): Shape => ({ pattern: new RegExp(`^${SAID}{1,${most}}$`, 'u'), write })

const NAME = phrase(60, 'the name of the program, in at most 60 characters')
const COUNTRY: Shape = { pattern: /^(?:[A-Z]{2}|INT)$/, write: 'two capital letters such as IE, or INT for anywhere' }
const EMERGENCY: Shape = {
  pattern: /^(?=.{0,40}\d)[\p{L}\d ,-]{2,40}$/u,
  write: 'the number to call when danger is now, such as "112 or 999"',
}
const RESOURCES = `one to ${MOST_RESOURCES} lines with people on them (dialogs/crisisContacts.json has those of some countries)`
const RESOURCE = {
  name: phrase(40, 'the name of the line, in at most 40 characters'),
  phone: { pattern: /^\+?[\d() -]{3,20}$/, write: 'the number to call, such as "116 123"' },
  text: {
    pattern: /^(?:[\p{L}\d]{1,20} to )?\+?[\d ]{3,20}$/u,
    write: 'the number to text, or the word and the number, such as "HELLO to 50808"',
  },
  chat: {
    pattern: /^[\w-]+(?:\.[\w-]+)+(?:\/[\w/.-]{0,40})?$/,
    write: 'a web address as it is said, such as 988lifeline.org',
  },
  hours: phrase(40, `"${ROUND_THE_CLOCK}", or the hours as they are said, such as "weekdays 9 to 5"`),
  cost: phrase(40, '"free", or what it costs as it is said'),
  written: { pattern: /^\d{4}-\d\d-\d\d$/, write: 'the date on which this was last checked, such as 2026-11-23' },
  check: { pattern: /^https:\/\/[^\s"]{4,200}$/, write: 'the https:// address where it can be checked' },
} satisfies Record<string, Shape>
const LANGUAGE: Shape = { pattern: /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,2}$/, write: 'languages such as "en"' }
const MAIL: Shape = { pattern: /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,190}$/, write: 'one mail address' }
const WEBHOOK: Shape = {
  pattern: /^https?:\/\/[^\s"]{4,500}$/,
  write: 'an https:// address, without a name or password in it (http:// on this machine only)',
}
const HOLDS: Shape = {
  pattern: /^(?:none|message)$/,
  write: '"none" for none of the client’s words, or "message" for the message itself',
}
const CONTACT = phrase(80, 'who is told, as clients read it, such as "the duty worker at Harbour House"')
const READS = phrase(80, 'when they look at it, as clients read it, such as "on weekdays from 9 to 5"')

/** Reads a program's settings from a JSON file; `today` is 2026-11-23. Throws ProgramError where a client could not rely on them. */
export function readProgram(file: string, today: string): Program {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ProgramError(
      `OARS_PROGRAM names ${file}, which cannot be read as JSON (${(error as Error).message}). Check the path and the file.`,
    )
  }
  const problems: string[] = []
  const program = parseProgram(new Fields(value, '', problems), problems, today)
  if (problems.length === 0) return program
  const more = problems.length > MOST_PROBLEMS ? ` And ${problems.length - MOST_PROBLEMS} more.` : ''
  throw new ProgramError(`The program in ${file} cannot start. ${problems.slice(0, MOST_PROBLEMS).join(' ')}${more}`)
}

function parseProgram(fields: Fields, problems: string[], today: string): Program {
  const name = fields.text('name', NAME)
  const country = fields.text('country', COUNTRY)
  const emergency = fields.text('emergency', EMERGENCY)
  const resources = fields
    .list('resources', 1, MOST_RESOURCES, RESOURCES)
    .map((each, i) => parseResource(new Fields(each, `resources[${i}]`, problems), today))
  if (resources.length > 0 && !resources.some(({ hours }) => hours === ROUND_THE_CLOCK)) {
    fields.note('resources', `has no line that is there "${ROUND_THE_CLOCK}"; add one, such as a national one.`)
  }
  const alert = fields.has('alert') ? parseAlert(fields.inner('alert')) : undefined
  fields.end()
  const contacts: CrisisContacts = { country, emergency, resources, lines: tellLines(resources) }
  return { name, contacts, ...(alert && { alert }) }
}

function parseResource(fields: Fields, today: string): CrisisResource {
  const [phone, text] = [fields.optional('phone', RESOURCE.phone), fields.optional('text', RESOURCE.text)]
  const chat = fields.optional('chat', RESOURCE.chat)
  const name = fields.text('name', RESOURCE.name)
  if (phone === undefined && text === undefined && chat === undefined) {
    fields.note('phone', 'is missing; add a phone, a text or a chat, so that it can be reached.')
  }
  const hours = fields.text('hours', RESOURCE.hours)
  const cost = fields.text('cost', RESOURCE.cost)
  const languages = fields.list('languages', 1, 20, LANGUAGE.write)
  if (!languages.every((each) => typeof each === 'string' && LANGUAGE.pattern.test(each))) {
    fields.note('languages', `cannot be used; write ${LANGUAGE.write}.`)
  }
  const written = fields.text('written', RESOURCE.written)
  if (written !== '' && (!isDate(written) || written > today)) {
    fields.note('written', `is ${written}; write ${RESOURCE.written.write}.`)
  }
  const check = fields.text('check', RESOURCE.check)
  fields.end()
  const always = /^24 ?\/ ?7$/.test(hours) ? ROUND_THE_CLOCK : hours
  return { name, phone, text, chat, hours: always, cost, languages: languages as string[], written, check }
}

function parseAlert(fields: Fields): AlertTerms & { to: AlertTarget } {
  const mail = fields.optional('mail', MAIL)
  const webhook = fields.optional('webhook', WEBHOOK)
  if ((mail === undefined) === (webhook === undefined)) {
    fields.note('mail', 'or webhook: exactly one of them says where alerts go; write one.')
  }
  if (webhook && !isSafe(webhook)) fields.note('webhook', `cannot be used; write ${WEBHOOK.write}.`)
  const holds = fields.text('holds', HOLDS) === 'message' ? 'message' : 'none'
  const contact = fields.text('contact', CONTACT)
  const reads = fields.text('reads', READS)
  fields.end()
  return { contact, reads, holds, to: webhook === undefined ? { mail: mail ?? '' } : { webhook } }
}

/** Whether what is sent there can be read by nobody on the way. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  return (protocol === 'https:' || isLoopback(hostname)) && username === '' && password === ''
}

/** Dates such as 31 February are taken for ones in March. */
function isDate(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
