import type { Measure } from '../../goals/goal'
import type { Claim, Shape } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'

const pastVerb = phrases('pastVerb')
const unsure = phrases('unsure')

const attends = /^(?:see|visit|go|attend|have|get|meet|talk|speak)\b(?!.*\b(?:book|appointment|arrange|register))/
const arranged =
  / (?:(?:it's|is|got it|all|i've|have|i|got (?:the|an) appointment) booked|made an appointment|got (?:an|the|my) appointment|appointment (?:is|for|on|booked)) /

/** Where the goal is one act, or has no figure: a clause that tells the act in the past. */
export function claimActs(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  if (shape !== 'once') return []
  const claims: Claim[] = []
  for (const at of readings) {
    if (!at.negated && attends.test(measure.activity) && arranged.test(at.words)) {
      claims.push({ progress: 'partial', amount: null, sure: 0.66, because: 'arranged', at })
      continue
    }
    if (!at.negated && at.close > 0 && /^ (?:yes|yep|yeah|yup) /.test(at.words)) {
      claims.push({ progress: 'met', amount: measure.target, sure: 0.6, because: 'a yes to the act', at })
      continue
    }
    if (
      at.negated ||
      / (?:never|always) (?:liked|hated|loved|wanted) /.test(at.words) ||
      !pastVerb.test(at.words) ||
      unsure.test(at.words)
    )
      continue
    const short = at.clause.to - at.clause.from <= 7
    const went =
      short &&
      / (?:went (?:$|on |to |in |along |back |there |yesterday |today |and |this |\w{3,6}day )|did it|was there|made it|got it|been |did $)/.test(
        at.words,
      )
    const handed =
      / (?:handed (?:it |them )?in|(?:sent|posted|finished|submitted|got) (?:it|them)(?: off| in| done| sorted)?|it's (?:done|in|sent|gone|sorted|finished)) /.test(
        at.words,
      )
    const sure = at.close === 2 ? 0.58 : at.close === 1 ? 0.54 : went || handed ? 0.56 : 0
    if (sure > 0) claims.push({ progress: 'met', amount: measure.target, sure, because: 'told as done', at })
  }
  return claims
}
