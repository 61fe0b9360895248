import { type Claim, SEALED, type Shape } from './claim'

/** The least a rule has to be sure for its claim to be told as read. */
const ENOUGH = 0.5

/** How much surer an earlier claim must be to stand against a later one that says the opposite. */
const LATER = 0.12

/** How much surer than a figure before it a denial must be to be of the whole: "all six days. So no revision at all". */
const OUTRIGHT = 0.15

/** A break no surer than this may be a slip of the reading, where it is also said that there was none at all. */
const WEAK = 0.65

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
    const sealed = told.some((claim) => claim.progress === 'met' && claim.sure >= SEALED)
    const broken = told.filter((claim) => claim.progress === 'missed' && (!sealed || claim.sure > WEAK))
    const worst = surest(broken)
    const counted = broken.find((claim) => claim.amount !== null)
    if (worst) return { ...worst, amount: worst.amount ?? counted?.amount ?? null }
    const none = told.find((claim) => claim.amount === 0)
    const best = surest(told)
    return best && { ...best, amount: best.amount ?? none?.amount ?? null }
  }
  const best = surest(told.filter((claim) => !isRest(claim, told)))
  const none = told.some((claim) => claim.progress === 'missed' && claim.amount === 0)
  return best?.progress === 'missed' && none && shape !== 'limit' ? { ...best, amount: best.amount ?? 0 } : best
}

/** "hit it 3 days, others got busy and forgot": after a figure of what was done, a denial speaks of the rest of it. */
function isRest(claim: Claim, told: readonly Claim[]): boolean {
  return (
    claim.progress === 'missed' &&
    claim.sure < SEALED &&
    told.some(
      (each) =>
        each.counted === true &&
        each.progress !== 'missed' &&
        each.at.clause.start < claim.at.clause.start &&
        claim.sure < each.sure + OUTRIGHT,
    )
  )
}
