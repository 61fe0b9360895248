import type { Measure } from '../../goals/goal'
import type { Token } from '../1-normalise'
import lexicon from '../lexicon/progress.json'
import { stem } from '../stem'
import type { Claim } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import type { Topic } from './topicOf'

const prepared = new Set(lexicon.prepared)
const finished = phrases('finished')
/** A stand-in verb right before a figure or a part: "did 3 and 4", "wrote the first page", "filled in page 2". */
const didPart =
  / (?:did|done|finished|completed|filled|wrote|drafted|typed|read|signed|sorted) (?:(?:in|out|up|up to|the|my|about|another|off|all of) ){0,3}(?:(?:questions?|parts?|pages?|sections?|boxes|box|steps?|bits?|items?|lines?|chapters?) )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|half|some|most)(?! (?:day|night|morning|evening|week|time|thing|times|ago|weeks|days|hours?|minutes|o'clock|am|pm)) /

/**
 * True where a clause tells something done on the way to a one-off act and not the act: "got a new form" for "hand in my
 * form", "did the first two pages". A verb of the goal's own words, or one that goes with them, is the act itself.
 */
export function isStepTowards(
  tokens: readonly Token[],
  at: ClauseReading,
  topic: Topic,
  { activity }: Measure,
): boolean {
  if (at.negated || finished.test(at.words)) return false
  if (didPart.test(at.words)) return true
  const words = tokens.slice(at.clause.from, at.clause.to).filter(({ kind }) => kind === 'word')
  const act = stem(/^[a-z-]+/i.exec(activity)?.[0].toLowerCase() ?? '')
  if (words.some(({ norm }) => stem(norm) === act)) return false
  const verb = words.find(({ norm }) => prepared.has(norm))?.norm
  if (verb === undefined) return false
  const root = stem(verb)
  return !topic.own.has(root) && !topic.near.has(root)
}

/** Steps on the way to one act, where nothing else is told of it: it is under way, and how far is not said. */
export function claimSteps(steps: readonly ClauseReading[]): Claim[] {
  const at = steps.find((each) => each.close > 0 || didPart.test(each.words))
  return at ? [{ progress: 'partial', amount: null, sure: 0.55, because: 'a step on the way to it', at }] : []
}
