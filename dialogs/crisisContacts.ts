import defaults from './crisisContacts.json'
import type { CrisisResource } from './crisisResource'
import { tellLines } from './tellLines'

/** Whom a client in crisis is pointed to. */
export interface CrisisContacts {
  /** Two letters (ISO 3166-1), or INT for anywhere. */
  country: string
  /** The number to call when danger is now. */
  emergency: string
  resources: readonly CrisisResource[]
  /** One sentence that names the resources. */
  lines: string
}

/** Anywhere: where no line of a country can be named. */
export const ANYWHERE = 'INT'

interface Defaults {
  place?: string
  emergency: string
  resources: readonly CrisisResource[]
}

const DEFAULTS: Readonly<Record<string, Defaults>> = defaults

/** Countries whose lines are known, and INT for anywhere else. */
export const CRISIS_COUNTRIES: readonly string[] = Object.keys(DEFAULTS)

/** The contacts of a country, as dialogs/crisisContacts.json has them; those of anywhere where it has none. */
export function crisisContacts(country: string): CrisisContacts {
  const known = Object.hasOwn(DEFAULTS, country) ? country : ANYWHERE
  const { place, emergency, resources } = DEFAULTS[known] as Defaults
  return { country: known, emergency, resources, lines: tellLines(resources, place) }
}

/**
 * The contacts for one client: those of their program, or of this process, unless they have said that they are in
 * another country.
 */
export function contactsFor(usual: CrisisContacts, country: string | undefined): CrisisContacts {
  return country === undefined || country === usual.country ? usual : crisisContacts(country)
}

/** Whether a text names someone of these contacts, by number or address. */
export function namesPeople(text: string, { emergency, resources }: CrisisContacts): boolean {
  const named = resources.flatMap(({ phone, text: texted, chat, directory }) => [phone, texted, chat, directory])
  return [emergency, ...named].some((each) => each !== undefined && text.includes(each))
}
