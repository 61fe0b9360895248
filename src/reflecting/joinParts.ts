import { mendRunOn } from './mendRunOn'
import { isPast } from './wordKinds'

const named = '(?:nobody|everyone|everything|nothing|that|my [a-z]+|the [a-z]+)'
const shortened = "(?:I'm|I've|I'd|I'll|it's|it'd|it'll|he's|she's|they're|they've|we're|we've|there's|that's)"
const finite =
  "(?:was|wasn't|is|isn't|were|weren't|are|aren't|had|hadn't|has|have|haven't|did|didn't|do|don't|can|can't|could|couldn't|will|won't|would|wouldn't|should|just|never|always|really|only|still|need|want|feel|love|hate|think|know|get|go|keep|[a-z]+ed|went|got|made|felt|took|came|fell|slept|ate|drank|ran|said|told|kept|forgot|lost|left|thought|knew|broke)"
const ownClause = new RegExp(
  `^(?:${shortened}|(?:I|he|she|they|we|it|there) [a-z']+|${named} ${finite}|(?:the|my) [a-z]+'s [a-z]+)\\b`,
  'i',
)
const helper =
  /^(?:just |then |still |only |never )?(?:didn't|couldn't|can't|haven't|won't|wasn't|wouldn't|don't|want to|need to|want|need|hate|love)\b/i
const connected =
  /^(?:and|but|so|because|or|then|which|who|when|if|as|except|apart|once|after|before|while|though|until|not)\b/i
const subordinate = /^(?:when|whenever|if|after|before|since|while|until|once|as|although|though|unless)\b/i
const setsTime =
  /^(?:on|in|by|at|for|last|this|every|some|most|yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i
const anySubject = /\b(?:I|I'm|I've|I'd|I'll|he|she|it|they|we|was|is|were)\b/i
const soDid =
  /\b(so|because)(?= (?:just |only )?(?:didn't|couldn't|went|did|got|had to|stayed|missed|skipped|ended up|gave up|left|took|felt|haven't|can't) )/gi

/**
 * Makes one sentence of clauses run together by commas, dashes or semicolons ("I was tired, I didn't go" → "… , and I
 * didn't go"). Brackets with what they hold are left out. Undefined for two sentences, and for more than two clauses run
 * together.
 */
export function joinParts(clause: string): string | undefined {
  const text = clause
    .replace(/ ?\([^)]{0,80}\)/g, '')
    .replace(/ +- +|;|:(?!\d)/g, ', ')
    .replace(/ ?,(?!\d) ?/g, ', ')
    .replace(/(?:, )+/g, ', ')
    .replace(soDid, '$1 I')
    .trim()
  if (/[()]/.test(text) || /[.!](?: |$)/.test(text.replace(/\b(?:mr|mrs|ms|dr|st|no)\. /gi, ' '))) return undefined
  const [first = '', ...others] = mendRunOn(text.replace(/[, ]+$/, '')).split(', ')
  if (others.length > 1 && others.every(beginsWithVerb)) {
    return beginsWithVerb(first) || /^(?:I|we) /i.test(first)
      ? `${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}`
      : undefined
  }
  let joined = first
  let loose = 0
  for (const part of others) {
    const link = connected.test(part) || isLeadIn(joined) ? ', ' : linkFor(part, first)
    if (link === undefined) return undefined
    if (link !== ', ') loose++
    joined += link + part
  }
  return loose > 1 ? undefined : joined
}

/** "When I got home," and "on Monday," wait for their main clause. */
function isLeadIn(text: string): boolean {
  return !text.includes(',') && (subordinate.test(text) || (setsTime.test(text) && !anySubject.test(text)))
}

/** What stands between two parts: "I got up late, missed the bus" shares its subject, "great week, missed group" does not. */
function linkFor(part: string, first: string): string | undefined {
  if (ownClause.test(part)) return ', and '
  if (/^going to\b/i.test(part)) return ", and I'm "
  if (/^(?:feels|makes|helps|sounds|seems|might|will|should|could|can)\b/i.test(part)) return undefined
  if (!beginsWithVerb(part)) return ', '
  if (/^(?:I|I'm|I've|I'd|we|we've)\b/i.test(first) || beginsWithVerb(first)) return ' and '
  return /^(?:he|she|they|he's|she's|they're|[A-Z][a-z]+ed)\b/i.test(first) ? undefined : ', and I '
}

function beginsWithVerb(part: string): boolean {
  const [, word = '', rest = ''] =
    /^(?:(?:just|then|still|only|never|also|finally|even|nearly|barely) )?([a-z']+) ?(.*)$/i.exec(part) ?? []
  return helper.test(part) || isPast(word.toLowerCase(), rest)
}
