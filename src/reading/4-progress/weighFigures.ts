import type { Measure } from '../../goals/goal'
import { takesFigure } from '../../goals/sayNumber'
import type { Token } from '../1-normalise'
import type { Quantity } from '../3-quantities'
import { isDayUnit } from '../3-quantities/units'
import lexicon from '../lexicon/clauses.json'
import type { Shape } from './claim'
import { countsElse } from './countsElse'
import { fitQuantity } from './fitQuantity'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'
import type { Topic } from './topicOf'

/** No clause reports in more figures than this; what follows would cost time and say nothing. */
const MOST_FIGURES = 20

/** A figure that may be the amount: its value in the goal's own unit, and how much speaks for it. */
export interface Candidate {
  value: number
  score: number
  /** The score, and more for the figure that opens the answer. */
  rank: number
  because: string
  quantity: Quantity
  at: ClauseReading
}

const totals = phrases('totals')
/** Words that take back what was said before them. */
export const corrections = phrases('corrections')
const only = phrases('only')
const sums = / (?:that's the|that's all|so the full|the full|makes|that makes|that's) /
const intended = / (?:instead of|supposed to|meant to|target|goal|aim(?:ed)? (?:for|was)|out of the|try(?:ing)? for) /
/** "three not the Monday", "2 online, the shop no": a figure opens the clause, and what is denied comes after it. */
export function figureFirst(at: ClauseReading): boolean {
  const first = at.quantities[0]
  return (
    at.negated &&
    first !== undefined &&
    first.value > 0 &&
    first.kind !== 'span' &&
    first.kind !== 'fraction' &&
    first.from - at.clause.from <= 3 &&
    first.to <= at.deniedFrom
  )
}

const rating = / (?:score|rating|rate|marks?|out of 10|out of ten|percent|%) /

const noMore = / (?:never|not|no|wasn't|didn't) (?:\w{1,12} )?(?:any )?(?:more than|over|above|past) /

/** Words right before a figure that set it aside: not the count itself, but its place, goal or rest. */
const aside = new RegExp(`^(?:${lexicon.aside.join('|')})$`)

/** "at 58", "pulled over on 44", "bread is two quid": an age, a road, a price, and nothing that was done. */
function isPlaceOrPrice(before: string, second: string, quantity: Quantity, { close, words }: ClauseReading): boolean {
  if (close > 0 || quantity.each || quantity.of !== undefined || quantity.from === 0) return false
  if (quantity.kind === 'bare' && /^(?:at|on)$/.test(before))
    return !/^(?:i'm|am|was|still|up|now|sat|down)$/.test(second)
  if (/^(?:is|are|costs?)$/.test(before))
    return !/^(?:it|that|total|which|average|count|number|score|tally)$/.test(second)
  return / (?:a side|years? old) /.test(words)
}

/** What the words around a figure say for or against its being the amount. Points are relative; a unit that agrees is worth 3 to 4. */
function contextScore(
  tokens: readonly Token[],
  reading: ClauseReading,
  quantity: Quantity,
  target: number | null,
): number {
  const { words } = reading
  const before = tokens[quantity.from - 1]?.norm ?? ''
  let score = 0
  if (reading.close > 0) score += 0.6
  if (reading.generic) score += 0.6
  if (only.test(words)) score += 0.3
  if (totals.test(words) && !quantity.each) score += 1
  if (corrections.test(words)) score += 2.5
  if (before === '=') score += 2.5
  if (
    before === 'day' &&
    quantity.from > reading.clause.from &&
    !/^(?:each|every|a|per)$/.test(tokens[quantity.from - 2]?.norm ?? '')
  )
    score -= 4
  if (/^(?:more|left|to)$/.test(tokens[quantity.unitEnd]?.norm ?? '')) score -= 4
  if (quantity.of !== undefined) score += quantity.of === target ? 3 : rating.test(words) || quantity.of === 10 ? -4 : 1
  if (quantity.each) score += 0.5
  const second = tokens[quantity.from - 2]?.norm ?? ''
  if (/^(?:turned|turning|became|grew|stretched|went)$/.test(second) && /^(?:to|into)$/.test(before)) score += 2
  const upcoming = /^(?:the|my)$/.test(second) && /^(?:first|next)$/.test(before)
  if (upcoming || /^(?:next|another)$/.test(before)) score -= 3
  if (before === 'other') score -= 0.5
  if (sums.test(words) && quantity.value === target) score += 2
  if (
    aside.test(before) &&
    !noMore.test(words) &&
    !/^(?:this|each|every|a|per)$/.test(second) &&
    quantity.from > reading.clause.from
  )
    score -= 2
  if (/^(?:of|instead|aim|target)$/.test(before) && quantity.of === undefined) score -= 2.5
  if (intended.test(words)) score -= 0.5
  if (isPlaceOrPrice(before, second, quantity, reading)) score -= 3
  // "set the table for two": people, not times
  if (before === 'for' && quantity.kind === 'bare' && quantity.noun === undefined && second !== '') score -= 1.5
  if (reading.clause.to - reading.clause.from <= 4) score += 0.5
  return score
}

/** "I wanted the full seven", "was going for five": what was meant, and nothing of what came of it. */
function isMeant(tokens: readonly Token[], { clause }: ClauseReading, quantity: Quantity): boolean {
  const before = tokens.slice(clause.from, quantity.from).map(({ norm }) => norm)
  return meaning.test(` ${before.join(' ')} `)
}

const meaning =
  / (?:wanted|hoped|aimed|aiming|planned|intended|meant|(?:was|were) (?:going|gunning|shooting) for|thought i'd|would've liked|would have liked|wished)(?! (?:to and|and)) (?!.* (?:did|done|got|made|managed|went|had) $)/

/** A clause that is a correction and hardly more: "no, wait", "I tell a lie". */
const takesBack = ({ words, clause }: ClauseReading): boolean =>
  clause.to - clause.from <= 4 && (corrections.test(words) || (words === ' no ' && clause.sentence + clause.from > 0))

/** The figures of the reports that fit the goal and are not set aside by the words around them, in order. */
export function weighFigures(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  measure: Measure,
  topic: Topic,
  shape: Shape,
): Candidate[] {
  const found: Candidate[] = []
  // the figure that opens the answer is the answer, unless it is put right or summed up after it
  const takenBack = readings.slice(1).some(({ words }) => corrections.test(words) || sums.test(words))
  for (const [i, at] of readings.entries()) {
    const corrects = readings.slice(Math.max(0, i - 2), i).some(takesBack) ? 2.5 : 0
    const open = !at.negated || noMore.test(at.words) || / (?:yes|only|but|though) /.test(at.words)
    if (!open && !figureFirst(at)) continue
    for (const quantity of at.quantities.slice(0, MOST_FIGURES)) {
      if (!open && quantity.to > at.deniedFrom) break
      if (isMeant(tokens, at, quantity) || countsElse(tokens, readings, i, quantity, measure)) continue
      const fitted = fitQuantity(quantity, measure, topic)
      if (
        !fitted ||
        !isPlausible(fitted.value, measure) ||
        !counts(
          at,
          quantity,
          shape,
          at.clause.sentence === 0,
          fitted.fit,
          measure.activity,
          tokens[quantity.from - 1]?.norm ?? '',
        )
      )
        continue
      const opens =
        quantity.from === readings[0]?.clause.from && !takenBack ? opening(tokens, readings, quantity, shape) : 0
      const score = fitted.fit + contextScore(tokens, at, quantity, measure.target) + corrects
      if (score + opens > 0.9)
        found.push({ value: fitted.value, score, rank: score + opens, because: `figure ${fitted.value}`, quantity, at })
    }
  }
  return found
}

/** More for the figure that opens the answer, and most where it is a sentence of its own: "15. The truck cost me 140." */
function opening(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  quantity: Quantity,
  shape: Shape,
): number {
  if (shape === 'stop') return 0.8
  const [first, second] = readings
  const alone = first?.words.trim().split(' ').length === 1 && second?.clause.sentence !== first.clause.sentence
  const asked = tokens.slice(quantity.to, quantity.to + 2).some(({ norm }) => norm === '?')
  return alone && !asked && quantity.kind === 'bare' ? 3 : 0.5
}

/** "I live at 43", "the meter says 2.1": no one does a weekly thing many times over, nor a tenth of it; such a figure counts something else. */
function isPlausible(value: number, { target, unit, bound }: Measure): boolean {
  if (bound === 'atMost' && target !== null && target > 0) return value <= Math.max(100, target * 20)
  if ((unit === null || isDayUnit(unit) || unit === 'time') && value % 0.5 !== 0) return false
  if (target === null || takesFigure(unit)) return true
  return isDayUnit(unit) && target <= 7 ? value <= 7 : value <= Math.max(20, target * 5)
}

/** Before a figure: a sum won or lost is not how often. */
const stakes = /^(?:lost|won|spent|up|down|cost|paid|worth|owe|owed)$/

/** For one act, and for what is to stop, a figure counts only where it is of times or of the thing itself. */
function counts(
  at: ClauseReading,
  quantity: Quantity,
  shape: Shape,
  first: boolean,
  fit: number,
  activity: string,
  before: string,
): boolean {
  if (late.test(at.words) && shape === 'days') return false
  if (at.close === 0 && elsewhere.test(at.words)) return false
  if (shape === 'once')
    return (
      (quantity.kind === 'time' && (at.close > 0 || at.generic || first)) ||
      (quantity.kind === 'day' && quantity.word === 'both') ||
      (quantity.kind === 'bare' && fit >= 2.5)
    )
  if (shape === 'stop') {
    if (quantity.kind === 'day' || / (?:there's|there are|is|are|left) /.test(at.words)) return false
    if (/ (?:dreamt|dreamed|wanted|craved|could have|nearly|almost|offered) /.test(at.words)) return false
    if (stakes.test(before) && fit < 2.5 && quantity.kind !== 'time') return false
    const opens = first && at.clause.opener === '' && quantity.from === at.clause.from && quantity.each === undefined
    return (
      opens ||
      at.close > 0 ||
      quantity.kind === 'time' ||
      / (?:of them|had|smoked|did|bought|ate|got|drank|ordered|lost|placed) /.test(at.words)
    )
  }
  if (shape === 'open' && / be /.test(` ${activity} `)) return false
  if (shape === 'open')
    return at.close > 0 || at.generic || first || quantity.of !== undefined || at.clause.to - at.clause.from <= 2
  return true
}

/** Clauses that tell of something else, whatever figure stands in them. */
const elsewhere = new RegExp(` (?:${lexicon.apart.join('|')}) `)
const late = / (?:late|missed|skipped|off|forgot|bad|wrong) /

/** "one Monday and two on Friday", "the twenty then a tenner as well": parts that add up where no total is told. */
export function addUp(found: readonly Candidate[], best: Candidate, measure: Measure): number {
  if (measure.bound === 'atMost' && measure.per === 'day') return best.value
  const level = found.filter(
    (each) =>
      each.quantity.kind === best.quantity.kind &&
      each.quantity.unit === best.quantity.unit &&
      each.score > best.score - 1.3 &&
      each.quantity.of === undefined,
  )
  if (level.length < 2 || level.some((each) => totals.test(each.at.words) || corrections.test(each.at.words)))
    return best.value
  const sum = level.reduce((total, each) => total + each.value, 0)
  if (level.length > 2 && level.some((each) => each.value * 2 === sum))
    return Math.max(...level.map((each) => each.value))
  const named = new Set(level.flatMap((each) => each.at.days.flatMap((mention) => mention.days))).size
  const timesOnly = level.every((each) => each.quantity.word === 'once' || each.quantity.word === 'twice')
  const joined = / (?:as well|on top|plus|another|too|again) /.test(level.map((each) => each.at.words).join(' '))
  if (named < level.length && !timesOnly && !joined) return best.value
  return sum
}
