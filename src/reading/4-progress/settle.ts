import type { Claim, Shape } from './claim'

/** The least a rule has to be sure for its claim to be told as read. */
const ENOUGH = 0.5

/** How much surer an earlier claim must be to stand against a later one that says the opposite. */
const LATER = 0.12

const surest = (claims: readonly Claim[]): Claim | undefined =>
  claims.reduce<Claim | undefined>((best, claim) => (!best || claim.sure > best.sure ? claim : best), undefined)

/** One act, done or not: the last word on it counts, and a part owned up to outweighs a "done". */
function settleOnce(claims: readonly Claim[]): Claim | undefined {
  const inOrder = [...claims].sort((a, b) => a.at.clause.start - b.at.clause.start)
  let best: Claim | undefined
  for (const claim of inOrder) {
    const partOnly = best?.progress === 'partial' && claim.progress === 'met'
    const margin = best && !partOnly && best.progress !== claim.progress && best.at !== claim.at ? LATER : 0
    if (!best || claim.sure >= best.sure - margin) best = claim
  }
  return best
}

/** Picks among the claims the one that decides; undefined where none is sure enough. */
export function settle(claims: readonly Claim[], shape: Shape): Claim | undefined {
  const told = claims.filter((claim) => claim.progress !== 'unknown' && claim.sure >= ENOUGH)
  if (told.length === 0) return undefined
  if (shape === 'once') return settleOnce(told)
  if (shape === 'stop') {
    const broken = told.filter((claim) => claim.progress === 'missed')
    const worst = surest(broken)
    const counted = broken.find((claim) => claim.amount !== null)
    if (worst) return { ...worst, amount: worst.amount ?? counted?.amount ?? null }
    const none = told.find((claim) => claim.amount === 0)
    const best = surest(told)
    return best && { ...best, amount: best.amount ?? none?.amount ?? null }
  }
  return surest(told)
}
