import type { DialogContext } from 'botbuilder-dialogs'
import { readCommand } from '../src/reading/readCommand'
import { readFitChoice, readPlainChoice } from '../src/reading/readFitChoice'
import { isSkip } from '../src/reading/shortAnswers'
import { CHECK_IN_DIALOG } from './checkInDialog'
import { REASONS_DIALOG } from './reasonsDialog'
import type { Scene } from './scene'

/** Whether what looks like a command is an answer to what was asked ("pause it", "carry on" where nothing is paused). */
export function answersOpenQuestion(dc: DialogContext, { record, now }: Scene, text: string): boolean {
  const asked = dc.activeDialog?.state?.talk?.asked as string[] | undefined
  if (dc.activeDialog?.id === REASONS_DIALOG && isSkip(text)) return true
  if (dc.activeDialog?.id !== CHECK_IN_DIALOG) return false
  const running = !record.stopped && (record.pausedUntil ?? 0) <= now
  if (running && asked && asked.length > 0 && readCommand(text) === 'resume') return true
  const readChoice = { 'ask fit': readFitChoice, 'ask next': readPlainChoice }[asked?.at(-1) ?? '']
  return readChoice?.(text) !== undefined
}
