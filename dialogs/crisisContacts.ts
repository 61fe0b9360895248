import contacts from './crisisContacts.json'

/** Whom a client in crisis is pointed to. `checked` says where an operator makes sure that it still holds. */
export interface CrisisContacts {
  /** The number to call when danger is now. */
  emergency: string
  /** One sentence that names lines people can reach by phone, text or chat. */
  lines: string
  checked: string
}

/** The contacts of a country by its two letters (ISO 3166-1), and INT for anywhere else. Written in November 2026. */
export const CRISIS_CONTACTS: Record<string, CrisisContacts> = contacts

/** The contacts for a country; those of anywhere where the country has none. */
export function crisisContacts(country: string): CrisisContacts {
  return CRISIS_CONTACTS[country] ?? (CRISIS_CONTACTS.INT as CrisisContacts)
}
