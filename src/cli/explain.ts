import { parseArgs } from 'node:util'
import { describeMeasure } from '../goals/describeMeasure'
import { parseGoal } from '../goals/parseGoal'
import type { MessageInContext } from '../reading/reading'
import { explainMessage, readMessage } from '../reading/readMessage'
import { findMismatch } from '../reflecting/findMismatch'
import { turnWords } from '../reflecting/turnWords'
import { UsageError } from './usageError'

/** `oars explain "message" --goal "…" [--said "…"]`: how a message is read and what each judgement rests on. */
export async function explain(args: string[]): Promise<void> {
  const options = {
    goal: { type: 'string', default: '' },
    said: { type: 'string', multiple: true, default: [] as string[] },
  } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [message, ...more] = positionals
  if (!message || more.length > 0) {
    throw new UsageError(
      'Say which message, in quotation marks: oars explain "only went once" --goal "go for a run three times a week"',
    )
  }
  const context: MessageInContext = { message, goal: values.goal, said: values.said }
  process.stdout.write(`${tell(context).join('\n')}\n`)
}

function tell(context: MessageInContext): string[] {
  const reading = readMessage(context)
  const { progress, confidence, amount, target, talk, request, stance, crisis, clauses } = reading
  const measure = describeMeasure(parseGoal(context.goal)) || 'no figure'
  return [
    `message    “${context.message}”`,
    ...(context.goal ? [`goal       “${context.goal}”: ${measure}`] : []),
    `read as    ${progress} (confidence ${confidence.toFixed(2)}), ${amount ?? 'no amount'} of ${target ?? 'no figure'}`,
    `           talk ${talk}, request ${request}, stance ${stance}${crisis ? ', CRISIS' : ''}`,
    '',
    'pass by pass',
    ...explainMessage(context).flatMap(({ pass, found }) =>
      (found.length > 0 ? found : ['nothing']).map((line, i) => `  ${(i === 0 ? pass : '').padEnd(9)}${line}`),
    ),
    '',
    'given back as',
    ...clauses.map(({ text }) => `  “${text}” → ${turnWords(text) ?? '(not given back)'}`),
    '',
    'mismatches',
    ...findMismatch(reading, context).map(
      ({ kind, said, did, because }) => `  ${kind}: said “${said}”, did “${did.text}” (${because})`,
    ),
  ]
}
