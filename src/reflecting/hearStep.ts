import { isActVerb, isGoalVerb } from '../goals/isGoalVerb'
import { readDay } from '../reading/9-commitments'
import { readFitChoice } from '../reading/readFitChoice'
import type { Reading } from '../reading/reading'
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
const doubt = /\b(?:maybe|perhaps|probably|possibly|might|could|i guess|i suppose|i think|i'd)\b/i
const past =
  /\b(?:yesterday|last (?:night|week|time|month|[a-z]{3,6}day)|this (?:week|morning)|already|ago|was|were|did|didn't|didnt|went|had|been|got|used to)\b/i
const opensWithTime =
  /^(?:on |at |by |from |this |next |every |each |the )?(?:mon|tue|wed|thu|fri|sat|sun|tonight|tomorrow|today|week|day|morning|evening|night|afternoon|lunch|first thing|straight after|after (?:work|dinner|lunch|breakfast|school)|before (?:work|bed|dinner|lunch|breakfast|school))/i
const timeOfDay =
  /\b(?:(?:every|each|most) (?:day|night|morning|evening|afternoon|lunch ?time|weekday|week|weekend|[a-z]{3,6}day)|(?:tonight|tomorrow (?:morning|afternoon|evening|night)|this (?:evening|afternoon|weekend)|next week)|(?:in|on|at) the (?:mornings?|evenings?|afternoons?|weekends?)|(?:before|after) (?:work|bed|breakfast|lunch|dinner|school)|first thing|straight away|later today|(?:right )?now|asap|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night)|on (?:weekdays|weekends)|at (?:weekends|lunch|night))\b/i
const remarks = /\b(?:already|did|done|are|is|was|were|isn't|aren't|not|no|never|don't|can't|hard|busy|but)\b/i
const timeFiller = /\b(?:on|at|in|the|maybe|probably|then|say|and|i think|i guess|sometime|around|about|please)\b/gi
const namesThing = /^(?:an?|the|my|more|less|fewer|smaller|shorter|one|two|half|no|same|keep|another) /i
const gerund = /^(?!(?:nothing|something|anything|everything|morning|evening|feeling|being)\b)[a-z]{2,14}ing\b/i

/**
 * The step they might take next, with its time where their words name one: a promise; once asked what is next, a wish or
 * an act in a few words; after any question that evokes, an act told bare ("text my brother", "maybe thursday before
 * work"). A time on its own joins the step told before. The step known already where the message tells none.
 */
export function hearStep(message: string, reading: Reading, talk: TalkSoFar, today: string): Step | undefined {
  const asked = talk.asked.at(-1) ?? ''
  const time = timeIn(message, today)
  if (REFUSING.has(reading.stance) || reading.hard || reading.crisis) return talk.step
  if (talk.step && (time.day || time.when) && (isTimeOnly(message) || (asked === 'ask day' && !remarks.test(message))))
    return { ...talk.step, ...time }
  if (asked === 'ask day') return talk.step
  const promised = reading.commitments[0]
  if (promised)
    return {
      words: promised.text,
      ...timeIn(promised.text, today),
      ...dayOf(promised.day),
      ...asThought(promised.text),
    }
  const wanted = reading.clauses.find(({ role }) => role === 'plan' || role === 'want')
  if (wanted && asked === 'ask next') return { words: wanted.text, ...timeIn(wanted.text, today) }
  const evoked = EVOKING.has(asked) || (doubt.test(message) && (time.day ?? time.when))
  if (!(asked === 'ask next' || (evoked && talk.report))) return talk.step
  const words = message
    .trim()
    .replace(/[\s.!]{1,20}$/, '')
    .replace(lead, '')
  const asks = reading.clauses.some(({ role }) => role === 'question')
  if (asks || isStory(message, words) || readFitChoice(message) || reading.feelings.length > 0) return talk.step
  if (!namesStep(words, time, asked === 'ask next')) return talk.step
  const thinking = asked !== 'ask next' || doubt.test(message) || !isGoalVerb(firstWord(words))
  return { words, ...time, ...(thinking ? { thinking } : {}) }
}

function namesStep(words: string, time: Pick<Step, 'day' | 'when'>, askedNext: boolean): boolean {
  const verb = firstWord(words)
  if (isActVerb(verb) && !/^[a-z]+ (?:i|you|we|they|of)\b/i.test(words)) return true
  if ((time.day || time.when) && opensWithTime.test(words)) return words.split(/\s+/).length <= 8
  if (!askedNext) return false
  return (
    (isGoalVerb(verb) && !/^(?:feel|have|be|think|know|want|need)$/i.test(verb)) ||
    gerund.test(words) ||
    namesThing.test(words) ||
    time.day !== undefined
  )
}

function isStory(message: string, words: string): boolean {
  return words.split(/\s+/).length > MOST_WORDS || words.length > 120 || message.includes('?') || past.test(words)
}

function isTimeOnly(message: string): boolean {
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
