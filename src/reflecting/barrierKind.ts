import type { Reading, Span } from '../reading/reading'
import lexicon from './lexicon/barrierKinds.json'

/** What kind of thing was in the way; each has wordings of its own under 'reflect barrier …'. */
export type BarrierKind = 'time' | 'energy' | 'mood' | 'people' | 'forgot' | 'doubt' | 'weather' | 'money' | 'access'

const reasons: Record<string, string> = lexicon.reasons
const words = Object.entries(lexicon.words).map(
  ([kind, list]) => [kind as BarrierKind, new RegExp(`\\b(?:${list.join('|')})\\b`, 'i')] as const,
)

/** The kind of obstacle that a clause tells, by what heard it or by a word in it; undefined where neither says. */
export function barrierKind({ text, start, end }: Span, { evidence }: Reading): BarrierKind | undefined {
  const named = words.find(([, pattern]) => pattern.test(text))?.[0]
  const heard = evidence.find(
    ({ span, because }) => because in reasons && span !== undefined && span.start < end && start < span.end,
  )
  return named ?? (heard && (reasons[heard.because] as BarrierKind))
}
