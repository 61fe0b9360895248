/** What a field has to look like, and how to write it where it does not. */
export interface Shape {
  pattern: RegExp
  write: string
}

/** A text that stands in a sentence which clients read: one line, without the marks that wordings are made of. */
export function phrase(most: number, write: string): Shape {
  return { pattern: new RegExp(`^[^\\p{Cc}{}"“”?!]{1,${most}}$`, 'u'), write }
}

/** One mail address, without a name beside it. */
export const MAIL: Shape = { pattern: /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,190}$/, write: 'one mail address' }
