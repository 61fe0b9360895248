import { parseGoal } from '../goals/parseGoal'
import { normalise } from './1-normalise'
import type { Clause, ClauseRole, Evidence, MessageInContext } from './reading'
import { readMessage } from './readMessage'
import { stem } from './stem'

/** What one pass found, in plain words, for `oars explain`. */
export interface PassFound {
  pass: string
  found: string[]
}

const ROLES: Record<ClauseRole, string> = {
  report: 'tells what was done',
  barrier: 'tells what got in the way',
  helped: 'tells what helped',
  want: 'wants or needs the change',
  plan: 'tells what comes next',
  against: 'wants to stay as it is',
  value: 'holds something dear',
  feeling: 'names a feeling',
  question: 'asks something',
  discord: 'is about Oars, not the goal',
  other: 'something else',
}

const PULLS: Record<Clause['talk'], string> = {
  change: ', for the change',
  sustain: ', against the change',
  neutral: '',
}

/** Labels in the words of somebody who does not know them; the others are plain as they are. */
const PLAIN: Record<string, string> = {
  change: 'for the change',
  sustain: 'against the change',
  talk: 'as a whole',
  adjust: 'another size or time',
  drop: 'letting the goal go',
  human: 'a person',
  stop: 'no more messages',
  discord: 'anger at Oars',
  offTopic: 'another subject',
}

/** What a model went by: words of the message, the reasons of the rules, or what the passes before it heard. */
function plainFeature(feature: string, asSent: ReadonlyMap<string, string>): string {
  const rule = /^rule .{1,60}: (.+)$/.exec(feature)
  if (rule) return rule[1] as string
  const words = /^(?:word|not|two|three|do|away|end|but|first|last) (?!role |pull )(.+)$/.exec(feature)
  if (!words) return HEARD
  const plain = (words[1] as string).split(' ').map((word) => PLACES[word] ?? asSent.get(word) ?? word)
  return `“${plain.join(' ')}”`
}

/** What stands in a feature for a word of the goal, for a related one and for a figure. */
const PLACES: Record<string, string> = { GOAL: 'the goal', NEAR: 'the goal', N: 'a figure' }

const HEARD = 'what was heard so far'

function plainReason(because: string, asSent: ReadonlyMap<string, string>): string {
  if (!/^weighed \d/.test(because)) return because.replace(/^asks for it: \w{1,20}$/, 'asks for it')
  const features = [...because.matchAll(/“([^”]{1,200})”/g)].map(([, feature]) =>
    plainFeature(feature as string, asSent),
  )
  return features.length > 0 ? `weighed by ${[...new Set(features)].join(', ')}` : 'nothing speaks for either side'
}

function tell({ label, because, span }: Evidence, asSent: ReadonlyMap<string, string>): string {
  const name =
    PLAIN[label] ?? label.replace(/^(?:hard|crisis):/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const why = plainReason(because, asSent)
  return span ? `${name}: “${span.text}” (${why})` : `${name}: ${why}`
}

/** The reading of a message, told pass by pass. */
export function explainMessage(input: MessageInContext): PassFound[] {
  const reading = readMessage(input)
  const { because } = parseGoal(input.goal)
  // A model knows words by their stems, which nobody reads with ease.
  const asSent = new Map(normalise(input.message).tokens.map(({ norm }) => [stem(norm), norm]))
  const told = (labels: readonly string[]) =>
    reading.evidence
      .filter(({ label }) => labels.some((each) => label === each || label.startsWith(`${each}:`)))
      .map((evidence) => tell(evidence, asSent))
  return [
    { pass: 'goal', found: because },
    {
      pass: 'clauses',
      found: reading.clauses.map(
        ({ text, role, talk, about }) => `“${text}”: ${ROLES[role]}${about ? ` (${about})` : ''}${PULLS[talk]}`,
      ),
    },
    { pass: 'progress', found: told(['met', 'exceeded', 'partial', 'missed', 'unknown']) },
    { pass: 'talk', found: told(['change', 'sustain', 'talk']) },
    { pass: 'request', found: told(['advice', 'adjust', 'pause', 'drop', 'human', 'stop']) },
    {
      pass: 'stance',
      found: told(['yes', 'no', 'disagree', 'discord', 'unsure', 'declines', 'bye', 'thanks', 'offTopic']),
    },
    { pass: 'hard', found: told(['hard']) },
    { pass: 'crisis', found: told(['crisis']) },
  ]
}
