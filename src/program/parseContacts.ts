import type { CrisisContacts } from '../../dialogs/crisisContacts'
import { type CrisisResource, ROUND_THE_CLOCK } from '../../dialogs/crisisResource'
import { tellLines } from '../../dialogs/tellLines'
import { Fields } from './fields'
import { phrase, type Shape } from './shape'

/** More lines than this are too many to read in a crisis. */
const MOST_RESOURCES = 3

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

/** Whom clients in crisis are pointed to; `today` is 2026-11-23. */
export function parseContacts(fields: Fields, problems: string[], today: string): CrisisContacts {
  const country = fields.text('country', COUNTRY)
  const emergency = fields.text('emergency', EMERGENCY)
  const resources = fields
    .list('resources', 1, MOST_RESOURCES, RESOURCES)
    .map((each, i) => parseResource(new Fields(each, `resources[${i}]`, problems), today))
  if (resources.length > 0 && !resources.some(({ hours }) => hours === ROUND_THE_CLOCK)) {
    fields.note('resources', `has no line that is there "${ROUND_THE_CLOCK}"; add one, such as a national one.`)
  }
  return { country, emergency, resources, lines: tellLines(resources) }
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

/** Dates such as 31 February are taken for ones in March. */
function isDate(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
