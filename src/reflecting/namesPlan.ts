import lexicon from './lexicon/noPlans.json'
import { tagWords } from './tagWords'

/** A plan told without a verb is short: "shoes by the door", "40 on payday". */
const MOST_WORDS = 8

const any = (words: readonly string[]): string => `(?:${words.join('|')})`

/** "Clean week", "one of those weeks", "a bit of a mess": what it was, said in a noun. */
const verdict = new RegExp(
  `^(?:${any(lexicon.kinds)} ){0,5}${any(lexicon.verdicts)}\\b(?! (?:off|away|to|in|on|at|with)\\b)`,
  'i',
)
const opinion = new RegExp(`\\b${any(lexicon.opinions)}\\W{0,3}$`, 'i')
/** "No ideas", "no runs at all though": none of it, where "no phone in bed" is a plan. */
const none = new RegExp(
  `^(?:so |well |just |but )?(?:no|not any|zero) (?:(?:${lexicon.lacks.join('|')})\\b|.{0,40}\\b(?:since\\b.{0,20}|${any(lexicon.trailing)}\\W{0,3})$)`,
  'i',
)
/** "Friday doesn't feel like one", "monday looks bad": of the day itself something is told. */
const ofDay = new RegExp(
  `^(?:on |the |this |my )?(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|today|tomorrow|weekend|weekday|weeknight|morning|evening|night)[a-z]{0,6} ${any(lexicon.tells)}\\b`,
  'i',
)
/** A verb with a subject, a denial or a rating: something is told, and nothing planned. */
const tells = new RegExp(`\\b${any(lexicon.statements)}\\b`, 'i')

const circumstance = new RegExp(`^${any(lexicon.circumstances)}\\b`, 'i')

/** Where, when or with what: a bare thing without it is no plan yet. */
const detail =
  /[,+]|\b(?:by|at|in|into|on|onto|under|before|after|with|around|round|up|to|for|from|then|first|per|each|every)\b/i

/** True where a short answer to what comes next only says how it was, how they see it, or that there is nothing. */
export function tellsNoPlan(words: string): boolean {
  const plain = words.replace(/[’]/g, "'")
  return verdict.test(plain) || opinion.test(plain) || none.test(plain) || ofDay.test(plain)
}

/**
 * True where an answer to what comes next names a thing, a place or an amount and leaves the verb out: "three lines at
 * the bus stop", "20 into the jar", "alarm at six". A thing alone ("my mornings") says too little.
 */
export function namesPlan(words: string, message: string): boolean {
  const plain = words.replace(/[’]/g, "'").trim()
  const count = plain.split(/\s+/).length
  if (count > MOST_WORDS || message.trim().split(/\s+/).length < 2 || tells.test(plain)) return false
  if (/^(?:my|our|his|her|their)\b/i.test(plain) || circumstance.test(plain)) return false
  if (/^[£$€]?\d/.test(plain)) return true
  if (!detail.test(plain) && plain === message.trim().replace(/[\s.!]{1,20}$/, '')) return false
  return tagWords(plain).some(({ tags }) => tags.has('Noun') && !tags.has('Pronoun'))
}
