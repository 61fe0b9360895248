import type { Token } from '../1-normalise'
import type { ClauseSpan } from '../2-clauses'
import { findQuantities, type Quantity } from '../3-quantities'
import { type DayMention, findDays } from '../3-quantities/findDays'
import { weekdayOf } from '../3-quantities/words'
import lexicon from '../lexicon/clauses.json'
import { stem } from '../stem'
import { phrases } from './phrases'
import { closeness, type Topic } from './topicOf'

/** One clause seen as a report: who it is about, of when, whether it tells of an act, and with what figures. */
export interface ClauseReading {
  clause: ClauseSpan
  /** The clause as normalised words with a space on either side. */
  words: string
  /** 'report' tells what happened; the others tell of something else and settle nothing. */
  mood: 'report' | 'plan' | 'wish' | 'general' | 'request' | 'question'
  /** False where someone else is the one who acts. */
  mine: boolean
  /** True where it tells of an earlier period ("last week", "used to"). */
  earlier: boolean
  /** True where it says that something did not happen ("didn't go", "missed Tuesday"). */
  negated: boolean
  /** True where the denial stands right before a word of the goal: "not call her", "was not at the practice". */
  deniesAct: boolean
  /** The token at which the denial begins; the end of the clause where there is none. What stands before it is not denied. */
  deniedFrom: number
  /** 2: a word of the goal; 1: a related word; 0: none. */
  close: 0 | 1 | 2
  /** A verb that stands for whatever was aimed at: "did", "went", "managed". */
  generic: boolean
  quantities: Quantity[]
  days: DayMention[]
}

const people = new RegExp(
  `^ (?:and |then |but |only |even )?(?:he|she|they|you|people|somebody|someone|nobody else|everyone|everybody|(?:my|our|his|her|their|the|a|another) (?:\\w+ )?(?:${lexicon.others.join('|')})|(?:${lexicon.called.join('|')})(?= (?:rang|said|says|passed|told|tells|asked|asks|came|comes|went|is|was|has|had|got|fell|died|needs?|needed|wants?|wanted|keeps|kept|thinks)))(?:'(?:s|d|ve|ll|re))? `,
)

const questionStart =
  /^ (?:and |so |but |ok |well |also )?(?:(?:can|could|shall|should|may|would|will) (?:i|we|you|it|this|that|he|she|they|there|anyone|somebody|someone)|(?:is|are|do|does) (?:i|we|you|it|this|they|there|anyone|somebody|someone)|(?:did|have|has|was|were) (?:you|they|anyone|somebody|someone)|(?:what|how|why|where|who|when|which)(?:'s|'re)? (?:do|does|did|is|are|can|could|should|time|about|would|if|helps?|else|am|was|were)|any (?:tips?|ideas?|advice|tricks?|chance|suggestions?)|what's|how's) /
