import { readCountry } from '../src/reading/readCountry'
import type { ClientRecord } from '../src/record/clientRecord'
import { ANYWHERE, type CrisisContacts, contactsFor } from './crisisContacts'

/**
 * Puts down the country that a client says they are in, as it decides whom they are pointed to in a crisis; where they
 * only say that they are not where they were taken to be, it is anywhere. `usual`: the contacts of their program.
 */
export function noteCountry(record: ClientRecord, message: string, usual: CrisisContacts, at: number): void {
  const { is, isNot } = readCountry(message)
  const taken = contactsFor(usual, record.country).country
  const country = is ?? (isNot === taken ? ANYWHERE : undefined)
  if (country !== undefined && country !== (record.country ?? usual.country))
    record.add({ at, kind: 'country', country })
}
