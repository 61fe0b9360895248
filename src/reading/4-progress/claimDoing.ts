import type { Measure } from '../../goals/goal'
import { done, noOnly, notYet, yesOnly } from './answers'
import { type Claim, type Push, SEALED, type Shape } from './claim'
import { goodUntil } from './claimHolding'
import { phrases } from './phrases'
import { type ClauseReading, nothingMissed } from './readClause'
import { saysNone } from './saysNone'
import { figureFirst } from './weighFigures'

const full = phrases('full')
/** Words that say outright that part of it was done. */
const half = phrases('half')
/** Words that say so only of the goal's own act. */
const partly = phrases('partly')
const undone = phrases('undone')
/** Ways to say that it was let go by, without a "not". */
const letGo = phrases('letGo')
const notBegun =
  /^ (?:(?:it's|still|well|sorry|i've|i|just|nah|no|and|but) ){0,4}(?:(?:not|hasn't|haven't|hadn't) (?:been )?(?:done|touched|started|opened|begun|happened|rung|called|stepped|set foot|moved|been(?= (?:$|once|at all|there|to|near|able)))|forgot(?= (?:$|it|again))) /
const noneOf = /(?:n't|not|never) (?!.{0,60} did i )(?:\w+ ){0,4}(?:a single|a thing|a word|any|anything|one|1) /
const sealed =
  / (?:(?:still|stayed|sat|sitting|been) (?:\w+ )?(?:in (?:its|the|their|her|his) (?:case|box|bag|drawer|packet|cupboard|wardrobe|car|packaging)|unopened|untouched|blank|white|empty|sealed|on the shelf))|^ (?:empty|blank|nowhere) |(?:page|jar|box|list|diary) is (?:still )?(?:white|blank|empty) /
/** Little else than the words for all of it: "yes, every night", "on time every day". */
const wholeOnly =
  /^ (?:(?:yes|yep|yeah|so|and|on time|did|out|in|we|i|just|nearly|the|for) ){0,9}(?:every|each|all|daily|both|on the|full|perfect|not one|in full|100%|the lot)/
/** Verbs that stand for the goal's act itself, beside words for all of it. */
const didIt =
  / (?:did|do|done|managed|manage|completed|finished|kept|hit|nailed|smashed|aced|crushed|made it|went|gone|was there|turned up|showed up|attended|happened|sorted|stuck|been (?:there|in|out|to|every|each|all)|got (?:it|them|there|all|every|in|out|up)) /
const stillSo = /^ (?:(?:yes|yep|yeah|it's|they're|is|are|and|the|both) ){0,3}(?:still|all|both) /
const didElse = /^ (?:(?:i|we|so|and|but|just) ){0,3}[a-z]{2,20}ed (?:[a-z']+ ){0,8}instead $/
const gaveUpAfter =
  / (?:gave up|quit|stopped|packed it in|lasted|fizzled out|dropped off|fell off) (?:only )?(?:on|after|by|until) (?:day|(?:mon|tues?|wednes|weds?|thurs?|fri|satur|sun)(?:day)?|the (?:first|second|third|fourth|fifth)|one|two|three|four|a (?:few|couple)|\d) /
const mostly =
  / (?:most|some|a few|a couple of|half the|half of the) (?:of the )?(?:days|nights|mornings|evenings|times|weeks) /
const theRest =
  / (?:the (?:rest|others?)|thereafter|after that|other (?:days|nights|two|three|four|five)|from then on) /
/** What is not remembered or known is not denied. */
const onlyUnknown =
  / (?:didn't|couldn't|don't|can't|doesn't|never|haven't) (?:\w+ly |even |quite )?(?:remember|recall|know|believe|think|thought|realise|realised|realize|expect|expected|say|mind|mean|understand|hear|heard) (?!him|her|them|it|no)/
const bareNone = / (?:none|zero|zilch|nil|nowt|not once|not one) |^ (?:so |and |but |just )?nothing $/
/** "Raining every day so nothing": what came of it closes the clause. */
const soNone =
  / so (?:nothing|none|nowt|zero|nil|zilch|nope|neither|no (?:luck|go|joy)|not (?:once|one))(?: (?:at all|this week|again|sorry|from me|i'm afraid)){0,2} $/
const bareDidnt =
  / (?:didn't|did not|haven't|couldn't|never did|didn't bother|no) (?:\p{Extended_Pictographic} |lol |haha |sorry ){0,9}$/u
const gaveUp =
  /^ (?:i |i've |and |just |so ){0,9}(?:stopped|quit|gave up|packed in|given up|dropped|binned|ditched) (?:it|taking|going|them|doing|that|on it) /

/** The rest is with others: under way where nothing else is told of the act. */
const underWay =
  / (?:waiting (?:to hear|for (?:a|an|the|my|them|him|her|news|word)|on (?:a|the|them))|still waiting|(?:heard|hear) (?:nothing|anything)|nothing back|no (?:reply|answer|word|news)|(?:not|n't|never) (?:\w+ )?(?:heard|got back)) /

/** A clause that tells of something with a verb in the past. */
const told = phrases('told')
const toldElse =
  / (?:ate|had|drank|sat|slept|stayed|watched|played|scrolled|worked|spent|bought|ordered|is (?:at|in|on)|are (?:at|in|on)) /
/** "Had ten ready and sent none of them". */
const didNone = / (?:sent|did|done|wrote|read|ran|ate|took|made|got|went to|[a-z]{2,20}ed) none of (?:them|it|those) /
const madeAStart = / (?:made a (?:good |small |bit of a )?start|got started) /
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']
const ordinal = /^ (?:and |but |the |my ){0,9}(second|third|fourth|fifth|sixth|seventh) /
const loseTemper = phrases('loseTemper')

/** Oftener than so many times a week: "every day", and not "every time". */
const everyDay = / (?:every|each) (?:single )?day /
const everyPart = / (?:every|each) (?:single )?(day|night|morning|evening|afternoon) /

/** "Ate crusts over the sink, all week": the words for all of it go with what was told before, which is not of the goal. */
function tellsElse(at: ClauseReading, before: ClauseReading | undefined): boolean {
  if (!before || at.close > 0 || at.generic || before.close > 0 || before.generic) return false
  return toldElse.test(before.words) && at.clause.from - before.clause.to <= 2
}

/** "Not finished, but close": what comes after says how far it is. */
const butNearly = (next: ClauseReading | undefined): boolean =>
  next?.clause.opener === 'but' &&
  !next.negated &&
  / (?:close|nearly|almost|started|getting there|most|half|halfway|begun|under way|on my way|some) /.test(next.words)

/** "But no, I'm not thinking of that": a no that opens another denial answers nothing else. */
const answersNo = ({ clause }: ClauseReading, next: ClauseReading | undefined): boolean =>
  clause.opener !== 'but' || next?.clause.sentence !== clause.sentence || !next.negated

/** A denial counts where it is of the goal's own act: its words, a stand-in verb, or a clause of a few words. */
function denies(at: ClauseReading): number {
  const { words, negated } = at
  if (sealed.test(words)) return 0.68
  if (notBegun.test(words) || soNone.test(words)) return 0.7
  if (letGo.test(words) || / (?:forgot|cancelled|canceled) $/.test(words)) return at.close > 0 ? 0.68 : 0.62
  if (!negated || onlyUnknown.test(words)) return 0
  if (bareDidnt.test(words) && at.clause.to - at.clause.from <= 14) return 0.72
  if (/ no (?:\w+ ){0,4}at all /.test(words) && at.close > 0) return 0.75
  if (/(?:n't|not|never) (?:\w+ ){0,4}(?:a single (?:\w+|one)|not once|at all) /.test(words))
    return at.close > 0 || at.generic ? 0.72 : 0.62
  if (at.deniesAct) return 0.57
  if (undone.test(words)) return at.close > 0 ? 0.68 : 0.58
  if (noneOf.test(words) && (at.close > 0 || at.generic)) return 0.66
  if (/ (?:was|were)(?:n't| not) \w{2,20}ing /.test(words) && at.close > 0) return 0.6
  if (
    at.close > 0 &&
    / (?:didn't|did not|haven't|hasn't|couldn't|never|wasn't|weren't|i've not|not (?:\w+ed|been|gone|done|\w+en)|no|none|nobody|nothing|zero) /.test(
      words,
    )
  )
    return at.close === 2 ? 0.62 : 0.54
  return bareNone.test(words) && at.clause.to - at.clause.from <= 5 ? 0.66 : 0
}

/** "I really wanted to do all of it" tells what was meant, not what came of it. */
const onlyMeant =
  /^ (?:(?:and|but|i|we|i'd|had|really|honestly|only|still) ){0,4}(?:wanted|hoped|meant|planned|intended|wished) to (?!.* (?:and|so) )/

/** Where the goal is to do something: words that say it was all done, in part, or not at all. */
export function claimDoing(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  const claims: Claim[] = []
  const push: Push = (at, progress, amount, sure, because) => claims.push({ progress, amount, sure, because, at })
  const whole = shape === 'open' ? null : measure.target
  const pushWhole = (at: ClauseReading, sure: number): void => {
    if (onlyMeant.test(at.words)) return
    const part =
      shape === 'days' && !/ (?:work|job|school) /.test(` ${measure.activity} `) && everyPart.exec(at.words)?.[1]
    const oftener = shape === 'count' && measure.unit === 'time' && measure.per === 'week' && everyDay.test(at.words)
    const more =
      ((part && part === measure.unit) || oftener) && whole !== null && whole < 7 && measure.days.length === 0
    push(at, more ? 'exceeded' : 'met', more ? 7 : whole, sure, 'all of it')
  }
  for (const [i, at] of readings.entries()) {
    const { words, negated } = at
    const short = at.clause.to - at.clause.from <= 5
    const before = readings.slice(0, i)
    const opening =
      at.clause.sentence === 0 &&
      (i === 0 || (short && before.every((each) => !each.generic && each.quantities.length + each.days.length === 0)))
    const dayOnly = at.days.length > 0 && (shape === 'days' || shape === 'count')
    const nth = ordinal.exec(words)?.[1]
    const denied = dayOnly || nth !== undefined || figureFirst(at) ? 0 : denies(at)
    if (shape !== 'once' && notYet.test(words)) continue
    if (shape === 'once' && underWay.test(words) && !readings.some((each) => each.close === 2 && !each.negated))
      push(at, 'partial', null, 0.64, 'under way, with others')
    else if (nth !== undefined && negated && (shape === 'count' || shape === 'days')) {
      push(at, 'partial', ordinals.indexOf(nth) + 1, 0.62, 'all before the one missed')
    } else if (gaveUpAfter.test(words) && shape !== 'once') push(at, 'partial', null, 0.8, 'given up after a while')
    else if (goodUntil.test(words) && shape !== 'once') push(at, 'partial', null, 0.72, 'held for a while')
    else if (didNone.test(words) && !nothingMissed.test(words)) push(at, 'missed', 0, SEALED, 'none of them')
    else if (nothingMissed.test(words)) push(at, 'met', whole, 0.75, 'nothing missed')
    else if (!negated && (done.test(words) || yesOnly.test(words))) push(at, 'met', whole, 0.62, 'said to be done')
    else if (!negated && at.close > 0 && stillSo.test(words) && /^(?:keep|stay|leave|remain)\b/.test(measure.activity))
      push(at, 'met', whole, 0.6, 'still so')
    else if (half.test(words) && (!/n't /.test(words) || / \d/.test(words))) push(at, 'partial', null, 0.66, 'in part')
    else if (
      at.quantities.some((quantity) => quantity.kind === 'fraction' && quantity.value < 1) &&
      shape === 'once' &&
      !negated
    )
      push(at, 'partial', null, 0.64, 'in part')
    else if (
      (shape === 'once' || (shape === 'open' && madeAStart.test(words))) &&
      !negated &&
      / (?:(?:i've|have|just) started|started (?:it|on)|made a start|begun) /.test(words)
    )
      push(at, 'partial', null, 0.62, 'begun')
    else if (/^lose\b/.test(measure.activity) && / (?:gained|put on|gone up) /.test(words))
      push(at, 'missed', null, 0.95, 'the opposite was done')
    else if (shape === 'open' && !negated && / (?:much|a lot|loads|way|lots|far) better /.test(words))
      push(at, 'met', null, 0.54, 'said to be better')
    else if (shape !== 'once' && gaveUp.test(words)) push(at, 'missed', 0, 0.6, 'stopped doing it')
    else if (noOnly.test(words)) {
      const first = i === 0 && at.clause.sentence === 0
      if (answersNo(at, readings[i + 1])) push(at, 'missed', 0, first ? 0.78 : 0.58, 'a bare no')
    } else if (opening && saysNone(at)) push(at, 'missed', 0, SEALED, 'none of it')
    else if ((negated || denied > 0) && mostly.test(words) && (at.close > 0 || short))
      push(at, 'partial', null, 0.64, 'not on some days')
    else if (denied > 0 && shape === 'once' && butNearly(readings[i + 1]))
      push(at, 'partial', null, 0.8, 'not done yet, and under way')
    else if (denied > 0 && i > 0 && theRest.test(words)) push(at, 'partial', null, 0.62, 'the rest not done')
    else if (denied > 0) push(at, 'missed', 0, denied, 'not done')
    else if (
      !negated &&
      partly.test(words) &&
      (at.close > 0 || at.generic || short) &&
      at.quantities.every((quantity) => quantity.kind === 'fraction')
    )
      push(at, 'partial', null, 0.6, 'in part')
    else if (!negated && at.close === 0 && !at.generic && at.days.length === 0 && didElse.test(words))
      push(at, 'missed', null, 0.55, 'something else was done instead')
    else if (loseTemper.test(words) && shape === 'open') push(at, 'missed', null, 0.66, 'the opposite was done')
    else if (
      !negated &&
      full.test(words) &&
      !(short && tellsElse(at, readings[i - 1])) &&
      !/ (?:only|instead|but|past|after|without|late|under) /.test(words) &&
      ((at.generic && didIt.test(words)) ||
        (short && wholeOnly.test(words)) ||
        (at.close > 0 && (short || told.test(words))))
    )
      pushWhole(at, short && at.close === 0 && !at.generic ? 0.58 : 0.64)
  }
  return claims
}
