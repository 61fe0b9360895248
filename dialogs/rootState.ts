import type { DialogContext, DialogInstance } from 'botbuilder-dialogs'

/** What the root remembers between messages, whatever is open. */
export interface RootState {
  /** When the client last wrote, epoch ms. */
  wroteAt?: number
  /** The last reply offered to start again after a stop. */
  offered?: boolean
}

/** The state of the root; `dc` is that of the dialogs inside it. */
export function rootStateOf(dc: DialogContext): RootState {
  const outside = dc.parent as DialogContext
  return (outside.activeDialog as DialogInstance).state as RootState
}
