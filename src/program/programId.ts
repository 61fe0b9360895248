import { randomInt } from 'node:crypto'

/** Neither vowels, so that no word comes of it, nor signs that are taken for each other (0 and O, 1 and I, 5 and S, U and V). */
const CODE_SIGNS = 'BCDFGHJKLMNPQRTVWXYZ2346789'
const CODE_LENGTH = 6

/** How an id is written: harbour-house. */
export const PROGRAM_ID = /^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/

/** An id from a program's name: "Härbour House" gives harbour-house; '' where no letter of it can be used. */
export function idFromName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}

/** A code by which someone joins a program: six signs that are easily read, one of some 387 million. */
export function makeCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('')
}
