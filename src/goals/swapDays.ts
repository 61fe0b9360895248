import { normalise } from '../reading/1-normalise'
import { type DayMention, findDays } from '../reading/3-quantities/findDays'

/** Answers longer than this say more than days. */
const MOST_CHARACTERS = 60

/** What may stand beside days without saying more than them. */
const beside = /^(?:and|or|to|on|only|just|every|each|the|plus|then|through|until|from|-|–|,|&|\/|\.|!|please)$/

/**
 * The goal with the days an answer names, where it names days and nothing else: "practise every Sunday", answered "only
 * Mondays", is "practise every Monday"; a goal without days gets them at its end. Undefined where the answer says more,
 * or the goal holds those days already.
 */
export function swapDays(words: string, answer: string): string | undefined {
  if (answer.length > MOST_CHARACTERS) return undefined
  const said = normalise(answer).tokens
  const named = findDays(said, 0, said.length)
  if (named.length === 0 || said.some(({ norm }, i) => !beside.test(norm) && !isWithin(named, i))) return undefined
  const goal = normalise(words).tokens
  const own = findDays(goal, 0, goal.length)
  if (sameDays(own, named)) return undefined
  const days = answer.slice(said[named[0]?.from ?? 0]?.start, said[(named.at(-1)?.to ?? 1) - 1]?.end)
  const [first, last] = [own[0], own.at(-1)]
  const plain = words.replace(/[\s.,;!…]+$/, '')
  if (!first || !last) return `${plain}, ${days}`
  const [start, end] = [goal[first.from]?.start ?? 0, goal[last.to - 1]?.end ?? words.length]
  const before = words.slice(0, start)
  const fitting = /\b(?:every|each) $/i.test(before) ? days.replace(/(day|end)s$/i, '$1') : days
  return `${before}${fitting}${words.slice(end)}`.replace(/[\s.,;!…]+$/, '')
}

const isWithin = (mentions: readonly DayMention[], i: number): boolean =>
  mentions.some(({ from, to }) => from <= i && i < to)

function sameDays(one: readonly DayMention[], other: readonly DayMention[]): boolean {
  const all = (mentions: readonly DayMention[]) => [...new Set(mentions.flatMap(({ days }) => days))].sort().join()
  return all(one) === all(other)
}
