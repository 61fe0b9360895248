import type { Move } from './move'
import { whyReflected } from './reflections/chooseReflection'
import { NEEDS } from './situations/1-needs'
import { REPORT } from './situations/2-report'
import { EVOKE } from './situations/3-evoke'
import { PLAN } from './situations/4-plan'
import type { Outcome, Scene, Situation } from './situations/situation'

/** The policy, in MI order (engage, evoke, plan). The first situation that applies is taken; the last one always does. */
const SITUATIONS: Situation[] = [...NEEDS, ...REPORT, ...EVOKE, ...PLAN]

/** The next move, the first situation that applies, and what the dialog does besides. */
export function chooseMove(scene: Scene): { move: Move; outcome?: Outcome } {
  const situation = SITUATIONS.find(({ when }) => when(scene)) as Situation
  const part = (value: Situation['reflection']) => (typeof value === 'function' ? value(scene) : value)
  const reflection = part(situation.reflection)
  const why = whyReflected(reflection, scene)
  return {
    move: {
      name: situation.name,
      reflection,
      question: part(situation.question),
      suggestions: situation.suggestions,
      because: why === undefined ? situation.because : `${situation.because} ${why}`,
    },
    outcome: situation.outcome,
  }
}
