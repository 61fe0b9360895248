import type { DialogContext } from 'botbuilder-dialogs'
import type { Reading } from '../src/reading/reading'
import { quotableGoal } from '../src/reflecting/quotable'
import { quotedStep } from '../src/reflecting/quotedStep'
import { readSize } from '../src/reflecting/readSize'
import { readStepTold } from '../src/reflecting/readStepTold'
import { CHECK_IN_DIALOG } from './checkInDialog'
import { type Scene, say } from './scene'
import { STEP_DIALOG, type StepOptions } from './stepDialog'

/**
 * Nothing is open and the message is about a step or asks for a smaller piece: a step done opens a check-in, a step
 * dropped is dropped, a wish for less or for how to begin asks for the smallest piece, a wish for ideas opens a check-in.
 * Says whether it was one of these; with several goals only what names the step counts.
 */
export async function hearAboutStep(dc: DialogContext, scene: Scene, text: string, reading: Reading): Promise<boolean> {
  const { record, now } = scene
  const goals = record.activeGoals(now)
  const withStep = goals.filter((goal) => quotedStep(goal) !== undefined)
  const [goal] = withStep.length === 1 ? withStep : goals
  if (!goal) return false
  const { stepTold } = readStepTold(text, reading, goal, {})
  if (stepTold === 'dropped') {
    const slots = { goal: quotableGoal(goal.words), piece: quotedStep(goal) }
    record.add({ at: now, kind: 'stepEnded', goal: goal.id, how: 'dropped' })
    say(scene, { name: 'step dropped', reflection: 'step dropped', because: 'The step is theirs to drop.' }, slots)
    return true
  }
  if (goals.length > 1) return false
  if (stepTold) {
    await dc.beginDialog(CHECK_IN_DIALOG, { report: text })
    return true
  }
  const size = readSize(text)
  const wantsLess = reading.request === 'adjust' && (size === 'smaller' || size === 'tooMuch')
  if (wantsLess || (size === 'start' && reading.request === 'advice')) {
    await dc.beginDialog(STEP_DIALOG, { goal: goal.id } satisfies StepOptions)
    return true
  }
  if (reading.request !== 'advice') return false
  await dc.beginDialog(CHECK_IN_DIALOG, { report: text })
  return true
}
