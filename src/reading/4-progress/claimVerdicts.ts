import type { Measure } from '../../goals/goal'
import type { Claim, Shape } from './claim'
import { claimDoing } from './claimDoing'
import { claimHolding } from './claimHolding'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'

/** One part kept and the rest not, or the other way round. */
const restOf = phrases('restOf')

/** The claims that plain words of doing, not doing, holding or slipping make. */
export function claimVerdicts(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  const held = shape === 'stop' || shape === 'limit'
  const claims = held ? claimHolding(readings, measure, shape) : claimDoing(readings, measure, shape)
  const at = readings.find((reading) => restOf.test(reading.words))
  if (at && shape !== 'once' && shape !== 'stop' && readings.length > 1) {
    const sure = shape === 'open' || shape === 'limit' ? 0.6 : 0.52
    claims.push({ progress: 'partial', amount: null, sure, because: 'one part and the rest', at })
  }
  return claims
}
