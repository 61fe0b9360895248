import type { Recalling } from '../recallWords'
import { heardHard, isFeeling, isKept, isShort, type Scene } from '../situations/situation'
import type { TalkSoFar } from '../talkSoFar'

/** Their reason is quoted once in a talk, and not beside something hard. */
export function mayTieToReason({ slots, talk }: Scene): boolean {
  return (
    slots.why !== undefined &&
    talk.told !== 'value' &&
    !heardHard(talk) &&
    !TIED_TO_REASON.some((heading) => used(talk, heading))
  )
}

/** Headings that quote the reason of the goal. */
const TIED_TO_REASON = [
  'reflect value',
  'reflect effort reason',
  'reflect feeling reason',
  'reflect step reason',
  'reflect obstacle reason',
  'reflect quote reason',
  'reflect day reason',
  'summary step reason',
]

/** Headings that bring back an earlier sentence; one in a talk, so that memory serves it and is not shown off. */
const RECALLING: readonly Recalling[] = ['reflect again', 'reflect worked before', 'reflect wish again']

export function recalls({ recalled, talk }: Scene, heading: Recalling): boolean {
  return recalled[heading] !== undefined && talk.told !== 'commitment' && !RECALLING.some((one) => used(talk, one))
}

export function used({ reflections }: TalkSoFar, heading: string): boolean {
  return reflections?.includes(heading) ?? false
}

/** Questions that ask for a wish. */
export const WISHING = new Set(['ask change', 'ask matters'])

/** A feeling about how it is; asked what they would like, "calmer evenings" is a wish. */
export function tellsFeeling(scene: Scene): boolean {
  return isFeeling(scene.reading) && !WISHING.has(lastAsked(scene)) && lastAsked(scene) !== 'ask next'
}

export function lastAsked({ talk }: Scene): string {
  return talk.asked.at(-1) ?? ''
}

/** Whether few words said of what is next may be a plan: nothing that was, no doubt and no "nothing". */
export function looksAhead({ reading, slots }: Scene): boolean {
  const told = reading.clauses.some(({ role }) => role !== 'plan' && role !== 'want' && role !== 'other')
  return !told && !/\b(?:dunno|idk|nothing|none|no idea|did|was|were|had|it)\b/i.test(slots.quote ?? '')
}

export function hasQuote({ slots }: Scene): boolean {
  return slots.quote !== undefined && slots.done !== undefined
}

export function isThought({ talk }: Scene): boolean {
  return talk.step?.thinking === true
}

/** Whether a wish was told in this talk before this message, and not been set beside anything yet. */
export function toldWishBefore({ slots, talk, reading }: Scene): boolean {
  const now = reading.clauses.some(({ text }) => talk.wishes?.at(-1) === text)
  const set = ['reflect words wish', 'reflect quote wish', 'reflect step wish'].some((one) => used(talk, one))
  return slots.wish !== undefined && !now && !set && isShort(talk)
}

/** Asked when, they named a time. */
export function tellsTime({ talk, slots }: Scene): boolean {
  return talk.asked.at(-1) === 'ask day' && slots.day !== undefined
}

export function cameNearer({ slots, talk }: Scene): boolean {
  return slots.before !== undefined && slots.now !== undefined && talk.report?.progress === 'partial'
}

export function isObstacle({ role, slots }: Scene): boolean {
  return (role === 'barrier' || role === 'against') && slots.words !== undefined
}

/** Wishes of now; one of the past is a fact, and "don't know" is none. */
export function isWish({ role, slots }: Scene): boolean {
  const told = slots.words ?? ''
  return (role === 'want' || role === 'value') && told !== '' && !wasSo.test(told) && !unsure.test(told)
}

const wasSo = /\b(?:needed|wanted|had to|was|were)\b/i
const unsure = /\bdon't know\b/i

/** Whether the week fell short and what speaks for the change was not set against it before. */
export function goesAgainstTheWeek({ slots, talk }: Scene): boolean {
  return slots.wish !== undefined && isShort(talk) && !heardHard(talk) && !used(talk, 'reflect want week')
}

/** Whether the talk is still about how the week was. */
export function aboutTheWeek({ asked }: TalkSoFar): boolean {
  return ['ask report', 'ask view', 'ask barrier', 'ask more', 'ask make of', 'ask simple', undefined].includes(
    asked.at(-1),
  )
}

/** Delight reads like help; it is help where the goal was kept or they were asked what works. */
export function toldWhatWorked(talk: TalkSoFar): boolean {
  return isKept(talk) || talk.asked.at(-1) === 'ask worked' || talk.asked.at(-1) === 'ask tried'
}
