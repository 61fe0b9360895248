import type { Reading } from '../reading/reading'
import { isStatement } from './isStatement'
import nouns from './lexicon/nouns.json'
import { mendSpelling } from './mendSpelling'
import { supplySubject } from './supplySubject'
import { tagWords } from './tagWords'
import { turnPersons } from './turnPersons'

/** A thing named in more words than this is told rather than named; one of a list has fewer. */
const MOST_WORDS = 5
const MOST_WORDS_OF_LIST = 3
const MOST_THINGS = 4

/** Things whose word is a verb as well: "work", "rain". */
const alsoVerbs = new Set(nouns.alsoVerbs)
const lead = /^(?:(?:just|mainly|mostly|probably|also|and|plus|then|it was|it's|its|cause of|because of|well|um) )*/i
const opens = /^(?:the|my|all the|too much|too many) .+$/i
const noThing =
  /^(?:yes|no|yeah|yep|nope|ok|okay|maybe|sure|me|myself|nothing|none|not .*|idk|dunno|thanks|hi|hello|\d.*)$/i

/**
 * The thing or the few things that a message names and no more, turned to them: "my shifts" → "your shifts", "work,
 * kids, the usual" → "work, the kids, the usual". Undefined where it says something of them, asks, or is long.
 */
export function namedThing({ clauses, stance }: Pick<Reading, 'clauses' | 'stance'>): string | undefined {
  if (clauses.length === 0 || clauses.length > MOST_THINGS || (stance !== 'none' && stance !== 'offTopic'))
    return undefined
  const named = clauses.map(({ text }) =>
    mendSpelling(text)
      .replace(/[\s.!,]+$/, '')
      .replace(lead, ''),
  )
  const [only = ''] = named
  if (named.length === 1) return opens.test(only) && isThing(only, MOST_WORDS) ? turned(only) : undefined
  if (!named.every((thing) => isThing(thing, MOST_WORDS_OF_LIST) && !noThing.test(thing))) return undefined
  return turned(named.map(withArticle).join(', '))
}

function isThing(words: string, most: number): boolean {
  const tagged = tagWords(words)
  return (
    words !== '' &&
    words.split(/\s+/).length <= most &&
    isStatement(words) &&
    tagged.every(({ tags, text }) => !tags.has('Verb') || tags.has('Gerund') || alsoVerbs.has(text.toLowerCase())) &&
    tagged.some(({ tags, text }) => tags.has('Noun') || tags.has('Gerund') || alsoVerbs.has(text.toLowerCase())) &&
    !tagged.some(({ tags }) => tags.has('Date') || tags.has('Value') || tags.has('Expression'))
  )
}

/** "Kids" → "the kids", as the start of a sentence would have it. */
function withArticle(thing: string): string {
  const whole = supplySubject(thing)
  return whole !== undefined && /^(?:the|my) /.test(whole) ? whole : thing
}

function turned(words: string): string | undefined {
  return turnPersons(words.charAt(0).toLowerCase() + words.slice(1))
}
