import { Temporal } from '@js-temporal/polyfill'
import { normalise, type Text, type Token } from './1-normalise'
import { findDays } from './3-quantities/findDays'
import type { ReadClause } from './5-roles'
import { compilePhrases } from './compilePhrases'
import lexicon from './lexicon/changeTalk.json'
import type { Commitment } from './reading'

const promised =
  /(?:^| )(?:ill|i will|we will|i shall|im (?:going to|[a-z]{2,12}ing)|i am (?:going to|[a-z]{2,12}ing)|i promise|i swear|i plan to|going to (?!the |a |my |bed |work )|starting|start|doing (?:it|that)|no excuses|(?:its|thats) (?:booked|arranged))(?= |$)/
const comes =
  /(?:^| )(?:tomorrow|tonight|next (?:week|time|month|[a-z]{3,9}day)|this (?:weekend|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?= |$)/
const doubtful =
  /(?:^| )(?:might|maybe|perhaps|could|if|should|would|try to|hope|id|wish|want|dont know|not sure|probably|wont)(?= |$)/

/** "Maybe Thursday before work": as near to a promise as many come, and it names its day. */
const tentativeDay = compilePhrases([...lexicon.tentativeDay, ...lexicon.bareDay], lexicon.lists)

/** "I'll call on Monday" → a promise with its day: what the client will do, plainly meant, not what they might. */
export function readCommitments(text: Text, clauses: readonly ReadClause[], today: string | undefined): Commitment[] {
  return clauses.filter(isPromise).map(({ start, end, text: words, span }) => {
    const day = resolveDay(text.tokens.slice(span.from, span.to), today)
    return { start, end, text: words, ...(day === undefined ? {} : { day }) }
  })
}

/** The ISO date that a message names, seen from `today`: see {@link resolveDay}. */
export function readDay(message: string, today: string | undefined): string | undefined {
  return resolveDay(normalise(message).tokens, today)
}

function isPromise({ role, folded, talk }: ReadClause): boolean {
  if (role !== 'plan' || talk === 'sustain') return false
  if (tentativeDay.test(folded.text)) return true
  if (doubtful.test(folded.text)) return false
  return promised.test(folded.text) || comes.test(folded.text)
}

/**
 * The ISO date the words name, seen from `today` (ISO): today, tonight, tomorrow, the next day of that name ("next
 * Monday" is the one of the coming week, the weekend its Saturday) or of that number ("the 14th"). Undefined where they
 * name none, or where today is not known.
 */
function resolveDay(tokens: readonly Token[], today: string | undefined): string | undefined {
  if (today === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return undefined
  const date = Temporal.PlainDate.from(today)
  const words = tokens.map((token) => token.norm).join(' ')
  if (/(?:^| )(?:today|tonight|this (?:morning|afternoon|evening))(?= |$)/.test(words)) return today
  if (/day after tomorrow/.test(words)) return date.add({ days: 2 }).toString()
  if (/(?:^| )tomorrow(?= |$)/.test(words)) return date.add({ days: 1 }).toString()
  const named = findDays(tokens, 0, tokens.length)[0]
  const day = named?.days[0]
  if (named && day !== undefined) {
    const ahead = (day - date.dayOfWeek + 7) % 7 || 7
    const next = tokens[named.from - 1]?.norm === 'next' && date.dayOfWeek + ahead <= 7
    return date.add({ days: ahead + (next ? 7 : 0) }).toString()
  }
  const number = Number(/(?:^| )the (\d{1,2}) ?(?:st|nd|rd|th)(?= |$)/.exec(words)?.[1] ?? 0)
  if (number < 1 || number > 28) return undefined
  const inMonth = date.with({ day: number })
  return (number > date.day ? inMonth : inMonth.add({ months: 1 })).toString()
}
