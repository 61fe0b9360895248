import { isActVerb, isGoalVerb, opensWithNoun } from '../goals/isGoalVerb'
import { readDay } from '../reading/9-commitments'
import { readFitChoice } from '../reading/readFitChoice'
import type { Reading } from '../reading/reading'
import { mendSpelling } from './mendSpelling'
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
])

const REFUSING = new Set(['no', 'unsure', 'declines', 'bye', 'thanks', 'discord', 'disagree'])

const lead =
  /^(?:(?:ok|okay|yes|yeah|well|so|then|um|hmm|and|i guess|i suppose|i think|please|just|maybe|perhaps|probably|possibly|might|could|i could|i might)[, ]+)+/i
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
const timeFiller = /\b(?:on|at|in|the|maybe|probably|then|say|and|i think|i guess|sometime|around|about|please)\b/gi
const namesThing = /^(?!one day at a time\b)(?:an?|the|more|less|fewer|smaller|shorter|one|two|half|no|same|another) /i
const gerund =
  /^(?!(?:amazing|exciting|boring|annoying|nothing|something|anything|everything|morning|evening|feeling|being)\b)[a-z]{2,14}ing(?=\s|$)/i
const wish =
  /^(?:(?:i|we)(?:'ll| will| shall|'m going to| am going to|m gonna|'m gonna| gonna| want to| wanna| need to| have to|'d like to| would like to| plan to| might| could| can| should)|to|gonna|going to|il|ill)(?: (?:just|also|definitely|probably|really|try to|try and|start to))? /i

/** "Keep it up", "leave it there": about the goal, or no more than going on. */
const goesOn =
  /^(?:keep|leave|let) (?:it|this|that)(?: (?:as|the same|alone|like|be|there|at that|up|how|going|for now)\b.{0,30})?\W*$|^(?:keep (?:going|at it|doing (?:it|that|this))|carry on|continue)\W*$/i

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
    .replace(lead, '')
  const asks = reading.clauses.some(({ role }) => role === 'question')
  if (asks || isStory(message, words) || readFitChoice(message) || reading.feelings.length > 0) return talk.step
  if (!namesStep(mendSpelling(words), time, asked === 'ask next')) return talk.step
  const thinking =
    asked !== 'ask next' || doubt.test(message) || !isGoalVerb(firstWord(mendSpelling(words))) || opensWithNoun(words)
  return { words, ...time, ...(thinking ? { thinking } : {}) }
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

function namesStep(words: string, time: Pick<Step, 'day' | 'when'>, askedNext: boolean): boolean {
  const verb = firstWord(words)
  if (opensWithNoun(words)) return askedNext
  if (isActVerb(verb) && !/^[a-z]+ (?:i|you|we|they|of)\b/i.test(words)) return true
  if ((time.day || time.when) && opensWithTime.test(words)) return words.split(/\s+/).length <= 8
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

function timeIn(message: string, today: string): Pick<Step, 'day' | 'when'> {
  const when = timeOfDay.exec(message.slice(0, 300))?.[0].toLowerCase()
  return { ...dayOf(readDay(message, today)), ...(when ? { when } : {}) }
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
