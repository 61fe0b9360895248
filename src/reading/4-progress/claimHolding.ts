import type { Measure } from '../../goals/goal'
import { done, noOnly, notYet, yesOnly } from './answers'
import type { Claim, Push, Shape } from './claim'
import { half, partly } from './claimDoing'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'

/** One part held and the rest not, or the other way round. */
const restOf = phrases('restOf')
const noneOf = / (?:no|zero|none|didn't|haven't|hasn't|did not|have not|never|without) /
const broke = phrases('broke')
const entered = phrases('entered')
const kept = phrases('kept')
/** What a goal of less aimed at; "less than I wanted" would be none of it. */
const saidLess = / (?:less|fewer)(?! than (?:i (?:wanted|hoped|planned|meant)|planned|hoped)) /
const acted = phrases('acted')
const spending = phrases('spending')
const nearly = phrases('nearly')

/** Where the goal is to stop or to stay under a limit: words that say it held, or that it broke. */
export function claimHolding(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  const claims: Claim[] = []
  const push: Push = (at, progress, amount, sure, because) => claims.push({ progress, amount, sure, because, at })
  const stop = shape === 'stop'
  const beside = readings.filter(
    (at) => at.close > 0 && at.days.length === 1 && at.clause.to - at.clause.from <= 3,
  ).length
  for (const at of readings) {
    const { words } = at
    if (notYet.test(words)) continue
    const resisted = nearly.test(words)
    if (broke.test(words) && !at.negated && !resisted) push(at, 'missed', null, 0.68, 'said to have slipped')
    else if (noOnly.test(words)) push(at, 'missed', null, 0.6, 'a bare no')
    else if (measure.target === null && !stop && at.close > 0 && !at.negated && saidLess.test(words))
      push(at, 'met', null, 0.58, 'said to be less')
    else if (half.test(words)) push(at, 'partial', null, 0.6, 'in part')
    else if (stop && restOf.test(words) && readings.length > 1) push(at, 'missed', null, 0.56, 'the rest held')
    else if (at.negated && at.close > 0 && noneOf.test(words))
      push(at, 'met', stop && / (?:no|zero|none) /.test(words) ? 0 : null, 0.6, 'said to have held')
    else if (kept.test(words) && !/ except /.test(words)) {
      const counted = stop && / (?:none|nothing|zero|not (?:a|one)|not once|a single|any) /.test(words)
      push(
        at,
        'met',
        counted && (at.close > 0 || at.clause.to - at.clause.from <= 9) ? 0 : null,
        0.62,
        'said to have held',
      )
    } else if (yesOnly.test(words) || done.test(words)) push(at, 'met', null, 0.58, 'said to have held')
    else if (
      measure.target === null &&
      !stop &&
      at.close > 0 &&
      !at.negated &&
      acted.test(words) &&
      / (?:every|all|loads|lots|more|still|usual|same) /.test(words)
    )
      push(at, 'missed', null, 0.58, 'as much as ever')
    else if (stop && !at.negated && !resisted) {
      const paid = at.quantities.some((quantity) => quantity.kind === 'money')
      if (paid && spending.test(` ${measure.activity} `)) push(at, 'missed', null, 0.6, 'money spent')
      else if (at.close > 0 && acted.test(words))
        push(at, 'missed', null, at.close === 2 ? 0.6 : 0.55, 'did what was to stop')
      else if (
        entered.test(words) &&
        / (?:out|off|away) /.test(` ${measure.activity} `) &&
        at.clause.to - at.clause.from <= 9
      )
        push(at, 'missed', null, 0.54, 'did what was to stop')
      else if (at.close > 0 && at.days.length > 0)
        push(at, 'missed', beside > 1 ? beside : null, 0.54, 'named beside a day')
    } else if (shape === 'limit' && partly.test(words)) push(at, 'partial', null, 0.55, 'in part')
  }
  return claims
}
