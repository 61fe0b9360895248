import { type DialogContext, type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs'

/** What a dialog ends with when the message is not for it: the root hears it as if nothing were open. */
export const PASS_ON = 'passOn'

/** Leaves whatever is open and hands the message to the root, which knows requests, reports and questions out of the blue. */
export async function passOn(dc: DialogContext): Promise<DialogTurnResult> {
  await dc.cancelAllDialogs()
  return { status: DialogTurnStatus.cancelled, result: PASS_ON }
}
