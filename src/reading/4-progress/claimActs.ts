import type { Measure } from '../../goals/goal'
import type { Claim, Shape } from './claim'
import { phrases } from './phrases'
import type { ClauseReading } from './readClause'

const pastVerb = phrases('pastVerb')
const unsure = phrases('unsure')

const attends = /^(?:see|visit|go|attend|have|get|meet|talk|speak)\b(?!.*\b(?:book|appointment|arrange|register))/
/** A sum told for a debt that is to be gone: a part of it, unless the words say all. */
const debt = /\b(?:debts?|loans?|overdraft|arrears|mortgage|credit cards?|owe|pay(?:ing)? off|fines?|tab)\b/
const inFull =
  / (?:all of it|in full|the (?:lot|rest|last|whole|full|final|balance|remainder|remaining)|completely|entirely|off|cleared|settled|everything|done|finished|debt[- ]free|last of it) /

/** True where a sum, or "so far", is told of what is done only once it is done whole. */
function isInstalment({ words, quantities }: ClauseReading, { activity }: Measure): boolean {
  if (inFull.test(words)) return false
  const sum = quantities.some(({ kind, value }) => value > 0 && (kind === 'money' || kind === 'bare'))
  return (sum && debt.test(activity)) || / so far /.test(words)
}

const arranged =
  / (?:(?:it's|is|got it|all|i've|have|i|got (?:the|an) appointment) booked|made an appointment|got (?:an|the|my) appointment|appointment (?:is|for|on|booked)) /

/** "I have done the shirts. The suits I could not": of an act done piece by piece, some pieces are done. */
function claimPieces(readings: readonly ClauseReading[], { activity }: Measure): Claim[] {
  if (!divisible.test(` ${activity} `)) return []
  const at = readings.find(
    (each) =>
      !each.negated && (each.close > 0 || each.generic) && pastVerb.test(each.words) && !unsure.test(each.words),
  )
  const left = readings.some(
    (each) => each !== at && each.negated && notYetAll.test(each.words) && at && each.clause.start > at.clause.start,
  )
  return at && left ? [{ progress: 'partial', amount: null, sure: 0.85, because: 'some pieces done', at }] : []
}

const divisible = new RegExp(`^${phrases('divisible').source}`)
/** A thing named and then said not to be done: "the suits I could not", "but not the deposit", "haven't done the floor". */
const notYetAll =
  /^ (?:but |and )?(?:(?:the|my|his|her|our|their) (?:[\w-]+ ){1,3}(?:i |we )?(?:couldn't|could not|didn't|did not|haven't|hasn't|not|is not|isn't|still)|not (?:the|my|his|her|our|their) \w+ $|not (?:the|my|his|her|our|their) (?!\w+ o'?clock)\w+ (?:because|as|yet|though)|(?:i |we )?(?:haven't|didn't|couldn't|not) (?:yet )?(?:\w+ ){1,2}(?:the|my|his|her|our|their) (?:rest|other|others|last|second|next) )/

/** Where the goal is one act, or has no figure: a clause that tells the act in the past. */
export function claimActs(readings: readonly ClauseReading[], measure: Measure, shape: Shape): Claim[] {
  if (shape !== 'once') return []
  const claims = claimPieces(readings, measure)
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
    if (isInstalment(at, measure) && (at.close > 0 || debt.test(measure.activity))) {
      claims.push({ progress: 'partial', amount: null, sure: 0.62, because: 'a part of the whole', at })
      continue
    }
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
