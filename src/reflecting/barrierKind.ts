import type { Reading, Span } from '../reading/reading'
import lexicon from './lexicon/barrierKinds.json'

/** What kind of thing was in the way; each has wordings of its own under 'reflect barrier …' and 'ask help …'. */
export type BarrierKind = keyof typeof lexicon.words

const reasons: Record<string, string> = lexicon.reasons
const words = Object.entries(lexicon.words).map(
  ([kind, list]) => [kind as BarrierKind, new RegExp(`\\b(?:${list.join('|')})\\b`, 'i')] as const,
)

/** The kind of obstacle that a clause tells, by a word in it or by what heard it; undefined where neither says. */
export function barrierKind({ text, start, end }: Span, { evidence }: Reading): BarrierKind | undefined {
  const heard = evidence.find(
    ({ span, because }) => because in reasons && span !== undefined && span.start < end && start < span.end,
  )
  return namedBarrier(text) ?? (heard && (reasons[heard.because] as BarrierKind))
}

/** The kind of obstacle that a sentence names in a word of its own. */
export function namedBarrier(text: string): BarrierKind | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0]
}
