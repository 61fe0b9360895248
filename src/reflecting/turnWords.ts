import { isSoundEnglish } from './isSoundEnglish'
import { dropForce, isIronic, isStatement } from './isStatement'
import { joinParts } from './joinParts'
import { mendSpelling } from './mendSpelling'
import { supplySubject } from './supplySubject'
import { tagWords } from './tagWords'
import { trimFiller } from './trimFiller'
import { turnPersons } from './turnPersons'
import { withNames } from './withNames'

const MOST_CHARACTERS = 300

/**
 * A client's clause turned to them, to stand between a capital letter and a full stop: "Only made it out once, work was
 * nuts lol" → "you only made it out once, and work was nuts". Lower-case first letter unless a name, no final
 * punctuation, no filler, no emoji; everyday misspellings mended, a subject left out supplied, quoted speech untouched.
 *
 * "We" becomes (plural) "you": the client and their company, which never includes Oars. Undefined for questions,
 * commands, words addressed to Oars, swearing, words that run the client down, clauses over 300 characters,
 * and wherever the outcome is not surely a grammatical sentence.
 */
export function turnWords(clause: string): string | undefined {
  if (clause.length > MOST_CHARACTERS || clause.includes('?') || hasOpenQuote(clause)) return undefined
  const mended = mendSpelling(clause)
  if (isIronic(mended)) return undefined
  const plain = trimFiller(dropForce(trimFiller(mended)))
  if (!/[a-z]/i.test(plain) || !isStatement(plain)) return undefined
  const joined = joinParts(plain)
  if (joined === undefined) return undefined
  const whole = supplySubject(joined)
  if (whole === undefined || !isStatement(whole)) return undefined
  const turned = turnPersons(toFeelOfDuty(whole))
  if (turned === undefined) return undefined
  const lowered = lowerFirstUnlessName(turned)
  return isSoundEnglish(lowered) ? withNames(lowered) : undefined
}

/** Speech that begins and does not end: the rest of it is in another clause. */
function hasOpenQuote(clause: string): boolean {
  return (
    (clause.match(/["“”]/g)?.length ?? 0) % 2 === 1 ||
    /(?:^| )['‘](?!(?:cause|cos|coz|em|til|bout)\b)[a-z][^'’]*$/i.test(clause)
  )
}

/** "I should go more" said back bare would be our advice, and "I can do this" our cheer; both are the client's own sense. */
function toFeelOfDuty(clause: string): string {
  const own = clause.replace(/^I can do (this|it|that)\b/i, 'I feel I can do $1')
  return own.replace(
    /(^|\b(?:and|but|because) |, )I (should|ought to|must(?! have)|need to|shouldn't|mustn't)\b/gi,
    '$1I feel I $2',
  )
}

const names =
  /^(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February|April|June|July|August|September|October|November|December|Christmas|Easter|Ramadan|Eid|Diwali|English|Spanish|Mr|Mrs|Ms|Dr)\b/
const titled = /^(?:Miss|Pastor|Father|Uncle|Aunt|Auntie|Nurse|Doctor|Coach) [A-Z]/

function lowerFirstUnlessName(text: string): string {
  if (names.test(text) || titled.test(text) || /^[A-Z][A-Z&0-9]/.test(text) || isName(text)) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function isName(text: string): boolean {
  const [first] = tagWords(text.split(' ').slice(0, 4).join(' '))
  return (
    /^[A-Z][a-z]/.test(text) &&
    (first?.tags.has('FirstName') ||
      first?.tags.has('Place') ||
      first?.tags.has('SportsTeam') ||
      first?.tags.has('LastName') ||
      first?.tags.has('Organization') ||
      false)
  )
}
