import type { Measure } from '../goals/goal'
import type { TalkSoFar } from './talkSoFar'

const corrects =
  /^(?:(?:no|nope|wait|sorry|oops|hang on|hold on|actually|correction|my mistake|well)\b[\s,.:-]{1,5}){1,4}|\b(?:i mean[t]?|i miscounted|correction|my mistake|scratch that|actually it was|it was actually|i (?:got|had) (?:it|that) wrong|i forgot (?:to (?:say|mention|count)|about|one))\b[\s,.:-]{0,5}/i
const adds = /\b(?:too|as well|also|forgot)\b/i
const ahead = /\b(?:i'll|ill|i will|gonna|going to|want|would|next|tomorrow|goal)\b/i
const weekday = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b/gi

/** What comes in amounts and not in times: a day more is no one more of it. */
const measured = /minute|hour|second|[£$€%]|km|mile|metre|meter|step|word|page|unit|calorie/

/** A figure, a day, or how much of it: without one of them a "no" disagrees and corrects nothing. */
const tellsAmount =
  /\d|\b(?:once|twice|thrice|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|none|nothing|all|every|each|both|never|didn'?t|did|skipped|missed|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b/i

/** A correction is short; more words than this tell something new. */
const MOST_WORDS = 14

/** Questions about what comes next: a "no, three" there is about the goal or the plan. */
const AHEAD = ['ask next', 'ask day', 'ask fit', 'ask smaller']

/**
 * The report as they now tell it, where a message corrects the one before: "actually it was twice" → "it was twice";
 * "no, Tuesday too" after two → "it was 3". Undefined where nothing is corrected.
 */
export function correctReport(message: string, { report, asked }: TalkSoFar, measure: Measure): string | undefined {
  if (!report || AHEAD.includes(asked.at(-1) ?? '')) return undefined
  const text = message.trim().slice(0, 300)
  if (text.split(/\s+/).length > MOST_WORDS || text.includes('?') || ahead.test(text)) return undefined
  const rest = text.replace(corrects, '').trim()
  if (rest === '' || rest === text || !tellsAmount.test(rest)) return undefined
  if (!adds.test(text)) return rest
  if (report.amount === null || measured.test(measure.unit ?? '')) return `${report.words}, and ${rest}`
  return `it was ${report.amount + Math.max(1, rest.match(weekday)?.length ?? 0)}`
}
