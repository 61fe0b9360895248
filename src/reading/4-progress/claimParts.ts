import type { Measure } from '../../goals/goal'
import lexicon from '../lexicon/clauses.json'
import { type Claim, judgeAmount, SEALED, type Shape } from './claim'
import type { ClauseReading } from './readClause'

const early = / (?:mornings?|breakfasts?|am|lunchtimes?|lunch) /
const late = / (?:evenings?|nights?|pm|bedtimes?|dinners?|afternoons?) /
const itemYes = /^ (?:(?!yes|no|so|and)[\w'-]{1,20} ){1,3}(?:yes|yep|done|tick|✅|✔) $/
const itemNo = /^ (?:(?!yes|no|so|and)[\w'-]{1,20} ){1,3}(?:no|nope|not|didn't|nah|❌) $/

const when =
  '(?:weeks?|weekdays?|weekends?|days?|nights?|mornings?|evenings?|start|half|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|tues|weds?|thurs?|fri|today|yesterday|home|work)'
const well = `(?:${lexicon.well.join('|')})`
const badly = `(?:${lexicon.badly.join('|')})`
/** "good in the week", "3 days good". */
const wellAt = new RegExp(` (?:${well} (?:\\w+ ){0,3}${when}|${when} (?:\\w+ ){0,3}${well}) `, 'u')
const badlyAt = new RegExp(` (?:${badly} (?:\\w+ ){0,3}${when}|${when} (?:\\w+ ){0,3}${badly}) `, 'u')

/** "Good on four days, then over on the other three": days of both kinds, counted. */
const goodDays = new RegExp(
  ` (?:${well}|hit it|hit|did it|managed(?: it)?|made it|kept it|under(?: it)?|above(?: it)?) (?:on |for |all )?(?:\\d|two|three|four|five|six|a few|a couple of|some|most) (?:days|nights|times|mornings|evenings) `,
  'u',
)
const otherDays = new RegExp(
  ` (?:${badly}|below(?: it)?|under(?: it)?|above(?: it)?|missed|forgot|failed|nothing) (?:it )?(?:on |for )?(?:the (?:rest|others?)|the other |other |\\d|two|three|four|five|six)|^ (?:the )?(?:rest|others?|other \\w+) .{0,60}(?:${badly}|missed|forgot|failed|nothing|busy|below|under)`,
  'u',
)

/** "lunch yes, dinner no": items ticked off one by one. "mornings yes, evenings never happened": halves of a day. */
export function claimParts(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  if (shape === 'stop' || shape === 'once') return []
  const fine = readings.find((at) => wellAt.test(at.words) && !at.negated)
  const poor = readings.find((at) => badlyAt.test(at.words))
  const most = readings.find((at) => goodDays.test(at.words) && !at.negated)
  if (most && readings.some((at) => at !== most && otherDays.test(at.words)))
    return [
      { progress: 'partial', amount: null, sure: SEALED + 0.01, because: 'good on some days, not on others', at: most },
    ]
  if (fine && poor)
    return [{ progress: 'partial', amount: null, sure: 0.76, because: 'good at times and bad at others', at: fine }]
  if (shape === 'limit') return []
  const twice = shape === 'each' && measure.unit === 'time' && measure.target === 2
  const good = readings.filter(
    (at) => !at.negated && / (?:yes|yep|fine|done|every|always|did|ok|good|easy|no problem) /.test(at.words),
  )
  const bad = readings.filter((at) => at.negated)
  for (const [one, other] of [
    [early, late],
    [late, early],
  ] as const) {
    const kept = good.find((at) => one.test(at.words) && !other.test(at.words))
    const broken = bad.find((at) => other.test(at.words) && !one.test(at.words) && at.days.length === 0)
    if (kept && broken)
      return [
        {
          progress: 'partial',
          amount: twice ? 1 : null,
          sure: 0.8,
          because: 'one part of the day and not the other',
          at: kept,
        },
      ]
  }
  const ticked = readings.filter((at) => itemYes.test(at.words) && at.days.length === 0 && at.quantities.length === 0)
  const crossed = readings.filter((at) => itemNo.test(at.words) && at.days.length === 0 && at.quantities.length === 0)
  const first = ticked[0]
  if (!first || crossed.length === 0) return []
  const amount = shape === 'count' ? ticked.length : null
  return [
    {
      progress: amount === null ? 'partial' : judgeAmount(measure, amount),
      amount,
      sure: 0.78,
      because: 'items ticked off',
      at: first,
    },
  ]
}