const request =
  /^ (?:and |so |but |just |please |ok |well )?(?:stop|quit|cancel|cross|drop|scrap|remove|delete|take|leave|put|remind|tell|ask|let|let's|give|get|send) (?:me|us|this|these|that|it off|my goal|texting|messaging|asking|sending|writing|pinging|contacting|bothering|the goal|goal) (?!home |out |off my |in |into |down )/
const planned = new RegExp(
  `(?: (?:upping|bumping|going up|adding \\d|will (?!let )|mean to|raring for|won't|shall|tomorrow|planning|plan to|intend|aim to|about to|let's|from (?:now|tomorrow|tonight|today|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?! (?:to|until|through|on|i)))|hopefully|gonna)|'ll|'re going to (?!the |a |my )| next (?:week|time|month|mon|tue|wed|thu|fri|sat|sun)\\w*| (?:mon|tues|wednes|thurs|fri|satur|sun)day starts| decided (?:no|not|against)(?: to)?|^ (?:and |but |so |now )?(?:going|aiming|trying|shooting|hoping|looking) (?:for|to)(?! (?:the|bed|sleep|work|school|meetings?|classes|my))|(?:i'm|we're|am|is|are|it's|be) (?:\\w+ )?(?:${lexicon.underWay.join('|')})|going to (?:${lexicon.toDo.join('|')})| (?:start|starting|begin|beginning|due|due on) (?:on |this |next |from )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) `,
)
const leaveMe =
  / (?:never|don't|stop) (?:text|texting|message|messaging|contact|contacting|bother|bothering|ping|pinging) me /
/** A figure asked for or weighed up is no figure done: "make it 5", "can we say two", "ten a day is too many". */
const sizing = phrases('sizing')
const wished = phrases('wished')
const condition =
  /^ (?:and |but |so )?(?:if|when|whenever|once i|once we|once it|once the|unless|until|in case|as long as|as soon as|even if) /
const past = phrases('past')
const before = phrases('before')
const notReally = new RegExp(` (?:${lexicon.notReally.join('|')}) `, 'g')

/** "never missed one", "not one day did I skip", "without fail": all of it was done. */
export const nothingMissed =
  / (?:(?:didn't|never|not|haven't|hasn't|without|no|don't) (?:\w+ ){0,5}?(?:miss|missed|missing|skip|skipped|skipping|fail|failing|failed|forget|forgot|forgetting|bail|bailed)|without fail|not (?:a|one) (?:\w+ ){0,2}(?:missed|skipped)|none missed|no misses) (?!(?:to|out on) )/

/** A "no" that answers, before what was so instead: "no past midnight every night", "no i smoked", "nah had two". */
const noBefore =
  /^ (?:(?:no|nope|nah) (?=(?:past|after|gone) (?!it|the|them|him|her|that)|(?:i|we|i've|we've) (?!not |never |[a-z]{2,7}n't )[a-z]{2,12} )|(?:nope|nah) (?=[a-z]{2,12}ed |(?:had|went|drank|ate|got|took|did|spent|bought|slept|made) ))/

const negative = phrases('negative')

const generic = phrases('generic')

/** Reads one clause for what it reports. */
export function readClause(tokens: readonly Token[], clause: ClauseSpan, topic: Topic): ClauseReading {
  const { from, to } = clause
  const spoken = ` ${tokens
    .slice(from, to)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.norm)
    .join(' ')} `
  const words = contract(spoken)
  const plain = words.replace(notReally, ' ').replace(noBefore, ' ')
  const all = nothingMissed.test(plain)
  const negated = !all && negative.test(plain)
  return {
    clause,
    words,
    mood: moodOf(clause, words),
    mine: !people.test(words) && !namesOther(tokens, clause) && !otherActs(words, topic),
    earlier: before.test(words),
    negated,
    deniesAct: negated && deniesAct(tokens, clause, topic),
    deniedFrom: negated ? denialIn(tokens, clause, spoken) : to,
    close: closeness(topic, tokens, from, to),
    generic: generic.test(words),
    quantities: findQuantities(tokens, from, to),
    days: findDays(tokens, from, to),
  }
}

const denial = /^(?:(?:did|do|does|have|has|had|was|were|ai|could|is|are)n't|not|never|forgot|forget|no)$/
const between =
  /^(?:even|really|actually|ever|yet|once|been|the|any|a|an|my|it|at|in|to|near|able|go|gone|get|got|do|done|make|made|have|had|touch|touched|open|opened|set|go|see|seen|take|took|taken|put|manage|managed|bother|bothered|for|with|one|that|this|manage|and)$/

function deniesAct(tokens: readonly Token[], { from, to }: ClauseSpan, topic: Topic): boolean {
  for (let i = from; i < to; i++) {
    const norm = tokens[i]?.norm ?? ''
    if (!denial.test(norm) || (norm === "don't" && !/^(?:i|we)$/.test(tokens[i - 1]?.norm ?? ''))) continue
    for (let k = i + 1; k < Math.min(to, i + 6); k++) {
      if (closeness(topic, tokens, k, k + 1) > 0) return true
      if (!between.test(tokens[k]?.norm ?? '')) break
    }
  }
  return false
}

/** "did not" as "didn't", "I've not" as "I haven't": one form for every denial. */
function contract(words: string): string {
  return words
    .replace(/ (did|could|have|has|had|was|were|do|does|would|is|are|should) not (?!only|just)/g, " $1n't ")
    .replace(/ (i|we)'ve not /g, " $1 haven't ")
}

/** Where in the clause the first word of denial stands. */
function denialIn(tokens: readonly Token[], { from, to }: ClauseSpan, words: string): number {
  const at = negative.exec(words)
  if (!at) return from
  let before = words.slice(0, at.index).split(' ').length - 1
  for (let i = from; i < to; i++) {
    if (tokens[i]?.kind === 'mark') continue
    if (before <= 0) return i
    before -= (tokens[i]?.norm ?? '').split(' ').length
  }
  return from
}

/** Who or what may move and still be me and mine: "I went", "all went", "week came good". */
const self = new RegExp(`^(?:${lexicon.self.join('|')})$`)

/** "my coworker applied for two": someone or something of mine, not of the goal, did it. */
function otherActs(words: string, topic: Topic): boolean {
  const noun =
    /^ (?:my|his|her|their|our) ([a-z]{2,20}) (?:did|went|had|got|made|was|came|took|ran|said|[a-z]{2,20}ed) /.exec(
      words,
    )?.[1]
  if (
    /^ (?:and |but |so )?(?!it|that|there|he|she|what|here|one|today)[a-z]{2,20}'s (?:[a-z]{2,20} ){1,2}(?:went|came|fell|broke|died|passed) /.test(
      words,
    )
  )
    return true
  const mover =
    /^ (?:and |but |so |then |because )?(?:(?:the|this|that|a|an) )?([a-z]{2,20}) (?:went|came|fell|broke|died|popped|rang|turned|chose|snapped|packed|blew|put|passed|told|asked|said|starts) /.exec(
      words,
    )?.[1]
  if (mover !== undefined && !self.test(mover) && !topic.own.has(stem(mover)) && !topic.near.has(stem(mover)))
    return true
  return noun !== undefined && !topic.own.has(stem(noun)) && !topic.near.has(stem(noun))
}

/** "and Keith looked": a name that opens a clause within a sentence acts in it. */
function namesOther(tokens: readonly Token[], clause: ClauseSpan): boolean {
  const first = tokens[clause.from]
  const second = tokens[clause.from + 1]?.norm ?? ''
  const name = first !== undefined && /^\p{Lu}\p{Ll}/u.test(first.text) && weekdayOf(first.norm) === undefined
  return (
    clause.opener === 'and' && name && /ed$|^(?:was|is|had|has|did|got|went|said|told|came|thought|gave)$/.test(second)
  )
}

/** Asked of no one: they tell neither a question nor a wish. */
const exclaimed =
  / (?:can you believe (?:it|that)|would you believe (?:it|that)?|believe it or not|i can't believe (?:it|that)|who knew|who even am i) /

/** "I am doing 7,000 every day" is told of now. */
const underWay =
  / (?:i'm|i am|we're|been) (?:doing|averaging|getting|hitting|managing|walking) (?:about |around |over |roughly )?\d/

/** "got an appointment for next week" tells of what was arranged. */
const arranged = / (?:got|made|booked|have) (?:an|the|my) (?:appointment|slot) /

function moodOf(clause: ClauseSpan, spoken: string): ClauseReading['mood'] {
  const words = spoken.replace(exclaimed, ' ')
  if (questionStart.test(words)) return 'question'
  if (clause.asked && clause.to - clause.from > 2) return 'question'
  if (request.test(words) || leaveMe.test(words) || sizing.test(words)) return 'request'
  if (condition.test(words)) return 'general'
  if (/ (?:is|was|that's|about) all (?:that )?i (?:can|could) /.test(words)) return 'report'
  if (arranged.test(words) || underWay.test(words)) return 'report'
  if (/ (?:let's|i'll) (?:go with|call it|say) /.test(words)) return 'report'
  if (/ so far /.test(words) && !/^ (?:if|when) /.test(words)) return 'report'
  if (/ (?:was|were) (?:there|at|in) /.test(words)) return 'report'
  if (planned.test(words) && !/ (?:been|was|were|did|didn't|went|i've) /.test(words)) return 'plan'
  if (
    / (?:will(?! let)|won't|tomorrow|next week|let's) |'ll /.test(words) &&
    !/ (?:did|didn't|went|go with) /.test(words)
  )
    return 'plan'
  if (wished.test(words))
    return past.test(words.replace(wished, ' ')) &&
      !/^ (?:i |we |and |but )?(?:want|would|i'd|can|can't|might|should|need)/.test(words)
      ? 'report'
      : 'wish'
  return 'report'
}
