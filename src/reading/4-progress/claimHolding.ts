import type { Measure } from '../../goals/goal'
import { isDayUnit } from '../3-quantities/units'
import { done, noOnly, notYet, yesOnly } from './answers'
import { type Claim, type Push, SEALED, type Shape } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import { saysNone } from './saysNone'
import { daysOfWeek } from './tally'

/** Words that say outright that part of it was done. */
const half = phrases('half')
/** Words that say so only of the goal's own act. */
const partly = phrases('partly')
/** One part held and the rest not, or the other way round. */
const restOf = phrases('restOf')
const noneOf = / (?:no|zero|none|didn't|haven't|hasn't|did not|have not|never|without) /
const broke = phrases('broke')
const entered = phrases('entered')
const kept = phrases('kept')
/** What a goal of less aimed at; "less than I wanted" would be none of it. */
const saidLess = / (?:less|fewer)(?! than (?:i (?:wanted|hoped|planned|meant)|planned|hoped)) /
const better = / (?:much|way|far|a lot|lots|loads|bit|little|been|was|did|doing) better /
const acted = phrases('acted')
const spending = phrases('spending')
const nearly = phrases('nearly')

const strongly =
  / (?:not (?:a single|once|one)|none at all|(?:n't|no|not|nothing|never) (?:\w+ ){0,4}at all|not \w+ (?:\w+ )?(?:once|one|any)|n't (?:\w+ ){1,3}(?:any|once|anything|foot|a (?:penny|cent|foot|thing|single|drop|sip|puff|bite|finger))) /
/** Over a limit, where no number says of what. */
const overIt =
  / over(?: (?:(?:on|by|every|each|most|the (?:rest|limit|other|others|top)|again|a bit|all|both|twice|once|that|sorry|too|though|my limit|budget|two|three|four|five|six) )| $)/
const overOther =
  / over (?:the (?:weekend|phone|sink|moon|holidays?|past|last|week|years?|fence|road|hill|worst)|at|to|there|here|christmas|easter|again from|with|and|a|an) /
const everyPart =
  / (?:every|each) (?:single |last )?(?:\w+ )?(?:day|night|evening|morning|afternoon|time|weekend|one|shift|break|cup|meal) | all week | nightly | all (?:five|seven|5|7) (?:days|nights) /
const keptTo =
  / (?:kept|stuck|off|free|clean|sober|stayed|under|within|away|clear|dry|managed|none|yes|yep|good|fine|strong|without|proud|better|resisted|water|instead) /
const wayOver = / (?:way|well|miles|massively|hugely|double|loads) over /
/** "They smoked all night, but I didn't". */
const butNotMe = /^ (?:(?:i|we) (?:didn't|haven't)|not me) $/
/** Nothing but "every night, I'm sorry to say": of what is to stop. */
const bareEvery =
  /^ (?:(?:well|so|um|er|sorry|honestly|yeah|yep|lol) )?(?:every|each) (?:single )?(?:day|night|evening|morning|weekend|time)(?: (?:mate|sorry|i'm afraid|afraid|i'm sorry|i'm|to say|lol|as usual|again|this week)){0,3} $/
/** "Down to half a spoon": less, where there was to be none. */
const downTo = / down to (?!zero|none|nothing|nil|0|earth|the (?:shop|pub|station|park|beach|gym|river)|my mum)/
/** "Good until Thursday": it held for a while. */
export const goodUntil =
  / (?:good|fine|ok|okay|great|well|perfect|solid|spot on|kept (?:to )?it|stuck to it|on track|under|clean|none|easy) (?:\w+ )?(?:until|up to|through to|right up to) /

/** "Three days I went over": of a limit by the day, fewer than half of the week's. */
function onFewDays({ quantities }: ClauseReading, measure: Measure): boolean {
  return (
    measure.per === 'day' && quantities.some(({ kind, value }) => kind === 'day' && value * 2 < daysOfWeek(measure))
  )
}

/** "Stuck to it five days": of a limit by the day, not all of the week's. */
function onSomeDays({ quantities }: ClauseReading, measure: Measure): boolean {
  return measure.per === 'day' && quantities.some(({ kind, value }) => kind === 'day' && value < daysOfWeek(measure))
}

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
    if (at.clause.sentence === 0 && saysNone(at, true) && !broke.test(words)) {
      push(at, 'met', 0, SEALED, 'none at all')
      continue
    }
    if (
      stop &&
      (at.close > 0 || at.clause.sentence === 0) &&
      at.negated &&
      strongly.test(words) &&
      !broke.test(words)
    ) {
      push(at, 'met', 0, SEALED, 'none at all')
      continue
    }
    if (!stop && goodUntil.test(words)) {
      push(at, 'partial', null, SEALED, 'held for a while')
      continue
    }
    if (
      !stop &&
      overIt.test(words) &&
      !overOther.test(words) &&
      !at.negated &&
      at.quantities[0]?.from !== at.clause.from
    ) {
      const whole = everyPart.test(words) || wayOver.test(words)
      push(at, whole ? 'missed' : 'partial', null, SEALED, 'said to be over it')
      continue
    }
    if (stop && goodUntil.test(words)) {
      push(at, 'missed', null, 0.58, 'held for a while')
      continue
    }
    const resisted = nearly.test(words)
    if (stop && at.clause.opener === 'but' && butNotMe.test(words)) {
      push(at, 'met', null, 0.66, 'said to have held')
      continue
    }
    const restHeld = !stop && readings.some((each) => each !== at && restOf.test(each.words))
    if (restHeld && broke.test(words) && !at.negated && !resisted)
      push(at, 'partial', null, 0.72, 'slipped, and the rest held')
    else if (
      !stop &&
      measure.target === null &&
      / only /.test(words) &&
      !at.negated &&
      (at.close > 0 || broke.test(words))
    )
      push(at, 'met', null, 0.55, 'only a little')
    else if (broke.test(words) && !at.negated && !resisted)
      push(at, onFewDays(at, measure) ? 'partial' : 'missed', null, 0.68, 'said to have slipped')
    else if (noOnly.test(words) && at.clause.opener === 'but' && readings.some((each) => nearly.test(each.words)))
      push(at, 'met', null, 0.66, 'came near, and did not')
    else if (noOnly.test(words)) push(at, 'missed', null, 0.6, 'a bare no')
    else if (
      measure.target === null &&
      !stop &&
      !at.negated &&
      (better.test(words) || (at.close > 0 && saidLess.test(words)))
    )
      push(at, 'met', null, 0.58, 'said to be less')
    else if (half.test(words)) push(at, 'partial', null, 0.6, 'in part')
    else if (stop && restOf.test(words) && readings.length > 1) push(at, 'missed', null, 0.56, 'the rest held')
    else if (at.negated && at.close > 0 && noneOf.test(words))
      push(at, 'met', stop && / (?:no|zero|none) /.test(words) ? 0 : null, 0.6, 'said to have held')
    else if (kept.test(words) && onSomeDays(at, measure)) push(at, 'partial', null, 0.62, 'held on some days')
    else if (kept.test(words) && !/ except |n't .{0,60}without /.test(words)) {
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
      (acted.test(words) || (everyPart.test(words) && at.quantities.length === 0)) &&
      !keptTo.test(words) &&
      / (?:every|all|loads|lots|more|still|usual|same) /.test(words)
    )
      push(at, 'missed', null, 0.58, 'as much as ever')
    else if (stop && at.close > 0 && !at.negated && !resisted && everyPart.test(words) && !keptTo.test(words))
      push(at, 'missed', null, 0.6, 'named for every day')
    else if (!stop && bareEvery.test(words) && isDayUnit(measure.unit) && (measure.target ?? 7) < 7)
      push(at, 'missed', 7, 0.6, 'named for every day')
    else if (stop && bareEvery.test(words)) push(at, 'missed', null, 0.55, 'named for every day')
    else if (stop && !at.negated && !resisted) {
      const paid = at.quantities.some((quantity) => quantity.kind === 'money')
      if (downTo.test(words) && !saysNone(at, true)) push(at, 'missed', null, 0.56, 'less of what was to stop')
      else if (paid && spending.test(` ${measure.activity} `)) push(at, 'missed', null, 0.6, 'money spent')
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
