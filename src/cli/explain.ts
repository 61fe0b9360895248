import { parseArgs } from 'node:util'
import { describeMeasure } from '../goals/describeMeasure'
import { parseGoal } from '../goals/parseGoal'
import { explainMessage } from '../reading/explainMessage'
import type { MessageInContext, Reading } from '../reading/reading'
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
  const [message, ...more] = positionals
  if (!message || more.length > 0) {
    throw new UsageError(
      'Say which message, in quotation marks: oars explain "only went once" --goal "go for a run three times a week"',
    )
  }
  const context: MessageInContext = { message, goal: values.goal, said: values.said }
  process.stdout.write(`${tellReading(context).join('\n')}\n`)
}

/** The lines that tell how a message is read and why. */
export function tellReading(context: MessageInContext): string[] {
  const reading = readMessage(context)
  const { progress, confidence, amount, target, talk, request, stance, crisis, clauses } = reading
  const counted = amount === null ? '' : target === null ? `, ${amount} in all` : `, ${amount} of ${target}`
  const sure = progress === 'unknown' ? '' : ` (sure to ${Math.round(100 * confidence)} in 100)`
  const mismatches = findMismatch(reading, context)
  const measure = describeMeasure(parseGoal(context.goal)) || 'no figure'
  return [
    `message    “${context.message}”`,
    ...(context.goal ? [`goal       “${context.goal}”: ${measure}`] : []),
    `read as    ${progress}: ${PROGRESS[progress]}${counted}${sure}`,
    `           talk ${talk}: ${TALK[talk]}`,
    ...(request === 'none' ? [] : [`           request ${request}: they ask for something`]),
    ...(stance === 'none' ? [] : [`           stance ${stance}: how they answer what was asked`]),
    ...(crisis
      ? ['           CRISIS: the check-in gives way to direct questions and the numbers of people who help']
      : []),
    '',
    'why, pass by pass',
    ...explainMessage(context).flatMap(({ pass, found }) =>
      (found.length > 0 ? found : ['nothing heard']).map((line, i) => `  ${(i === 0 ? pass : '').padEnd(9)}${line}`),
    ),
    '',
    'their words, turned around to be given back',
    ...clauses.map(({ text }) => `  “${text}” → ${turnWords(text) ?? '(not given back)'}`),
    '',
    'where what they want and what they report part',
    ...(mismatches.length > 0 ? [] : ['  nowhere']),
    ...mismatches.map(({ kind, said, did, because }) => `  ${kind}: said “${said}”, did “${did.text}” (${because})`),
  ]
}

const PROGRESS: Record<Reading['progress'], string> = {
  met: 'what was aimed at was done',
  exceeded: 'more was done than aimed at',
  partial: 'some of it was done',
  missed: 'it was not done, or the limit was passed',
  unknown: 'the message does not say',
}

const TALK: Record<Reading['talk'], string> = {
  change: 'their words lean towards the change',
  sustain: 'their words lean against it, or tell what stands in its way',
  mixed: 'their words go both ways',
  neutral: 'their words lean neither way',
}
