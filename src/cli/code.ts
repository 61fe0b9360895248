import { parseArgs } from 'node:util'
import { codeHelper } from '../reflecting/codeHelper'
import { answerJsonLines, textField } from './jsonLines'

/** `oars code`: one helper utterance a line in ({id, asked?, message}), its MITI/MISC codes out. */
export async function code(args: string[]): Promise<void> {
  parseArgs({ args, options: {} })
  await answerJsonLines((line, number) => {
    const asked = textField(line, 'asked', number) || undefined
    return { id: line.id, ...codeHelper({ asked, message: textField(line, 'message', number) }) }
  })
}
