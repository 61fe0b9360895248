import { isActVerb, isGoalVerb, opensWithNoun } from '../goals/isGoalVerb'
import { normalise } from '../reading/1-normalise'
import { findDays } from '../reading/3-quantities/findDays'
import { readDay } from '../reading/9-commitments'
import { readFitChoice } from '../reading/readFitChoice'
import type { Reading } from '../reading/reading'
import { mendSpelling } from './mendSpelling'
import { namesPlan, tellsNoPlan } from './namesPlan'
import { readOfferAnswer } from './readOfferAnswer'
import { tagWords } from './tagWords'
import type { Step, TalkSoFar } from './talkSoFar'

/** A step is small: a message with more words than this is a story. */
const MOST_WORDS = 16

/** Questions that an act told in a few words answers: what it means, what they would like, where to go from here. */
const EVOKING = new Set([
  'ask view',
  'ask make of',
  'ask change',
  'ask matters',
  'ask lead',
  'ask room',
  'ask fit',
  'ask tried',
  'ask help',
  'ask simple',
  'ask barrier',
  'ask of own ideas',
  'ask of ideas',
  'ask first thing',
])

/** Questions about what is to come, which "kitchen again" answers with a plan. */
const AHEAD = new Set([
  'ask next',
  'ask change',
  'ask worked',
  'ask help',
  'ask tried',
  'ask simple',
  'ask first thing',
])

/** Questions about ideas, to which "sure, show me" is a wish for ours and no step. */
const ABOUT_IDEAS = new Set(['ask tried', 'ask of own ideas', 'ask of ideas', 'ask first thing'])

function wantsToBeTold(message: string): boolean {
  const answer = readOfferAnswer(message)
  return answer === 'yes' || answer === 'list'
}

/** "Frozen ones again plus carrots": a step told as one done before, in so many words at most. */
const MOST_WORDS_AGAIN = 8

const REFUSING = new Set(['no', 'unsure', 'declines', 'bye', 'thanks', 'discord', 'disagree'])

const lead =
  /^(?:(?:ok|okay|yes|yeah|well|so|then|um|hmm|and|i guess|i suppose|i think|please|just|maybe|perhaps|probably|possibly|might|could|i could|i might|i'd rather|i would rather|i'd prefer to)[, ]+)+/i
const presentLead =
  /^(?:ok |well |then |and ){0,2}(?:maybe|perhaps|probably|i think|i guess) i (?:can |will )?(?=[a-z]{2})/i
