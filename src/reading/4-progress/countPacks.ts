import type { Token } from '../1-normalise'
import type { Quantity } from '../3-quantities'
import { numberOf } from '../3-quantities/words'
import type { ClauseReading } from './readClause'

/** Cigarettes in a pack as sold in most countries (WHO FCTC guidelines speak of packs of 20). */
const PACK = 20

const pack = /^(?:packs?|packets?)$/
const other = /^(?:biscuits?|crisps?|sweets?|gum|cards?|tissues?|nuts?|lunch(?:es)?)$/

/** How many packs the words before `i` count, and where they begin: "a", "half a", "two", "one and a half". */
function packsBefore(tokens: readonly Token[], i: number, from: number): { count: number; start: number } | undefined {
  const norm = (back: number): string => (i - back >= from ? (tokens[i - back]?.norm ?? '') : '')
  if (norm(1) === 'a' && norm(2) === 'half') return { count: 0.5, start: i - 2 }
  if (norm(1) === 'half' && norm(2) === 'a' && norm(3) === 'and') {
    const whole = numberOf(norm(4)) ?? (norm(4) === 'a' ? 1 : undefined)
    return whole === undefined ? undefined : { count: whole + 0.5, start: i - 4 }
  }
  if (/^(?:a|the|whole|full)$/.test(norm(1))) return { count: 1, start: i - 1 }
  if (norm(1) === 'half') return { count: 0.5, start: i - 1 }
  const count = numberOf(norm(1))
  return count === undefined ? undefined : { count, start: i - 1 }
}

/** The report with its packs counted as cigarettes, for a goal that counts those: "half a pack a day" is 10 a day. */
export function countPacks(tokens: readonly Token[], reading: ClauseReading): ClauseReading {
  const { from, to } = reading.clause
  const found: Quantity[] = []
  for (let i = from; i < to; i++) {
    if (!pack.test(tokens[i]?.norm ?? '')) continue
    const before = packsBefore(tokens, i, from)
    const half = [1, 2, 3].map((ahead) => tokens[i + ahead]?.norm).join(' ') === 'and a half'
    const end = half ? i + 4 : i + 1
    const next = [0, 1].map((ahead) => tokens[end + ahead]?.norm ?? '')
    if (!before || next.some((norm) => other.test(norm))) continue
    const daily = /^(?:a|per|each|every) (?:day|night)|^daily/.test(next.join(' '))
    const value = (before.count + (half ? 0.5 : 0)) * PACK
    found.push({
      ...{ from: before.start, to: end, unitEnd: end, value, kind: 'bare', noun: 'cigarettes' },
      ...(daily ? { each: 'day' as const } : {}),
    })
  }
  if (found.length === 0) return reading
  const rest = reading.quantities.filter((old) => !found.some((each) => old.from < each.to && each.from < old.to))
  return { ...reading, quantities: [...rest, ...found].sort((a, b) => a.from - b.from) }
}
