import type { Request } from './reading'

/** What is to become of the goal, as an answer to "how does it sit with you now"; undefined where the answer is no choice. */
export type FitChoice = 'keep' | 'change' | 'smaller' | 'pause' | 'letGo'

const CHOICES: [FitChoice, RegExp][] = [
  ['letGo', /^(let (it|this( one)?|that) go|drop it|bin it|give it up|done with it)$/],
  ['pause', /^(pause( it)?|(put it )?on hold|take a break( from it)?)$/],
  ['smaller', /^(make it |go |a bit )?(smaller|easier|less)( please)?$/],
  ['change', /^(change( it)?|make it (bigger|different)|something (else|different)|reword it)$/],
  [
    'keep',
    /^(yes )?(keep( it)?( as it is| going| the same)?|(it )?still fits|(it'?s )?(fine|good|ok|okay)( as it is)?|same( again)?|as it is)$/,
  ],
]

/** Reads a short answer, and the quick replies, to whether the goal still fits. */
export function readFitChoice(message: string): FitChoice | undefined {
  const text = message
    .slice(0, 80)
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return CHOICES.find(([, pattern]) => pattern.test(text))?.[0]
}

/** The request that a choice amounts to. */
export function requestOf(choice: FitChoice): Request {
  return ({ keep: 'none', change: 'adjust', smaller: 'adjust', pause: 'pause', letGo: 'drop' } as const)[choice]
}
