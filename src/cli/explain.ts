import { parseArgs } from 'node:util'
import { describeMeasure } from '../goals/describeMeasure'
import { parseGoal } from '../goals/parseGoal'
import type { MessageInContext } from '../reading/reading'
import { readMessage } from '../reading/readMessage'
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
  const [message] = positionals
  if (!message)
    throw new UsageError('Say which message: oars explain "only went once" --goal "go for a run three times a week"')
  const context: MessageInContext = { message, goal: values.goal, said: values.said }
  process.stdout.write(`${tell(context).join('\n')}\n`)
}

function tell(context: MessageInContext): string[] {
  const reading = readMessage(context)
  const mismatches = findMismatch(reading, context)
  const { because } = parseGoal(context.goal)
  return [
    `message   “${context.message}”`,
    ...(context.goal
      ? [`goal      “${context.goal}”: ${describeMeasure(parseGoal(context.goal)) || 'no figure'}`]
      : []),
    ...because.map((rule) => `            ${rule}`),
    '',
    `progress  ${reading.progress} (confidence ${reading.confidence.toFixed(2)}), amount ${reading.amount ?? '–'} of ${reading.target ?? '–'}`,
    `talk      ${reading.talk}`,
    `request   ${reading.request}, stance ${reading.stance}${reading.crisis ? ', CRISIS' : ''}`,
    '',
    'clauses',
    ...reading.clauses.map(
      ({ role, talk, text }) =>
        `  ${role.padEnd(9)} ${talk.padEnd(8)} “${text}” → ${turnWords(text) ?? '(not given back)'}`,
    ),
    '',
    'because',
    ...reading.evidence.map(
      ({ label, because, span }) => `  ${label}: ${because}${span ? `, from “${span.text}”` : ''}`,
    ),
    '',
    mismatches.length > 0 ? 'mismatches' : 'no mismatch',
    ...mismatches.map(({ kind, said, did, because }) => `  ${kind}: said “${said}”, did “${did.text}” (${because})`),
  ]
}
