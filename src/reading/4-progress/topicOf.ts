import type { Token } from '../1-normalise'
import { weekdayOf } from '../3-quantities/words'
import activities from '../lexicon/activities.json'
import lexicon from '../lexicon/clauses.json'
import { stem } from '../stem'

/** Words of a goal that say nothing of what it is about. */
const common = new Set(lexicon.common)

const stemsOf = (words: string): Set<string> => new Set(words.split(' ').map(stem))
const groups = activities.groups.map(({ keys, also }) => ({ keys: stemsOf(keys), also: stemsOf(also) }))

/** What a goal is about, as word stems: `own` from its words, `near` from the groups of related words that these open. */
export interface Topic {
  own: ReadonlySet<string>
  near: ReadonlySet<string>
}

/** The topic of a goal given as normalised tokens. */
export function topicOf(tokens: readonly Token[]): Topic {
  const own = new Set<string>()
  for (const { norm, kind } of tokens) {
    // a day on which it is to be done says nothing of what is done
    if (kind !== 'word' || weekdayOf(norm) !== undefined) continue
    for (const part of norm.split('-')) if (part.length > 1 && !common.has(part)) own.add(stem(part))
  }
  const near = new Set<string>()
  for (const group of groups) {
    if ([...own].some((word) => group.keys.has(word))) for (const word of group.also) near.add(word)
  }
  return { own, near }
}

/** How closely the words touch the topic: 2 by a word of the goal itself, 1 by a related word, 0 not at all. */
export function closeness(topic: Topic, tokens: readonly Token[], from: number, to: number): 0 | 1 | 2 {
  let close: 0 | 1 | 2 = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') continue
    for (const part of token.norm.split('-')) {
      const word = stem(part)
      if (topic.own.has(word)) return 2
      if (topic.near.has(word)) close = 1
    }
  }
  return close
}
