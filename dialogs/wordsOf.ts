import type { Activity } from 'botbuilder'

/** How deep, how many and how long the values of a card are looked at. */
const DEEPEST = 5
const MOST_VALUES = 100
const LONGEST = 8_000

/**
 * All that a client can have written into an activity: its text, what stands in the fields of a card (`value`), and the
 * name of an event. What says the same as the text is left out.
 */
export function wordsOf({ type, name, text, value }: Partial<Activity>): string {
  const words = (text ?? '').trim()
  const found: string[] = []
  collect(value, found, DEEPEST)
  if (type === 'event' && name) found.push(name)
  const others = [...new Set(found.map((one) => one.trim()))].filter((one) => one !== '' && one !== words)
  return [words, others.join(' . ').slice(0, LONGEST)].filter((one) => one !== '').join(' . ')
}

function collect(value: unknown, found: string[], depth: number): void {
  if (found.length >= MOST_VALUES || depth === 0) return
  if (typeof value === 'string') found.push(value)
  else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value).slice(0, MOST_VALUES)) collect(one, found, depth - 1)
  }
}