const misspeltLead = /^(?:mayb|mabye|maby|proberly|prolly) (?:il |ill |i'll )?/i
const unsureLead =
  /^(?:i (?:don[’']?t|do not) know|idk|dunno|not sure)[,. ]+(?:but )?(?=(?:maybe|perhaps|i could|could)\b)/i
const doubt = /\b(?:maybe|perhaps|probably|possibly|might|could|i guess|i suppose|i think|i'd)\b/i
const past =
  /\b(?:yesterday|last (?:night|week|time|month|[a-z]{3,6}day)|this (?:week|morning)|already|ago|was|were|did|didn't|didnt|went|had|been|got|used to)\b/i
const opensWithTime =
  /^(?:on |at |by |from |this |next |every |each |the )?(?:mon|tue|wed|thu|fri|sat|sun|tonight|tomorrow|today|week|day|morning|evening|night|afternoon|lunch|first thing|straight after|after (?:work|dinner|lunch|breakfast|school)|before (?:work|bed|dinner|lunch|breakfast|school))/i
const timeOfDay =
  /\b(?:(?:every|each|most) (?:day|night|morning|evening|afternoon|lunch ?time|weekday|week|weekend|[a-z]{3,6}day)|(?:tonight|tomorrow (?:morning|afternoon|evening|night)|this (?:evening|afternoon|weekend)|next week)|(?:in|on|at) the (?:mornings?|evenings?|afternoons?|weekends?)|(?:before|after) (?:work|bed|breakfast|lunch|dinner|school)|first thing|straight away|later today|(?:right )?now|asap|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night)|on (?:weekdays|weekends)|at (?:weekends|lunch|night))\b/i
const remarks = /\b(?:already|did|done|are|is|was|were|isn't|aren't|not|no|never|don't|can't|hard|busy|but)\b/i
const timeFiller =
  /\b(?:on|at|in|from|to|until|till|through|thru|starting|the|maybe|probably|then|say|and|i think|i guess|sometime|around|about|please)\b/gi
const namesThing = /^(?!one day at a time\b)(?:an?|the|more|less|fewer|smaller|shorter|one|two|half|no|same|another) /i
const smallThing = /^(?:an?|one|two|half|less|fewer|once|twice)\b(?: [a-z'-]{1,15}){1,4}$/i
const gerund =
  /^(?!(?:amazing|exciting|boring|annoying|nothing|something|anything|everything|morning|evening|feeling|being)\b)[a-z]{2,14}ing(?=\s|$)/i
const wish =
  /^(?:(?:i|we)(?:'ll| will| shall|'m going to| am going to|m gonna|'m gonna| gonna| want to| wanna| need to| have to|'d like to| would like to| plan to| might| could| can| should)|to|gonna|going to|il|ill)(?: (?:just|also|definitely|probably|really|try to|try and|start to))? /i

/** "Keep it up", "leave it there": about the goal, or no more than going on. */
const goesOn =
  /^(?:keep|leave|let) (?:it|this|that)(?: (?:as|the same|alone|like|be|there|at that|up|how|going|for now)\b.{0,30})?\W*$|^(?:keep (?:going|at it|doing (?:it|that|this))|carry on|continue)\W*$/i

/** Going on as before, with nothing else named. */
const sameAgain =
  /^(?:(?:maybe|perhaps|probably|ok|okay|yes|yeah|well|just|to|and|i guess|i think|i'?ll|i will|i'd|i|we)[, ]+){0,4}(?:do |have |go for |try )?(?:the )?(?:same(?: (?:again|thing|plan|way|as (?:last (?:week|time)|before|now)|(?:next|this) week)){0,2}|more of the same|carry on|continue|go on|keep (?:it up|at it|going|on|doing (?:it|that|this|the same)))(?: (?:like (?:this|that|now)|as (?:is|before|now)|again|then|(?:next|this) week|i guess|i (?:should )?think|i suppose|for now|please)){0,2}\W{0,3}$/i

/** Whether a message says no more than that they go on as before: "maybe same again". */
export function goesOnAsBefore(message: string): boolean {
  return sameAgain.test(message.trim().slice(0, 120))
}

/** Something done before, once more: "decaf after lunch again". */
const onceMore =
  /^(?!.{0,60}\b(?:i|i'm|im|we|he|she|it|they|none|nothing|no|not|never|tired|forgot|busy|like)\b)[^?]{2,60}\bagain\b/i

/** What follows a step as its reason is no part of it: "the wednesday one its smaller". */
const reasonBehind = /[, ]{1,3}(?:because|cos|cuz|bc|since|its|it'?s|that'?s|so (?:that|i)|then i)\b.{0,200}$/i

/**
 * The step they might take next, with its time where their words name one: a promise; once asked what is next, a wish or
 * an act in a few words; after any question that evokes, an act told bare ("text my brother", "maybe thursday before
 * work"). A time on its own joins the step told before. The step known already where the message tells none.
 */
export function hearStep(message: string, reading: Reading, talk: TalkSoFar, today: string): Step | undefined {
  const asked = talk.asked.at(-1) ?? ''
  const time = timeIn(message, today)
  const unsureOf = reading.stance === 'unsure' && unsureLead.test(message.trim())
  if ((REFUSING.has(reading.stance) && !unsureOf) || reading.hard || reading.crisis) return talk.step
  if (talk.step && (time.day || time.when) && (isTimeOnly(message) || (asked === 'ask day' && !remarks.test(message))))
    return { ...talk.step, ...time }
  if (talk.report && !talk.step && asked !== 'ask report' && asked !== 'ask fit' && goesOnAsBefore(message))
    return { words: 'the same again', same: true, ...(doubt.test(message) ? { thinking: true } : {}) }
  if (ABOUT_IDEAS.has(asked) && wantsToBeTold(message)) return talk.step
  if (asked === 'ask day' || readFitChoice(message) === 'keep' || goesOn.test(message.trim())) return talk.step
  const promised = reading.commitments.find(({ text }) => isOwnAct(text))
  if (promised)
    return {
      words: promised.text,
      ...timeIn(promised.text, today),
      ...dayOf(promised.day),
      ...asThought(promised.text),
    }
  const wanted = reading.clauses.find(({ role, text }) => (role === 'plan' || role === 'want') && isOwnAct(text))
  if (wanted && asked === 'ask next') return { words: wanted.text, ...timeIn(wanted.text, today) }
  const evoked = EVOKING.has(asked) || (doubt.test(message) && (time.day ?? time.when))
  if (!(asked === 'ask next' || (evoked && talk.report))) return talk.step
  const words = message
    .trim()
    .replace(/[\s.!]{1,20}$/, '')
    .replace(unsureLead, '')
    .replace(misspeltLead, '')
    .replace(presentLead, '')
    .replace(lead, '')
    .replace(reasonBehind, '')
    .replace(/[, ]{1,3}(?:maybe|perhaps|probably|i guess|i think|i suppose)\W{0,3}$/i, '')
  const asks = reading.clauses.some(({ role }) => role === 'question')
  if (asks || isStory(message, words) || readFitChoice(message) || reading.feelings.length > 0) return talk.step
  const once = AHEAD.has(asked) && onceMore.test(words) && words.split(/\s+/).length <= MOST_WORDS_AGAIN
  const wondered = doubt.test(message) && smallThing.test(words) && !saysSomething(mendSpelling(words))
  if (tellsNoPlan(words) || tellsNoPlan(message.trim())) return talk.step
  const named = asked === 'ask next' && !isTold(reading) && namesPlan(words, message)
  if (!once && !wondered && !named && !namesStep(mendSpelling(words), time, asked === 'ask next')) return talk.step
  const thinking =
    asked !== 'ask next' || doubt.test(message) || !isGoalVerb(firstWord(mendSpelling(words))) || opensWithNoun(words)
  return { words, ...time, ...(thinking ? { thinking } : {}) }
}

/** Whether something was done, stands in the way or is held dear: none of it is what comes next. */
function isTold({ clauses }: Reading): boolean {
  return clauses.some(({ role }) => role === 'report' || role === 'barrier' || role === 'against' || role === 'value')
}

/** Whether a clause tells of something they would do themselves: "I want my boy to breathe" and "school starts" do not. */
function isOwnAct(clause: string): boolean {
  const words = clause.trim().replace(lead, '')
  const told = words.replace(wish, '')
  const verb = firstWord(told)
  if (opensWithTime.test(told)) return true
  if (told !== words)
    return !/^(?:be|feel|understand|know|have|want|see|look|sleep|finish)$/i.test(verb) || isPromised.test(words)
  return isActVerb(verb) || gerund.test(words) || /^i'?m [a-z]{2,14}ing\b/i.test(words)
}

const isPromised = /^(?:(?:i|we)(?:'ll| will| shall|'?m (?:going to|gonna)| am going to)|gonna|going to|il|ill)\b/i

/** "Sleep better", "have more energy": what it would come to, and nothing one does. */
const outcome =
  /^(?:(?:sleep|feel|look|live|breathe|wake up|be)(?: (?:much|a bit|a lot))? (?:better|well|fitter|healthier|calmer|happier|fresher|good|great|through)|(?:have|get) more (?:energy|sleep|time|money)|lose weight)\b/i

function namesStep(words: string, time: Pick<Step, 'day' | 'when'>, askedNext: boolean): boolean {
  if (outcome.test(words)) return false
  const verb = firstWord(words)
  if (opensWithNoun(words)) return askedNext
  if (isActVerb(verb) && !/^[a-z]+ (?:i|you|we|they|of)\b/i.test(words)) return true
  if ((time.day || time.when) && opensWithTime.test(words)) return words.split(/\s+/).length <= 8
  if ((time.day || time.when) && /^(?:with|at|in|after|before) /i.test(words)) return words.split(/\s+/).length <= 8
  if (!askedNext) return false
  return (
    (isGoalVerb(verb) && !/^(?:feel|have|be|think|know|want|need)$/i.test(verb)) ||
    (gerund.test(words) && !tagWords(words)[0]?.tags.has('Adjective')) ||
    (namesThing.test(words) && !saysSomething(words)) ||
    time.day !== undefined
  )
}

/** A thing with a verb to it is told, not planned: "the library was full". */
function saysSomething(words: string): boolean {
  return tagWords(words).some(({ tags }) => tags.has('PresentTense') || tags.has('PastTense') || tags.has('Copula'))
}

function isStory(message: string, words: string): boolean {
  return (
    words.split(/\s+/).length > MOST_WORDS ||
    words.length > 120 ||
    message.includes('?') ||
    past.test(isGoalVerb(firstWord(words)) ? words.replace(/\bthis (?:week|morning)\b/i, '') : words)
  )
}

/** A day or a time of day and nothing else: "friday", "every morning then". */
export function isTimeOnly(message: string): boolean {
  const rest = message.slice(0, 120).replace(timeOfDay, ' ').replace(timeFiller, ' ')
  return (
    rest.replace(/\b(?:today|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\b/gi, ' ').replace(/\W/g, '') === ''
  )
}

/** When a message says something is to be: the day, or a time that is no date ("every morning"). */
export function timeIn(message: string, today: string): Pick<Step, 'day' | 'when'> {
  const range = rangeIn(message)
  const group = /^\W{0,3}(?:on |the |just |only )?(weekdays|weeknights|weekends)\W{0,3}$/i.exec(message)?.[1]
  if (range || group) return { when: range ?? `on ${group?.toLowerCase()}` }
  const days = isTimeOnly(message) ? daysIn(message) : []
  if (days.length > 1) return { when: `on ${days.slice(0, -1).join(', ')} and ${days.at(-1)}` }
  const when = timeOfDay.exec(message.slice(0, 300))?.[0].toLowerCase()
  return { ...dayOf(readDay(message, today)), ...(when ? { when } : {}) }
}

/** "Tues to Fri" and nothing else: from one day to another. */
function rangeIn(message: string): string | undefined {
  if (!isTimeOnly(message)) return undefined
  const { tokens } = normalise(message.slice(0, 120))
  const [mention, ...more] = findDays(tokens, 0, tokens.length)
  const [first, last] = [mention?.days[0], mention?.days.at(-1)]
  if (!mention || more.length > 0 || mention.group || !first || !last || first === last) return undefined
  return `from ${WEEKDAYS[first - 1]} to ${WEEKDAYS[last - 1]}`
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The weekdays named, in the order they are named. */
function daysIn(message: string): string[] {
  const named = message.slice(0, 120).match(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b/gi) ?? []
  const full = named.map((short) =>
    WEEKDAYS.find((day) => day.toLowerCase().startsWith(short.toLowerCase().slice(0, 3))),
  )
  return [...new Set(full.filter((day) => day !== undefined))]
}

/** "Maybe Thursday" is a thought, and so is a day on its own: no promise. */
function asThought(words: string): Pick<Step, 'thinking'> {
  return doubt.test(words) || opensWithTime.test(words) ? { thinking: true } : {}
}

function dayOf(day: string | undefined): Pick<Step, 'day'> {
  return day ? { day } : {}
}

function firstWord(words: string): string {
  return words.split(/[^a-z]/i)[0] ?? ''
}
