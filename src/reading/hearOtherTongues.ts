import lexicon from './lexicon/crisisOtherTongues.json'
import { LONGEST_SEARCHED } from './unmaskText'

/** A plain statement of danger in another language, and the language. */
export interface Foreign {
  kind: 'suicide' | 'selfHarm' | 'danger' | 'medical'
  language: string
  phrase: string
}

const kinds = ['suicide', 'selfHarm', 'danger', 'medical'] as const
const phrases: (Foreign & { plain: string })[] = kinds.flatMap((kind) =>
  Object.entries(lexicon[kind] as Record<string, string[]>).flatMap(([language, some]) =>
    some.map((phrase) => ({ kind, language, phrase, plain: plainOf(phrase) })),
  ),
)

const negations = lexicon.negations.map(plainOf)

/** Hears the plainest statements of danger in languages that Oars does not read otherwise; none where there is none. */
export function hearOtherTongues(message: string): Foreign | undefined {
  const text = plainOf(message.slice(0, LONGEST_SEARCHED))
  return phrases.find(({ plain }) => {
    const at = text.indexOf(plain)
    return at >= 0 && !negations.some((no) => text.slice(0, at).endsWith(no.trimEnd()))
  })
}

/** Lower case, no accents, words parted by one space with one at either end; Chinese is not parted. */
function plainOf(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l')
  const words = bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return /^\p{Script=Han}{2,40}$/u.test(words) ? words : ` ${words} `
}
