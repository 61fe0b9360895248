import { tidy } from './rules/lineText'

/** Stem of a line that opens with the client's quoted words. */
const QUOTATION = '“…”'

/**
 * The opening by which variety is counted: the first three words, lower case, punctuation off.
 * A leading quotation counts as one word, `“…”`.
 */
export function openingStem(line: string): string {
  return tidy(line)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}“]{1,20}/u, '')
    .replace(/^“[^“”]*”/, ` ${QUOTATION} `)
    .split(' ')
    .map((word) => (word === QUOTATION ? word : word.replace(/[^\p{L}\p{N}']/gu, '')))
    .filter((word) => word.length > 0)
    .slice(0, 3)
    .join(' ')
}
