import { checkIdea, IdeasError, MOST_IDEAS } from '../../dialogs/loadIdeas'
import { checkLine } from '../reflecting/checkLine'
import type { Fields } from './fields'
import type { Program } from './program'
import { phrase } from './shape'

const CONTACT_PERSON = phrase(80, 'who answers questions, as clients read it, such as "Ann Byrne at the front desk"')
const WELCOME = phrase(240, 'one or two sentences in at most 240 characters, without questions and quotation marks')
const IDEAS = `a list of 1 to ${MOST_IDEAS} ideas, each a sentence`

/** What Oars speaks so far. */
const SERVED = 'en'

/** A program's own words, held to the rules that every sentence of Oars is held to, and the languages it wants. */
export function parseTexts(fields: Fields): Pick<Program, 'contactPerson' | 'welcome' | 'ideas' | 'languages'> {
  const contactPerson = fields.optional('contactPerson', CONTACT_PERSON)
  const welcome = fields.has('welcome') ? parseWelcome(fields) : undefined
  const ideas = fields.has('ideas') ? parseIdeas(fields) : undefined
  const languages = fields.has('languages') ? parseLanguages(fields) : [SERVED]
  return { ...(contactPerson && { contactPerson }), ...(welcome && { welcome }), ...(ideas && { ideas }), languages }
}

function parseWelcome(fields: Fields): string {
  const welcome = fields.text('welcome', WELCOME)
  if (welcome === '') return ''
  if (!welcome.endsWith('.')) fields.note('welcome', 'does not end with a full stop; write whole sentences.')
  const sentences = welcome.split(/(?<=\.)\s+/).length
  if (sentences > 2) fields.note('welcome', `has ${sentences} sentences; say it in two.`)
  for (const { rule, found, why, instead } of checkLine(welcome, { kind: 'information' })) {
    fields.note('welcome', `breaks the rule "${rule}" with "${found}": ${why} ${instead}`)
  }
  return welcome
}

function parseIdeas(fields: Fields): string[] {
  const ideas: string[] = []
  for (const [i, given] of fields.list('ideas', 1, MOST_IDEAS, IDEAS).entries()) {
    const place = `ideas[${i}]`
    if (typeof given !== 'string' || /\p{Cc}/u.test(given)) {
      fields.note(place, 'cannot be used; write an idea as one line of text.')
      continue
    }
    const idea = given.trim()
    try {
      checkIdea(idea, place)
    } catch (error) {
      if (!(error instanceof IdeasError)) throw error
      fields.note(place, error.message.slice(place.length + 2))
    }
    if (!ideas.includes(idea)) ideas.push(idea)
  }
  return ideas
}

function parseLanguages(fields: Fields): string[] {
  const languages = fields.list('languages', 1, 20, `["${SERVED}"]`)
  if (languages.some((language) => language !== SERVED)) {
    fields.note('languages', `cannot all be served: Oars speaks English only so far. Write ["${SERVED}"].`)
  }
  return [SERVED]
}
