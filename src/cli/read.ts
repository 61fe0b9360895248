import { parseArgs } from 'node:util'
import type { MessageInContext } from '../reading/reading'
import { readMessage } from '../reading/readMessage'
import { findMismatch } from '../reflecting/findMismatch'
import { answerJsonLines, textField } from './jsonLines'

/** `oars read`: one case a line in ({id, goal?, said?, asked?, message}), one reading a line out. */
export async function read(args: string[]): Promise<void> {
  parseArgs({ args, options: {} })
  await answerJsonLines((line, number) => {
    const context: MessageInContext = {
      message: textField(line, 'message', number),
      goal: textField(line, 'goal', number),
      said: Array.isArray(line.said) ? line.said.filter((said) => typeof said === 'string') : [],
      asked: textField(line, 'asked', number) || undefined,
    }
    const reading = readMessage(context)
    const mismatches = findMismatch(reading, context)
    const { progress, amount, target, talk, request, crisis, confidence, evidence } = reading
    const gaps = mismatches.map(({ kind, because, did }) => ({ label: `mismatch ${kind}`, because, span: did }))
    const mismatch = mismatches.map(({ kind }) => kind)
    return {
      id: line.id,
      progress,
      amount,
      target,
      mismatch,
      talk,
      request,
      crisis,
      confidence,
      evidence: [...evidence, ...gaps],
    }
  })
}
