import type { Goal } from '../src/goals/goal'
import { dropLeadIn } from '../src/goals/goalWords'
import { readNewWording } from '../src/goals/readNewWording'
import { sharpenGoal } from '../src/goals/sharpenGoal'
import { swapFigure } from '../src/goals/swapFigure'
import { readMessage } from '../src/reading/readMessage'
import { givesReason } from '../src/reading/shortAnswers'
import { cutToWhatMatters } from '../src/reflecting/cutToWhatMatters'
import type { Slots } from '../src/reflecting/move'
import { onlyAgrees } from '../src/reflecting/onlyAgrees'
import { quotable } from '../src/reflecting/quotable'
import { turnWords } from '../src/reflecting/turnWords'

/** A reason longer than this is not quoted: it would be the whole message. */
const MOST_WORDS_QUOTED = 14

/** Fewer words than this say too little to stand in quotation marks as a reason. */
const FEWEST_WORDS_QUOTED = 3

/** A reason given back is no longer than this, so that the question after it is heard. */
const MOST_WORDS_GIVEN_BACK = 18

/** A measure is said in few words; more are a reason. */
const MOST_WORDS_OF_MEASURE = 8

const opening = /^(?:(?:um|uh|erm|well|so|honestly|i guess|just|like)[, ]+){1,3}(?=(?:because|cuz|cos|coz|bc)\b)/i
const because = /^(?:(?:it[’']?s |that[’']?s )?(?:because|cuz|cos|coz|bc|bcos|bcuz)(?: of)?)\s+/i
const smaller = /\b(?:smaller|easier|shorter)\b|^\W*fewer\W*$/i
const sureOf = /^i(?:'d| would) be (?:more )?(?:surer?|certain|confident) (?:of|about|with) /i
const wouldBe =
  /,? (?:that |it )?(?:would|might|could|'d) be (?:easier|better|enough|fine|ok|okay|good|doable|more \w{2,12})\W*$/i
const opensMeasure = /^(?:once|twice|\d+ ?x|\w+ times|\w+ (?:days|nights|mornings|evenings)|every|each)\b/i

/** The reason without the "um because" that leads in to it. */
export function plainReason(text: string): string {
  return text.replace(opening, '').replace(because, '')
}

/** A reason ready to be quoted; undefined where it is long, or tells of something hard that is not for reciting. */
export function quotableReason(why: string): string | undefined {
  const quote = quotable(cutToWhatMatters(why, MOST_WORDS_QUOTED))
  const hard = readMessage({ message: why, goal: '', said: [] }).hard
  return hard || quote.split(' ').length > MOST_WORDS_QUOTED ? undefined : quote
}

/**
 * The reason as the reflection that goes before a question, tied to the goal: turned around, or in quotation marks where
 * it cannot be turned. Nothing where it says too little, or tells of something hard.
 */
export function giveBackReason(told: string): [reflection: string | undefined, slots: Slots] {
  const turned = turnWords(cutToWhatMatters(told, MOST_WORDS_QUOTED))
  if (turned && turned.split(' ').length <= MOST_WORDS_GIVEN_BACK) return ['reflect reason', { words: turned }]
  const quote = onlyAgrees(told) ? undefined : quotableReason(told)
  return quote && quote.split(' ').length >= FEWEST_WORDS_QUOTED ? ['reflect reason', { quote }] : [undefined, {}]
}

/** What is told beside the reason turned around; nothing where it cannot be turned. */
export function giveBack(told: string): [reflection: string | undefined, slots: Slots] {
  const [, { words }] = giveBackReason(told)
  return [words ? 'reflect words' : undefined, { words }]
}

/** "Like once a week see someone", said of a goal that had no figure: what it looks like, and no reason. */
export function measureIn({ words, measure }: Goal, text: string): string | undefined {
  if (measure.bound !== 'vague' || givesReason(text) || text.split(/\s+/).length > MOST_WORDS_OF_MEASURE)
    return undefined
  const plain = dropLeadIn(text)
  return opensMeasure.test(plain) ? sharpenGoal(words, plain) : undefined
}

/** The goal with the smaller figure of "maybe twice would be easier" in it; undefined where the answer names none. */
export function smallerWords(words: string, text: string): string | undefined {
  return readNewWording(text, words)?.words ?? swapFigure(words, text.replace(sureOf, '').replace(wouldBe, ''))
}

/** Wants it smaller without saying how; "fewer screens" is an idea, and only a bare "fewer" a size. */
export function asksSmaller(text: string): boolean {
  return smaller.test(text)
}
