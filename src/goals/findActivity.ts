import { normalise } from '../reading/1-normalise'
import { findQuantities, type Quantity } from '../reading/3-quantities'
import { unitOf } from '../reading/3-quantities/units'
import { dropLeadIn } from './goalWords'

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const period = new RegExp(
  [
    '\\b(?:(?:an?|per|each|every) (?:single )?(?:day|week|month|morning|night|evening|afternoon|weekday|weeknight)',
    'this (?:week|month)',
    `(?:every|each|by|on) ${weekday}s?(?:(?:,| and| &) ${weekday}s?){0,6}`,
    '(?:on |over )?(?:weekdays|weeknights|weekends|school nights|work days)',
    '(?:at|over) (?:the )?weekends?',
    'daily|nightly|weekly|monthly|at least|at most|no more than|not more than|max(?:imum)?|under|only|(?:fewer|less|more) than|up to)\\b',
  ].join('|'),
  'gi',
)
const limitVerb = /^(?:cut(?:ting)?(?: down)?(?: to)?|limit|keep to|stick to|reduce|drink no more than)\s+/i

/** The goal without its figures, days, period and lead-in; first letter small, else as the client wrote it. */
export function findActivity(words: string, quantities?: readonly Quantity[]): string {
  const rest = dropLeadIn(words)
  const { tokens } = normalise(rest)
  let kept = ''
  let at = 0
  for (const quantity of quantities ?? findQuantities(tokens, 0, tokens.length)) {
    const kind = quantity.unit === undefined ? undefined : unitOf(quantity.unit)?.kind
    const measured = (kind !== undefined && kind !== 'thing') || quantity.noun === 'k'
    const last = measured ? quantity.unitEnd - 1 : Math.max(quantity.from, quantity.unitEnd - (quantity.noun ? 2 : 1))
    const skipOf = measured && tokens[last + 1]?.norm === 'of' ? 1 : 0
    kept += rest.slice(at, tokens[quantity.from]?.start ?? at).replace(/\b(?:for|in|to)\s*$/i, measured ? '' : '$&')
    at = Math.max(tokens[last + skipOf]?.end ?? at, at)
  }
  const all = kept + rest.slice(at)
  const plain = all
    .replace(period, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim()
    .replace(/^of\s+/, '')
    .replace(/(?:[\s,–-]|\b(?:to|by|on|for|of|at|a|per|within))+$/i, '')
    .trim()
  const bare =
    at > 0
      ? plain.replace(limitVerb, '').replace(/(?<=^(?!cycle|walk|go|get|run|drive|ride).{1,40}) to \w+$/, '')
      : plain
  if (bare === '') return lowerFirst(rest)
  return rest.startsWith(bare.charAt(0)) ? lowerFirst(bare) : bare
}

/** Small first letter, unless the word is written in capitals or is "I". */
export function lowerFirst(words: string): string {
  return /^(?:[A-Z][A-Z\d]|I\b)/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
