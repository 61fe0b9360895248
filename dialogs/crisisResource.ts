/** The hours of a line that is never closed, as they are said. */
export const ROUND_THE_CLOCK = 'day and night'

/** A line with people on it, as clients in crisis are pointed to it. At least one of phone, text, chat and directory is there. */
export interface CrisisResource {
  name: string
  /** Number to call. */
  phone?: string
  /** Number to text, or the word and the number: "HELLO to 50808". */
  text?: string
  /** Web address of a chat with people, as it is said: 988lifeline.org */
  chat?: string
  /** Web address of a list of lines by country, where no line can be named. */
  directory?: string
  /** ROUND_THE_CLOCK, or the hours as they are said: "weekdays 9 to 5". */
  hours: string
  /** "free", or what it costs as it is said: "free from mobiles". */
  cost: string
  /** Languages spoken there (BCP 47): en, es. */
  languages: readonly string[]
  /** The date this was written: 2026-11-23. */
  written: string
  /** Where an operator makes sure that it still holds. */
  check: string
}
