import { tellsOfAids } from './7-request'
import { classify, type LinearModel, type Weighed } from './model/classify'
import { unaided } from './model/features'
import progress from './model/progress.json'
import request from './model/request.json'
import talk from './model/talk.json'
import type { Evidence, Progress, Reading, Request, Talk } from './reading'
import type { Heard } from './runPasses'

/** The labels that are weighed. */
export type WeighedLabel = 'talk' | 'request' | 'progress'

const models: Record<WeighedLabel, LinearModel> = { talk, request, progress }

/** Where the rules say this they have heard nothing, and from this probability on the balance is taken for an answer. */
const SILENCE: Partial<Record<WeighedLabel, { says: string; least: number }>> = {
  request: { says: 'none', least: 0.5 },
  progress: { says: 'unknown', least: 0.5 },
}

/** Up to so many words no request is made of what the rules do not hear as one ("how are you"). */
const SHORTEST_REQUEST = 3

/** A report read from the balance alone stays under the mark from which it is told as read: the dialog asks. */
const LEANING = 0.45

/**
 * "I know I should, but honestly the sofa wins": which way words pull as a whole is a matter of balance, and so is what
 * they ask or report where no rule hears it. Models learnt from src/reading/corpus weigh it; what rules have heard stands.
 */
export function weigh({ reading, features }: Heard): Reading {
  // In a crisis, words about the change are not weighed as talk about it.
  if (reading.crisis) return reading
  const found = features()
  const by = (label: WeighedLabel) => decide(label, reading[label], models[label], found)
  const pull = aboutUs(reading) ? undefined : by('talk')
  const asks = canAsk(reading) ? by('request') : undefined
  const reports = by('progress')
  return {
    ...reading,
    talk: (pull?.label as Talk | undefined) ?? reading.talk,
    request: (asks?.label as Request | undefined) ?? reading.request,
    progress: (reports?.label as Progress | undefined) ?? reading.progress,
    confidence: reports ? LEANING : reading.confidence,
    evidence: [
      ...reading.evidence,
      ...told('talk', pull),
      ...told(asks?.label, asks),
      ...told(reports?.label, reports),
    ],
  }
}

/** What is said about the talk itself has been understood by the rules and is no talk about the change. */
function aboutUs({ stance }: Reading): boolean {
  return stance === 'discord' || stance === 'disagree' || stance === 'declines'
}

/** A message that only tells, only greets, or asks about Oars has no request left to be found. */
function canAsk(reading: Reading): boolean {
  const { clauses } = reading
  const words = clauses.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const tells = clauses.every(({ role, text }) => role === 'report' || tellsOfAids(text))
  return !aboutUs(reading) && !tells && words > SHORTEST_REQUEST && !clauses.some(({ about }) => about !== undefined)
}

/** What a model makes of a label, where the rules leave it to the balance; undefined where their word stands. */
export function decide(
  label: WeighedLabel,
  byRules: string,
  model: LinearModel,
  features: readonly string[],
): Weighed | undefined {
  if (label === 'talk') return classify(model, features)
  const silence = SILENCE[label]
  if (byRules !== silence?.says) return undefined
  const weighed = classify(model, unaided(label, features))
  return weighed.label === silence.says || weighed.probability < silence.least ? undefined : weighed
}

function told(label: string | undefined, weighed: Weighed | undefined): Evidence[] {
  if (!label || !weighed) return []
  const words = weighed.because.map((name) => `“${name}”`).join(', ') || 'nothing speaks for a side'
  return [{ label, because: `weighed ${weighed.probability.toFixed(2)}: ${words}` }]
}
