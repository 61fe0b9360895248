import type { DialogContext } from 'botbuilder-dialogs'
import { SAFETY_DIALOG } from './safetyDialog'

/** Whether a talk about danger is open, on top or under something beside it. */
export function inSafety(dc: DialogContext): boolean {
  return dc.stack.some(({ id }) => id === SAFETY_DIALOG)
}
