import { type CrisisFeatures, crisisFeatures } from './crisisFeatures'
import model from './model/crisis.json'

/** What was learnt: for every feature its weight, and the weight of a message without any. */
export interface CrisisModel {
  bias: number
  weights: Readonly<Record<string, number>>
}

/** From this probability on a message is worth one plain question; chosen by what it finds and asks on writers left out. */
export const ASKED_FROM = 0.71

/**
 * A message of more words than this is weighed in stretches that overlap: a disclosure inside a long story must not drown.
 * How long a stretch is, and how far apart they begin, in words.
 */
const LONG_STORY = 90
const STRETCH = 26
const STEP = 9

/** Words of a message that are learnt from. */
const MOST_LEARNT = 220

/** Stretches weighed at most: some 740 words, from both ends of a longer message. */
const MOST_STRETCHES = 80

/** Features that are told as the reason. */
const MOST_TOLD = 3

/**
 * How likely a message tells of a crisis, by a model learnt from src/reading/corpus, and the features that say so.
 * `folded` is the message as the rules see it, idioms blanked.
 */
export function weighCrisis(folded: string, by: CrisisModel = model): { probability: number; because: string[] } {
  let worst: CrisisFeatures | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const words of stretchesOf(folded)) {
    const features = crisisFeatures(words)
    const score = scoreOf(features, by)
    if (score > most) [worst, most] = [features, score]
  }
  if (!worst) return { probability: 0, because: [] }
  const because = Object.values(worst)
    .flat()
    .filter((name) => weightOf(name, by) > 0)
    .sort((a, b) => weightOf(b, by) - weightOf(a, by))
    .slice(0, MOST_TOLD)
  return { probability: 1 / (1 + Math.exp(-most)), because }
}

/** All features of a message, for training. */
export function crisisFeaturesOf(folded: string): CrisisFeatures {
  return crisisFeatures(wordsOf(folded).slice(0, MOST_LEARNT))
}

/** So many features count as known at the least: in a few words no single one weighs for all. */
const LEAST_KNOWN = 12

/** How much a feature counts beside others of its kind: together no more than the root of their number. */
export function shareOf(known: number): number {
  return 1 / Math.sqrt(LEAST_KNOWN + known)
}

function scoreOf(features: CrisisFeatures, by: CrisisModel): number {
  return Object.values(features).reduce((sum, names) => {
    const weights = names.filter((name) => Object.hasOwn(by.weights, name)).map((name) => weightOf(name, by))
    return sum + shareOf(weights.length) * weights.reduce((a, b) => a + b, 0)
  }, by.bias)
}

function weightOf(name: string, by: CrisisModel): number {
  return Object.hasOwn(by.weights, name) ? (by.weights[name] as number) : 0
}

function wordsOf(folded: string): string[] {
  return folded.split(' ').filter((word) => word !== '')
}

/** The words of a message in overlapping stretches; none where it has no letter. */
function stretchesOf(folded: string): string[][] {
  if (!/[a-z]/.test(folded)) return []
  const words = wordsOf(folded)
  if (words.length <= LONG_STORY) return [words]
  const count = Math.ceil((words.length - STRETCH) / STEP) + 1
  const starts = Array.from({ length: count }, (_, i) => i * STEP)
  const kept =
    count <= MOST_STRETCHES
      ? starts
      : [...starts.slice(0, MOST_STRETCHES / 2), ...starts.slice(count - MOST_STRETCHES / 2)]
  return kept.map((start) => words.slice(start, start + STRETCH))
}
