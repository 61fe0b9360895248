import type { Measure } from '../../goals/goal'
import { type Claim, judgeAmount, type Shape } from './claim'
import type { ClauseReading } from './readClause'

const early = / (?:mornings?|breakfasts?|am|lunchtimes?|lunch) /
const late = / (?:evenings?|nights?|pm|bedtimes?|dinners?|afternoons?) /
const itemYes = /^ (?:(?!yes|no|so|and)[\w'-]{1,20} ){1,3}(?:yes|yep|done|tick|✅|✔) $/
const itemNo = /^ (?:(?!yes|no|so|and)[\w'-]{1,20} ){1,3}(?:no|nope|not|didn't|nah|❌) $/

const when =
  '(?:weeks?|weekdays?|weekends?|days?|nights?|mornings?|evenings?|start|half|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|tues|weds?|thurs?|fri|today|yesterday|home|work)'
const well =
  '(?:good|great|fine|ok|okay|well|perfect|brilliant|solid|sorted|spot on|sensible|on track|kept to it|nailed it)'
const badly =
  '(?:bad|badly|terrible|awful|rubbish|poor|worse|disaster|shocking|a mess|write-?off|fell apart|blew it|went wrong|slipped|over|crap|a wreck)'
/** "good in the week", "3 days good". */
const wellAt = new RegExp(` (?:${well} (?:\\w+ ){0,3}${when}|${when} (?:\\w+ ){0,3}${well}) `, 'u')
const badlyAt = new RegExp(` (?:${badly} (?:\\w+ ){0,3}${when}|${when} (?:\\w+ ){0,3}${badly}) `, 'u')

/** "lunch yes, dinner no": items ticked off one by one. "mornings yes, evenings never happened": halves of a day. */
export function claimParts(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  if (shape === 'stop' || shape === 'once') return []
  const fine = readings.find((at) => wellAt.test(at.words) && !at.negated)
  const poor = readings.find((at) => badlyAt.test(at.words))
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
