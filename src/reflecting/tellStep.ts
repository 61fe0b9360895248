import { Temporal } from '@js-temporal/polyfill'
import { gerundGoal } from '../goals/gerundGoal'
import { isGoalVerb, opensWithNoun } from '../goals/isGoalVerb'
import { readDay } from '../reading/9-commitments'
import { cutToWhatMatters } from './cutToWhatMatters'
import { isTimeOnly } from './hearStep'
import { mendSpelling } from './mendSpelling'
import { quotable } from './quotable'
import type { Step } from './talkSoFar'
import { trimFiller } from './trimFiller'
import { turnWords } from './turnWords'

const MOST_WORDS = 14
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const maybe = /^(?:(?:maybe|perhaps|probably|possibly|well|ok|okay|yeah|yes|so)[, ]+)+/i

/**
 * The step turned to them, as a clause, with its day where their words do not name one: "you'll go before work on
 * Thursday"; "you're thinking of texting your brother" where they put it as a thought. In quotation marks where it
 * cannot be turned into good English.
 */
export function tellStep(step: Step): string {
  if (step.same) return step.thinking ? `you're thinking of ${step.words}` : `you'll do ${step.words}`
  const words = dayLast(withDayNames(cutToWhatMatters(trimFiller(step.words.replace(maybe, '')), MOST_WORDS)))
  if (isTimeOnly(step.words)) return tellBareTime(words.replace(/^(?:from|on|by) /i, ''), step)
  const turned = step.thinking ? thinkingOf(words) : (turnWords(promise(words)) ?? turnWords(words))
  return turned === undefined ? `“${quotable(step.words)}”` : withTime(turned, step)
}

/** A time and no act: "Tuesday and Thursday"; a rhythm is nothing to be thinking of. */
function tellBareTime(time: string, { thinking }: Step): string {
  return thinking && !/^(?:every|each|most)\b/i.test(time) ? `you're thinking of ${time}` : `you have ${time} in mind`
}

/** "Tuesday do one at the library" → "do one at the library on Tuesday". */
function dayLast(words: string): string {
  const [, day = '', act = ''] = dayThenAct.exec(words) ?? []
  return act !== '' && isGoalVerb(act.split(/[^a-z]/i)[0] ?? '') && !opensWithNoun(act) ? `${act} on ${day}` : words
}

const dayThenAct =
  /^(?:on )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?),? (.+)$/

/** "wed" is no word to say back: "Wednesday" is. Those that are other words too count after "on", "next" or "this". */
function withDayNames(words: string): string {
  return words.replace(
    shortDay,
    (short) => WEEKDAYS.find((day) => day.toLowerCase().startsWith(short.toLowerCase().slice(0, 3))) ?? short,
  )
}

const shortDay =
  /\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?<=\b(?:on|next|this|and|or) )(?:sat|sun)\b|^(?:sat|sun)\b/gi

/** A bare act is a promise once they were asked what they will do: "call the gym" → "I'll call the gym". */
function promise(words: string): string {
  return isGoalVerb(words.split(/[^a-z]/i)[0] ?? '') ? `I'll ${lowerFirst(words)}` : words
}

function thinkingOf(words: string): string | undefined {
  const verb = mendSpelling(words).split(/[^a-z]/i)[0] ?? ''
  const about = /\b(?:i|my|me|mine|we|our|us)\b/i.test(words) ? turnWords(`I'm thinking of ${words}`) : undefined
  if (circumstance.test(words)) {
    const whole = turnWords(`I'd do it ${lowerFirst(words)}`)
    return whole?.startsWith("you'd do it ") ? whole : undefined
  }
  if (/^(?:from|on|by) /i.test(words)) return thinkingOf(words.replace(/^\S+ /, ''))
  if (/^same /i.test(words)) return thinkingOf(`the ${words}`)
  if (/^i\b/i.test(words)) return turnWords(words)
  const asVerb = isGoalVerb(verb) && !opensWithNoun(words)
  const thing = asVerb ? gerundGoal(mendSpelling(words)) : (about?.slice("you're thinking of ".length) ?? words)
  return thing ? `you're thinking of ${lowerFirst(thing)}` : undefined
}

/** "With my neighbour", "before breakfast": how or when it is done, and no act. */
const circumstance = /^(?:with|before|after|during|first thing|straight after|right after|in the)\b/i

function withTime(told: string, step: Step): string {
  const time = tellTime(step)
  const { words, day, when } = step
  const named = when ? words.toLowerCase().includes(when) : day === undefined || readDay(words, day) !== undefined
  const dayToo = named && when && day && readDay(words, day) === undefined ? tellTime({ words, day }) : undefined
  return time === undefined || named ? [told, dayToo].filter(Boolean).join(' ') : `${told} ${time}`
}

/** When the step is to be: "every morning", "on Thursday"; undefined where that is open. */
export function tellTime({ day, when }: Step): string | undefined {
  if (when) return /^[a-z]{3,6}day /.test(when) ? `on ${when.charAt(0).toUpperCase()}${when.slice(1)}` : when
  return day && `on ${WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1]}`
}

function lowerFirst(words: string): string {
  return /^(?:I\b|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
