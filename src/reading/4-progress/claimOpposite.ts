import type { Token } from '../1-normalise'
import opposites from '../lexicon/opposites.json'
import { stem } from '../stem'
import { type Claim, SEALED, type Shape } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'

const pairs = opposites.pairs.map(({ goal, said, sealed, always }) => ({
  sealed: sealed === true,
  always: always === true,
  goal: new RegExp(`(?:^|\\b)(?:${goal})`, 'u'),
  said: new RegExp(` (?:${said}) `, 'u'),
}))
const heldOff = new RegExp(` (?:${opposites.never.join('|')}) `, 'u')
const everyTime =
  / (?:all (?:week|\w+ (?:days|nights|mornings|evenings|times))|(?:every|each) (?:single )?(?:\w+ )?(?:day|night|morning|evening|afternoon|time|one)|both (?:days|times|nights)|nightly|daily) /

/** Words that open what the goal would rather not: "not by my bed", "rather than wait for her", "away from my desk". */
const turnsAway = /^(?:not|no|without|never)$/
const turnsAwayPair = /^(?:rather than|instead of|away from)$/
const filler = /^(?:the|a|an|my|by|to|for|at|in|on|of|past|it|up|me|her|him|them|just|any|have|having|more)$/

/** What the goal names as its opposite, as word stems. */
function avoidedBy(goal: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let i = 0; i < goal.length; i++) {
    const norm = goal[i]?.norm ?? ''
    const next = goal[i + 1]?.norm ?? ''
    const start = turnsAway.test(norm) ? i + 1 : turnsAwayPair.test(`${norm} ${next}`) ? i + 2 : 0
    for (let k = start; start > 0 && k < Math.min(goal.length, start + 4); k++) {
      const token = goal[k]
      if (token?.kind !== 'word') break
      if (filler.test(token.norm)) continue
      found.add(stem(token.norm))
      break
    }
  }
  return found
}

const once =
  / (?:only (?:once|one|twice|the once|time)|once|twice|one (?:day|time|night|morning)|(?:snapped|shouted|yelled) only) /
const restOf = phrases('restOf')

const heldOffIt =
  /(?: never|n't) (?:\w+ ){1,6}(?:once|at all|any|one day|this week|all week) | (?:not once|never once) /
/** True where the words tell it and nothing shortly before takes it back. */
function saysIt(said: RegExp, words: string): boolean {
  const found = said.exec(words)
  return found !== null && !heldOff.test(`${words.slice(Math.max(0, found.index - 30), found.index)} `)
}

/** Where the goal is to do something: telling its opposite is telling that it was not done ("stayed on the sofa"). */
export function claimOpposite(
  tokens: readonly Token[],
  readings: readonly ClauseReading[],
  goal: readonly Token[],
  shape: Shape,
): Claim[] {
  if (shape === 'stop' || shape === 'limit') return []
  const goalWords = goal.map((token) => token.norm).join(' ')
  const fitting = pairs.filter((pair) => pair.goal.test(goalWords))
  const avoided = avoidedBy(goal)
  const claims: Claim[] = []
  for (const at of readings) {
    const said = fitting.find((pair) => saysIt(pair.said, at.words) && (!pair.always || everyTime.test(at.words)))
    const names = tokens
      .slice(at.clause.from, at.clause.to)
      .some(({ norm, kind }) => kind === 'word' && avoided.has(stem(norm)))
    if (names && at.negated && heldOffIt.test(at.words)) {
      claims.push({ progress: 'met', amount: null, sure: 0.8, because: 'the opposite was held off', at })
      continue
    }
    const named = names && !at.negated && !/ (?:away|off|out of|instead|rather|without|not) /.test(at.words)
    if (!said && !named) continue
    if (shape === 'open' && (once.test(at.words) || readings.some((each) => each !== at && restOf.test(each.words)))) {
      claims.push({ progress: 'partial', amount: null, sure: 0.74, because: 'the opposite, and only at times', at })
      continue
    }
    const amount = everyTime.test(at.words) || shape === 'once' ? 0 : null
    const sure = said?.sealed ? SEALED : everyTime.test(at.words) ? 0.9 : said ? 0.7 : 0.56
    claims.push({ progress: 'missed', amount, sure, because: 'the opposite was done', at })
  }
  return claims
}
