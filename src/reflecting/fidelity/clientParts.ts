import { tidy } from '../rules/lineText'

/** A sent line taken apart by the wordings it was made of. */
export interface ClientParts {
  /** What the slots were filled with. */
  filled: string[]
  /** The line with “…” for every word of the client's. */
  shown: string
}

/** Slots that hold words of ours. */
const OURS = new Set(['ago', 'then', 'when', 'until', 'day', 'number', 'measure', 'emergency', 'lines'])

const QUOTED = /“[^“”]*”/g
const HIDDEN = '“…”'

/**
 * Finds what is the client's in a sent line: what stands where its wordings have a slot. Undefined where the line was
 * not made of these wordings. Looks once at every word, whatever is in the line.
 */
export function clientParts(line: string, wordings: readonly { text: string }[]): ClientParts | undefined {
  const text = tidy(line)
  const lower = text.toLowerCase()
  const pieces = tidy(wordings.map((wording) => wording.text.replaceAll(' / ', ' ')).join(' ')).split(/\{(\w+)\}/)
  const filled: string[] = []
  let shown = ''
  let at = 0
  for (let i = 0; i < pieces.length; i += 2) {
    const ours = (pieces[i] ?? '').toLowerCase()
    const last = i === pieces.length - 1
    const found = i === 0 ? 0 : last ? lower.length - ours.length : lower.indexOf(ours, at)
    if (found < at || !lower.startsWith(ours, found) || (i === 0 && last && lower !== ours)) return undefined
    if (i > 0) {
      const value = text.slice(at, found)
      filled.push(value)
      shown += OURS.has(pieces[i - 1] ?? '') ? value : HIDDEN
    }
    shown += text.slice(found, found + ours.length)
    at = found + ours.length
  }
  return { filled, shown: shown.replaceAll(`“${HIDDEN}”`, HIDDEN).replace(QUOTED, HIDDEN) }
}

/** The first three words of a line whose client words are hidden, each stretch of them counting as one. */
export function shownStem(shown: string): string {
  return shown
    .toLowerCase()
    .split(' ')
    .map((word) => (word.includes('…') ? HIDDEN : word.replace(/[^\p{L}\p{N}']/gu, '')))
    .filter((word) => word !== '')
    .slice(0, 3)
    .join(' ')
}
